package org.synccenter.filesync.core;

import static org.synccenter.filesync.core.Handling.CARRY;
import static org.synccenter.filesync.core.Handling.IGNORE;
import static org.synccenter.filesync.core.Handling.REVERT;

/** Which way changes may go: the three sets of rules that have a name. */
public enum SyncMode {
    /** Both ways; what changed on both sides is a conflict. */
    TWO_WAY(SyncRules.Of.all(CARRY), SyncRules.Of.all(CARRY)),
    /** Left decides: right becomes what left is, its own edits and extras go to its trash. Nothing flows to the left. */
    MIRROR(SyncRules.Of.all(CARRY), SyncRules.Of.all(REVERT)),
    /**
     * Left's new, edited and renamed entries go to the right. Nothing is deleted there, nothing that changed there is overwritten, and
     * nothing flows to the left.
     */
    UPDATE(new SyncRules.Of(CARRY, CARRY, IGNORE), SyncRules.Of.all(IGNORE));

    private final SyncRules rules;

    SyncMode(SyncRules.Of left, SyncRules.Of right) {
        this.rules = new SyncRules(left, right);
    }

    public SyncRules rules() {
        return rules;
    }
}
