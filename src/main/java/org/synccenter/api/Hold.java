package org.synccenter.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person; until it is answered nothing of the item is touched.
 *
 * @param reason why it was held
 * @param text one or two sentences for people
 * @param deletions the paths that would be deleted; may be empty
 * @param bytes how much content each of them has, in the same order; empty = not known
 * @param answers what can be answered; empty = the cause must be mended first
 * @param undo the run that was to be taken back when this came up: an answer goes on with that. Null = it came up in a sync
 */
public record Hold(
        Reason reason,
        String text,
        List<String> deletions,
        List<Long> bytes,
        Set<HoldAnswer> answers,
        @Nullable String undo) {

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
        bytes = bytes.size() == deletions.size() ? List.copyOf(bytes) : List.of();
        answers = Set.copyOf(answers);
    }

    /** The question of a sync that does not know how much would go. */
    public Hold(Reason reason, String text, List<String> deletions, Set<HoldAnswer> answers) {
        this(reason, text, deletions, List.of(), answers, null);
    }

    /** Whether the other one asks for the same: what a person said to this one answers that one too. */
    public boolean asksTheSame(Hold other) {
        return reason == other.reason
                && text.equals(other.text)
                && Objects.equals(undo, other.undo)
                && Set.copyOf(deletions).equals(Set.copyOf(other.deletions));
    }
}
