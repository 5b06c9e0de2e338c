package org.synccenter.app;

import java.io.PrintWriter;
import org.synccenter.diagnostics.FaultReports;
import org.synccenter.diagnostics.Faults;

/** What happens when a thread dies of a fault: it is reported, and a person is told once, in one sentence; the rest of the program goes on. */
final class Uncaught implements Thread.UncaughtExceptionHandler {

    /** Tells a person. */
    @FunctionalInterface
    interface Teller {
        /**
         * Called by the thread that dies.
         *
         * @param report what the person can pass on
         */
        void tell(String code, String report);
    }

    private volatile Teller teller;

    private Uncaught(Teller teller) {
        this.teller = teller;
    }

    /** Watches over all threads of this process; people are told on {@code err} as long as there is no window. */
    static Uncaught install(PrintWriter err) {
        Uncaught handler = new Uncaught((code, report) -> {
            err.println(AppText.FAULT_OF_THREAD.text(code, Logging.file()));
            err.flush();
        });
        Thread.setDefaultUncaughtExceptionHandler(handler);
        return handler;
    }

    /** From now on people are told like this. */
    static void tellBy(Teller teller) {
        if (Thread.getDefaultUncaughtExceptionHandler() instanceof Uncaught handler) {
            handler.teller = teller;
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        Faults.Told told = Faults.report("Thread " + thread.getName() + " failed", thread, fault);
        if (told.first()) {
            teller.tell(told.code(), FaultReports.text(told, thread, fault));
        }
    }
}
