package org.synccenter.architecture.broken.filesync.core;

import java.nio.file.Path;
import java.time.Instant;

/** Files and the clock in the core that must know neither. */
abstract class Impure {
    abstract Path path();

    Instant when() {
        return Instant.now();
    }
}
