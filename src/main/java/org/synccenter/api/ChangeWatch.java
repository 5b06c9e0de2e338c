package org.synccenter.api;

import java.time.Duration;

/**
 * Handler object of one that notices by itself when something of its items has changed, see {@link SyncHandler#object}. The center waits
 * until it is quiet, asks whether there is anything to sync, and starts the item with {@link StartReason#FILE_CHANGE}. Thread-safe; used
 * only by a program that stays, such as the window.
 */
public interface ChangeWatch {

    /**
     * Begins to watch the items, also those that are added later, as far as their settings say so.
     *
     * @param listener told on any thread
     * @return ends it
     */
    AutoCloseable watch(Listener listener);

    /** How long to wait after a change of this item. */
    Patience patience(String itemId);

    /**
     * Finds out whether a sync of the item would do anything, after {@link Patience} is over. Changes nothing. May take as long as looking at
     * everything does.
     *
     * @throws SyncException counts as nothing to do for now
     */
    Look look(String itemId) throws SyncException;

    /** Whether changes of this item are noticed now. Returns at once. */
    default boolean isWatched(String itemId) {
        return true;
    }

    /** Hears of changes; returns at once. */
    interface Listener {

        /** Something of the item may have changed. */
        void changed(String itemId);

        /** What the item needs is there, for the first time or again: it is looked at even when its last syncs have failed. */
        void returned(String itemId);
    }

    /**
     * When to act on a change.
     *
     * @param quiet nothing may have changed for so long
     * @param longest a sync is due this long after the first change, however busy it is
     */
    record Patience(Duration quiet, Duration longest) {
        /** For items that say nothing else. */
        public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1));

        public Patience {
            if (quiet.isNegative() || longest.isNegative()) {
                throw new IllegalArgumentException("patience cannot be negative");
            }
        }
    }

    /**
     * What a look has found.
     *
     * @param needed whether there is something to sync
     * @param again after how long to look again though no change is told
     */
    record Look(boolean needed, Duration again) {
        public Look {
            if (!again.isPositive()) {
                throw new IllegalArgumentException("not now again");
            }
        }
    }
}
