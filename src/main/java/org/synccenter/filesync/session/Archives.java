package org.synccenter.filesync.session;

import java.nio.file.Path;
import java.time.Clock;

/** Where archives come from: a simulation of thousands of sessions keeps one open for all of them. */
@FunctionalInterface
interface Archives {

    /** Opened for each session, and closed with it. */
    Archives FILES = (file, clock) -> {
        Archive archive = Archive.open(file, clock);
        return new Lease(archive, archive::close);
    };

    /** An archive for the time of one session. */
    record Lease(Archive archive, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Throws what {@link Archive#open} throws. */
    Lease open(Path file, Clock clock);
}
