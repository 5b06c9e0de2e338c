package org.synccenter.api;

/** How one path of an item stands. */
public enum PathState {
    /** The same on both sides. */
    IN_SYNC,
    /** The next sync carries it over. */
    TO_BE_SYNCED,
    /** Both sides changed it: a person has to decide. */
    CONFLICT,
    /** A filter leaves it alone. */
    IGNORED,
    /** The next sync would stop and ask before it touches this. */
    HELD,
    /** It differs, and what is set up for the item does not carry that over. */
    KEPT,
    /** It could not be looked at or synced. */
    PROBLEM,
    /** It is nothing that can be synced, such as a pipe or a device. */
    SPECIAL,
    /** It belongs to the program that syncs. */
    OURS,
    /** It does not lie in the item. */
    OUTSIDE,
    /** It was synced once, and is on neither side any more. */
    GONE,
    /** It is on neither side, and nothing is known about it. */
    NEVER_SEEN
}
