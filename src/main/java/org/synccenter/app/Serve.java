package org.synccenter.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.tray.ServedSystem;

/** {@code serve}: the resident engine without a window. Runs until it is asked to end. */
final class Serve {
    /** A command that is just ending may still have the lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Home home;
    private final Surroundings around;
    private final boolean quiet;

    Serve(Home home, Surroundings around, boolean quiet) {
        this.home = home;
        this.around = around;
        this.quiet = quiet;
    }

    int run() throws SyncException {
        CommandIo io = around.io();
        CountDownLatch asked = new CountDownLatch(1);
        io.cancel().onCancel(asked::countDown);
        if (around.signals()) {
            Signals.onInterrupt(io.cancel()::cancel);
        }
        Front front = AtWork.of(List.of("serve"), io.cancel());
        try (EngineHost host = new EngineHost(home, acquire(home, PATIENCE), around, front)) {
            if (!host.isListening()) {
                throw SyncException.unavailable(AppText.CANNOT_LISTEN.text(home.control()), null);
            }
            Wiring.Opened opened = host.open();
            opened.notices().forEach(io.err()::println);
            opened.center().runSchedules();
            if (!quiet) {
                io.out().println(AppText.SERVING.text(home.directory()));
            }
            io.flush();
            try (ServedSystem _ = ServedSystem.begin(opened.center(), around.environment())) {
                asked.await();
            }
            host.cancelClients();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    static InstanceLock acquire(Home home, Duration patience) throws SyncException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(home);
        while (lock.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw SyncException.unavailable(AppText.ALREADY_RUNNING.text(home.directory()), null);
            }
            Thread.sleep(50);
            lock = InstanceLock.tryAcquire(home);
        }
        return lock.get();
    }
}
