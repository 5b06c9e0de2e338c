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
        ROOT_MISSING,
        MARKER_MISSING,
        FOREIGN_REPLICA,
        ROOT_EMPTIED,
        MASS_DELETION,
        OTHER
    }

    public Hold {
        deletions = List.copyOf(deletions);
        answers = Set.copyOf(answers);
    }
}
