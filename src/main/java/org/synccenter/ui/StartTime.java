package org.synccenter.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log how long the window took to be of use: diagnostics and the start-up benchmark read it there. */
final class StartTime {

    /** What the line in the log says before the milliseconds. */
    static final String READY = "the window was ready after";

    private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

    /** When somebody asked for a window that had not come with the program. */
    private static final AtomicReference<@Nullable Instant> ASKED = new AtomicReference<>();

    private StartTime() {}

    /** The window is asked for only now: the time counts from here instead of from the beginning of the program. */
    static void beginsNow() {
        ASKED.set(Instant.now());
    }

    /** On the UI thread, when the content is in the scene: the time is that of the pulse that lays it out. */
    static void noteAtNextPulse(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Optional.ofNullable(ASKED.get())
                        .or(() -> ProcessHandle.current().info().startInstant())
                        .map(began -> Duration.between(began, Instant.now()).toMillis())
                        .ifPresent(millis -> LOG.info("{} {} ms", READY, millis));
            }
        });
    }
}
