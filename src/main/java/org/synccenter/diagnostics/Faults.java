package org.synccenter.diagnostics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.LoggerFactory;

/** Where every fault of the program itself is reported: it gets a code, stands in the log, and has a report of its own. Any thread. */
public final class Faults {
    /** How often the same fault is logged in full; one in a loop must not push everything else out of the log. */
    private static final int IN_FULL = 3;

    private static volatile Sink sink = (told, thread, fault) -> {};
    private static final ConcurrentMap<String, Integer> SEEN = new ConcurrentHashMap<>();

    private Faults() {}

    /**
     * A fault as people are told of it.
     *
     * @param code what to search for
     * @param first whether it is the first of this code since the program was started
     */
    public record Told(String code, boolean first) {}

    /** Keeps reports. */
    @FunctionalInterface
    public interface Sink {
        /** Called for the first fault of each code, by the thread that reports it. Must not throw. */
        void write(Told told, Thread thread, Throwable fault);
    }

    /** Reports go there from now on; at first they go nowhere. */
    public static void into(Sink next) {
        sink = next;
    }

    /**
     * Reports a fault of the calling thread.
     *
     * @param what was to be done, for the log
     */
    public static Told report(String what, Throwable fault) {
        return report(what, Thread.currentThread(), fault);
    }

    /** Reports a fault of a thread. Never throws. */
    public static Told report(String what, Thread thread, Throwable fault) {
        String code = FaultCode.of(fault);
        int times = SEEN.merge(code, 1, Integer::sum);
        Told told = new Told(code, times == 1);
        // Not a constant: the first logger opens the log file, whose place is not known from the start.
        if (times <= IN_FULL) {
            LoggerFactory.getLogger(Faults.class).error("{} [{}]", what, code, fault);
        } else if (Integer.bitCount(times) == 1) {
            LoggerFactory.getLogger(Faults.class).error("{} [{}], {} times by now", what, code, times);
        }
        if (told.first()) {
            sink.write(told, thread, fault);
        }
        return told;
    }
}
