package org.synccenter.api;

import java.util.List;
import java.util.Set;

/**
 * A question to a person; until it is answered nothing of the item is touched.
 *
 * @param reason why it was held
 * @param text one or two sentences for people
 * @param deletions the paths that would be deleted; may be empty
 * @param answers what can be answered; empty = the cause must be mended first
 */
public record Hold(Reason reason, String text, List<String> deletions, Set<HoldAnswer> answers) {

    /** Why an item is held. */
    public enum Reason {
        /** The folder of one side is not there, as when a disk is not mounted. */
        ROOT_MISSING,
        /** The folder is there, but the mark that says it is the same one as before is not. */
        MARKER_MISSING,
        /** The folder bears the mark of another item. */
        FOREIGN_REPLICA,
        /** Everything that one side had is gone. */
        ROOT_EMPTIED,
        /** More would be deleted than usual. */
        MASS_DELETION,
        /** Something else, which the text says. */
        OTHER
    }

    public Hold {
        deletions = List.copyOf(deletions);
        answers = Set.copyOf(answers);
    }
}
