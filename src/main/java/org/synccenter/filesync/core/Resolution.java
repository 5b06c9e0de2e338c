package org.synccenter.filesync.core;

/**
 * What the user wants at one path, whatever the mode says. At a directory it holds for everything below that has none of its own.
 */
public enum Resolution {
    /** Right becomes what left is, also when that is nothing. */
    KEEP_LEFT,
    /** Left becomes what right is, also when that is nothing. */
    KEEP_RIGHT,
    /** Left keeps the name; right's version becomes a copy beside it, on both sides. Of something deleted: the living one stays. */
    KEEP_BOTH,
    /** Nothing is done. */
    SKIP
}
