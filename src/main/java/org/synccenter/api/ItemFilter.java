package org.synccenter.api;

import java.util.List;

/** Handler object for what items leave out; it goes with {@link HandlerCapability#CAN_FILTER}. Thread-safe. */
public interface ItemFilter {

    /** The lines of an item's filter, in the handler's own syntax, in the order in which they count. Blocks (database). */
    List<String> lines(String itemId) throws SyncException;

    /**
     * Adds lines at the end and takes others away; what is there already is not added again. Nothing of the user's is touched, now or
     * later, because a filter changed. Blocks; looks at all of the item's data.
     *
     * @param preview only say what it would do
     * @throws SyncException of kind {@link SyncException.Kind#INVALID} when a line cannot be understood, or one to be taken away is not
     *     there
     */
    Effect edit(String itemId, List<String> add, List<String> remove, boolean preview) throws SyncException;

    /**
     * What a change of a filter does.
     *
     * @param lines as they are then
     * @param leftOut files that are left out from then on and were not before
     * @param takenIn files that are synced from then on and were not before
     */
    record Effect(List<String> lines, long leftOut, long takenIn) {
        public Effect {
            lines = List.copyOf(lines);
        }
    }
}
