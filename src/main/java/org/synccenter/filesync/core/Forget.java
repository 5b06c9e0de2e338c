package org.synccenter.filesync.core;

/**
 * An entry the archive should no longer have. There is one for each entry, also below a directory that is forgotten.
 *
 * @param path where, in the names that hold once the plan's moves are done
 * @param cause why
 */
public record Forget(RelPath path, Cause cause) {
    /** Why an entry is forgotten. */
    public enum Cause {
        /** Neither side has it any more. */
        GONE_ON_BOTH,
        /** The filter leaves it alone now. It stays where it is on both sides. */
        IGNORED_NOW
    }
}
