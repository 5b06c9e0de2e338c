package org.synccenter.filesync.session;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. An interrupt ends it early and stays set. */
    Pause SLEEP = duration -> {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    void of(Duration duration);
}
