package org.synccenter.filesync.core;

import java.util.List;

/**
 * A plan that must not be carried out until a person has answered.
 *
 * @param reason what is suspicious
 * @param side where things would be lost
 * @param deletions what would be lost there
 */
public record Hold(HoldReason reason, Side side, List<Change> deletions) {
    public Hold {
        deletions = List.copyOf(deletions);
    }

    /** What is suspicious about a plan. */
    public enum HoldReason {
        /** The other side's root held two or more entries and is empty now: more likely not mounted than emptied. */
        ROOT_EMPTIED,
        /** Far more deletions than usual. */
        MASS_DELETION
    }
}
