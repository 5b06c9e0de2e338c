package org.synccenter.filesync.core;

/** What becomes of one side's changes of one category. */
public enum Handling {
    /** The other side gets it too. */
    CARRY,
    /** Nothing is done about it, now or later. */
    IGNORE,
    /** It is undone: the side becomes there what the other side is. What that displaces goes to trash. */
    REVERT
}
