package org.synccenter.filesync.session;

import org.synccenter.filesync.core.Change;

/**
 * Hears how a cycle gets on: one call at a time, from threads of the session. Must be quick, and must not throw.
 */
public interface CycleListener {

    /** Hears nothing. */
    CycleListener NONE = new CycleListener() {};

    /** A phase begins. */
    default void phase(Phase phase) {}

    /** Comes often: about once for each directory, file and megabyte. */
    default void progress(Progress progress) {}

    /** Both sides were looked at, and the larger one has so much; not told when nothing was looked at. */
    default void size(long files, long bytes) {}

    /** A change was carried out and archived; it is durable. */
    default void applied(Change change) {}

    /** Something went wrong that touches none of the user's files, such as clearing old trash; no problem of the cycle. */
    default void warning(Problem problem) {}

    /** One path could not be handled; the same problem is in the result. */
    default void problem(Problem problem) {}
}
