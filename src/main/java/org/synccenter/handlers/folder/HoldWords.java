package org.synccenter.handlers.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.Hold.Reason;
import org.synccenter.api.HoldAnswer;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.SessionHold;

/** Puts the question of a held session into words. */
final class HoldWords {
    private HoldWords() {}

    /** @param undo the run that is being taken back; null = none */
    static Hold of(SessionHold question, FolderPair pair, @Nullable String undo) {
        Hold plain = of(question, pair);
        return undo == null
                ? plain
                : new Hold(
                        plain.reason(),
                        FolderText.HOLD_UNDO.text(plain.deletions().size(), Words.of(question.side())),
                        plain.deletions(),
                        plain.bytes(),
                        plain.answers().isEmpty() ? Set.of() : Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP),
                        undo);
    }

    static Hold of(SessionHold question, FolderPair pair) {
        Path root = question.side() == Side.LEFT ? pair.left() : pair.right();
        List<String> deletions =
                question.deletions().stream().map(c -> c.path().display()).toList();
        return switch (question.reason()) {
            case ROOT_MISSING ->
                new Hold(Reason.ROOT_MISSING, FolderText.HOLD_ROOT_MISSING.text(root), deletions, Set.of());
            case ROOT_UNREADABLE ->
                new Hold(Reason.ROOT_MISSING, FolderText.HOLD_ROOT_UNREADABLE.text(root), deletions, Set.of());
            case MARKER_MISSING ->
                new Hold(Reason.MARKER_MISSING, FolderText.HOLD_MARKER_MISSING.text(root), deletions, Set.of());
            case MARKER_FOREIGN ->
                new Hold(Reason.FOREIGN_REPLICA, FolderText.HOLD_FOREIGN.text(root), deletions, Set.of());
            case MARKER_DAMAGED ->
                new Hold(Reason.OTHER, FolderText.HOLD_MARKER_DAMAGED.text(root), deletions, Set.of());
            case ROOT_EMPTIED -> {
                String emptied = Words.of(question.side().other());
                yield answerable(Reason.ROOT_EMPTIED, FolderText.HOLD_ROOT_EMPTIED.text(emptied), question);
            }
            case MASS_DELETION -> {
                String target = Words.of(question.side());
                FolderText words =
                        pair.guard().changed() ? FolderText.HOLD_RULES_CHANGED : FolderText.HOLD_MASS_DELETION;
                String text = words.text(deletions.size(), target);
                yield answerable(Reason.MASS_DELETION, text, question);
            }
        };
    }

    private static Hold answerable(Reason reason, String text, SessionHold question) {
        return new Hold(
                reason,
                text,
                question.deletions().stream().map(c -> c.path().display()).toList(),
                question.deletions().stream().map(HoldWords::bytes).toList(),
                Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.RESTORE, HoldAnswer.STOP),
                null);
    }

    private static long bytes(Change loss) {
        Entry goes = loss.expected();
        return goes == null || goes.kind() != Kind.FILE ? 0 : goes.fingerprint().size();
    }
}
