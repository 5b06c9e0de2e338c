package org.synccenter.tray;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which the system and the desktop are spoken to. What fails there is noted and ends nothing; after the end nothing runs. */
final class DeskThread implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThread.class);

    private final ScheduledExecutorService worker;
    private final String name;

    DeskThread(String name) {
        this.name = name;
        worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void execute(Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("{}: something failed", name, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.trace("{}: ended meanwhile", name);
        }
    }

    /** For what is to be done on it later, or again and again. */
    ScheduledExecutorService timer() {
        return worker;
    }

    /** Does what was handed over before, and nothing more. Returns at once. */
    void end() {
        worker.shutdown();
    }
}
