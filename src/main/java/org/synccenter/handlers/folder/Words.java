package org.synccenter.handlers.folder;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.SyncAction;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Category;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Fact;
import org.synccenter.filesync.core.Reason;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.Phase;
import org.synccenter.filesync.session.Problem;

/** Puts the findings of the file-sync core into sentences. */
final class Words {
    private record Saying(Reason reason, Side target, Locale language) {}

    /** A run of many files says a few sentences again and again, and each takes longer to make than to write down. */
    private static final Map<Saying, String> SAID = new ConcurrentHashMap<>();

    private Words() {}

    static String of(Side side) {
        return (side == Side.LEFT ? FolderText.LEFT : FolderText.RIGHT).text();
    }

    /** Why a change is made on a side. */
    static String reason(Reason reason, Side target) {
        return SAID.computeIfAbsent(
                new Saying(reason, target, Locale.getDefault(Locale.Category.DISPLAY)), _ -> sentence(reason, target));
    }

    private static String sentence(Reason reason, Side target) {
        return switch (reason.rule()) {
            case ONE_SIDE_CHANGED -> changed(reason);
            case NO_ANCESTOR -> FolderText.RULE_NO_ANCESTOR.text(of(presentSide(reason)));
            case SAME_ON_BOTH -> FolderText.RULE_SAME_ON_BOTH.text();
            case MERGED -> FolderText.RULE_MERGED.text();
            case PARENT_NEEDED -> FolderText.RULE_PARENT_NEEDED.text();
            case BOTH_CHANGED -> FolderText.RULE_BOTH_CHANGED.text();
            case LEFT_DECIDES -> FolderText.RULE_LEFT_DECIDES.text();
            case RIGHT_DECIDES -> FolderText.RULE_RIGHT_DECIDES.text();
            case REVERTED -> FolderText.RULE_REVERTED.text(ChangeRules.word(target, reverted(reason, target)));
            case SETTLED -> FolderText.RULE_SETTLED.text();
            case KEPT_AS_COPY -> FolderText.RULE_KEPT_AS_COPY.text();
            case UNDONE -> FolderText.RULE_UNDONE.text();
            case UNDONE_HERE -> FolderText.RULE_UNDONE_HERE.text();
            case RESTORED -> FolderText.RULE_RESTORED.text();
        };
    }

    private static Category reverted(Reason reason, Side target) {
        return Category.of(reason.fact(target));
    }

    private static String changed(Reason reason) {
        Side side = isChange(reason.left()) ? Side.LEFT : Side.RIGHT;
        return switch (reason.fact(side)) {
            case CREATED -> FolderText.FACT_CREATED.text(of(side));
            case EDITED -> FolderText.FACT_EDITED.text(of(side));
            case TOUCHED -> FolderText.FACT_TOUCHED.text(of(side));
            case MODE_CHANGED -> FolderText.FACT_MODE_CHANGED.text(of(side));
            case TYPE_CHANGED -> FolderText.FACT_TYPE_CHANGED.text(of(side));
            case MOVED -> FolderText.FACT_MOVED.text(of(side));
            case DELETED -> FolderText.FACT_DELETED.text(of(side));
            case ABSENT, UNCHANGED, UNKNOWN -> FolderText.RULE_SAME_ON_BOTH.text();
        };
    }

    private static boolean isChange(Fact fact) {
        return switch (fact) {
            case CREATED, EDITED, TOUCHED, MODE_CHANGED, TYPE_CHANGED, MOVED, DELETED -> true;
            case ABSENT, UNCHANGED, UNKNOWN -> false;
        };
    }

    private static Side presentSide(Reason reason) {
        return reason.left() == Fact.ABSENT || reason.left() == Fact.DELETED ? Side.RIGHT : Side.LEFT;
    }

    static org.synccenter.api.@Nullable Side side(@Nullable Side side) {
        return switch (side) {
            case null -> null;
            case LEFT -> org.synccenter.api.Side.LEFT;
            case RIGHT -> org.synccenter.api.Side.RIGHT;
        };
    }

    static ActionKind kind(Action action) {
        return switch (action) {
            case CREATE -> ActionKind.CREATE;
            case UPDATE, REPLACE -> ActionKind.UPDATE;
            case DELETE -> ActionKind.DELETE;
            case MOVE -> ActionKind.MOVE;
            case SET_METADATA -> ActionKind.SET_METADATA;
        };
    }

    /** A change as the center keeps and shows it. */
    static SyncAction action(Change change) {
        RelPath from = change.from();
        return new SyncAction(
                change.path().display(),
                from == null ? null : from.display(),
                kind(change.action()),
                target(change),
                reason(change.reason(), change.target()),
                change.bytes());
    }

    /** The side that is changed. */
    static org.synccenter.api.Side target(Change change) {
        return change.target() == Side.LEFT ? org.synccenter.api.Side.LEFT : org.synccenter.api.Side.RIGHT;
    }

    /** What a session is doing. */
    static String phase(Phase phase) {
        return switch (phase) {
            case LOCK, CHECK, RECOVER -> FolderText.PHASE_CHECKING.text();
            case SCAN -> FolderText.PHASE_SCANNING.text();
            case HASH -> FolderText.PHASE_HASHING.text();
            case RECONCILE, SAFETY -> FolderText.PHASE_PLANNING.text();
            case STAGE, APPLY, ARCHIVE -> FolderText.PHASE_APPLYING.text();
        };
    }

    /** A problem as the center keeps and shows it. */
    static org.synccenter.api.Problem problem(Problem p) {
        return new org.synccenter.api.Problem(
                p.path().display(), side(p.side()), problem(p.kind(), p.side()), next(p.kind()));
    }

    /** What becomes of it, as its sentence says. */
    private static org.synccenter.api.Problem.Next next(ProblemKind kind) {
        return switch (kind) {
            case IN_USE, CHANGED_MEANWHILE, GONE, IO -> org.synccenter.api.Problem.Next.RETRIES;
            case UNREADABLE,
                    NO_ACCESS,
                    READ_ONLY,
                    NO_SPACE,
                    OUTDATED_CHOICE,
                    TOO_DEEP,
                    TOO_MANY_OPEN,
                    BAD_NAME,
                    NAME_CLASH,
                    TOO_BIG -> org.synccenter.api.Problem.Next.NEEDS_PERSON;
            case NOT_EMPTY, SPECIAL_FILE, OTHER_VOLUME, NOT_SUPPORTED, CHANGED_SINCE, NOT_UNDONE, TRASH_GONE ->
                org.synccenter.api.Problem.Next.IGNORED;
        };
    }

    /** What is wrong with one path and what happens next. */
    static String problem(ProblemKind kind, @Nullable Side side) {
        String where = side == null ? "" : of(side);
        return switch (kind) {
            case UNREADABLE -> FolderText.PROBLEM_UNREADABLE.text();
            case NO_ACCESS -> FolderText.PROBLEM_NO_ACCESS.text();
            case READ_ONLY -> FolderText.PROBLEM_READ_ONLY.text();
            case NO_SPACE -> FolderText.PROBLEM_NO_SPACE.text(where);
            case IN_USE -> FolderText.PROBLEM_IN_USE.text();
            case CHANGED_MEANWHILE -> FolderText.PROBLEM_CHANGED_MEANWHILE.text();
            case OUTDATED_CHOICE -> FolderText.PROBLEM_OUTDATED_CHOICE.text();
            case NOT_EMPTY -> FolderText.PROBLEM_NOT_EMPTY.text();
            case SPECIAL_FILE -> FolderText.PROBLEM_SPECIAL_FILE.text();
            case OTHER_VOLUME -> FolderText.PROBLEM_OTHER_VOLUME.text();
            case TOO_DEEP -> FolderText.PROBLEM_TOO_DEEP.text();
            case TOO_MANY_OPEN -> FolderText.PROBLEM_TOO_MANY_OPEN.text();
            case BAD_NAME -> FolderText.PROBLEM_BAD_NAME.text(where);
            case NAME_CLASH -> FolderText.PROBLEM_NAME_CLASH.text(where);
            case TOO_BIG -> FolderText.PROBLEM_TOO_BIG.text(where);
            case NOT_SUPPORTED -> FolderText.PROBLEM_NOT_SUPPORTED.text(where);
            case GONE -> FolderText.PROBLEM_GONE.text();
            case IO -> FolderText.PROBLEM_IO.text(where);
            case CHANGED_SINCE -> FolderText.PROBLEM_CHANGED_SINCE.text();
            case NOT_UNDONE -> FolderText.PROBLEM_NOT_UNDONE.text();
            case TRASH_GONE -> FolderText.PROBLEM_TRASH_GONE.text(where);
        };
    }
}
