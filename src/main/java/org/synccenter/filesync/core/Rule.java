package org.synccenter.filesync.core;

/** The rule that decided. Together with the three facts it answers "why was this (not) synced?". */
public enum Rule {
    /** One side changed, the other did not: the change is carried over. */
    ONE_SIDE_CHANGED,
    /** Both changed to the same; nothing to carry, the archive learns it. */
    SAME_ON_BOTH,
    /** Both changed what does not exclude each other (executable bit here, content there; two touches). */
    MERGED,
    /** A directory is made because something below it comes to live there. */
    PARENT_NEEDED,
    /** Nothing was agreed before: what only one side has comes to the other. */
    NO_ANCESTOR,
    /** Both changed in ways that exclude each other. */
    BOTH_CHANGED,
    /** The mode says that left decides. */
    LEFT_DECIDES,
    /** The rules say that right decides. */
    RIGHT_DECIDES,
    /** The rules undo what the target side did. */
    REVERTED,
    /** The user settled this path. */
    SETTLED,
    /** The user kept both: this is the renamed one. */
    KEPT_AS_COPY
}
