package org.synccenter.api;

/** Handler object that says why a path of an item is synced or not; it goes with {@link HandlerCapability#CAN_EXPLAIN_PATHS}. Thread-safe. */
public interface PathExplainer {

    /**
     * Looks at a path as the next sync would, and changes nothing. Blocks, for as long as a preview may take.
     *
     * @param path absolute, or relative to the item's roots, as a person wrote it; nothing need be there
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} when this cannot be a path or there is no such item; else when it
     *     cannot be said now
     */
    PathExplanation explain(String itemId, String path) throws SyncException;

    /**
     * Whether an absolute path lies in the item, as far as that can be said without looking through it; nothing need be there. Quick, and
     * looks at links above the path at most.
     */
    default boolean contains(String itemId, String path) {
        return false;
    }
}
