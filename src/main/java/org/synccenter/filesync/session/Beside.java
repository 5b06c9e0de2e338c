package org.synccenter.filesync.session;

/** Does two things that share nothing, in whatever order or at the same time. */
@FunctionalInterface
public interface Beside {

    /** The right on a thread of its own, the left on the calling one. */
    // Platform threads: system calls would pin a carrier of virtual ones anyway.
    Beside THREADS = (left, right) -> {
        Thread thread = Thread.ofPlatform().daemon().name("sync-right").start(right);
        left.run();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    };

    /** Runs both, and returns when both have ended, also when the waiting is interrupted. Neither of them throws. */
    void run(Runnable left, Runnable right);
}
