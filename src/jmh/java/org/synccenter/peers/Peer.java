package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A program that brings one folder to another, or both to each other. */
interface Peer extends AutoCloseable {

    String name();

    /** What is measured with it. */
    Set<Operation> operations();

    /** Gets ready for a new pair of folders; the left one is full, the right one empty. */
    void setUp(Folders folders) throws IOException, InterruptedException;

    /** Runs once and tells how long it took. */
    Timing run() throws IOException, InterruptedException;

    @Override
    default void close() throws IOException, InterruptedException {}

    /**
     * Where it works.
     *
     * @param scratch for whatever it keeps beside the two
     */
    record Folders(Path left, Path right, Path scratch) {}
}
