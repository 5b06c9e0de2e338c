package org.synccenter.database;

import java.nio.file.Path;

/** What opening found. Anything but {@link Existing} means that the tables are empty. */
public sealed interface OpenOutcome {

    /** The file was there and in order. */
    record Existing() implements OpenOutcome {}

    /** There was no file (or an empty one); a new one was made. */
    record Created() implements OpenOutcome {}

    /** The file was damaged: it lies unchanged at {@code kept} now and a new, empty one stands in its place. */
    record DamagedSetAside(Path kept) implements OpenOutcome {}
}
