package org.synccenter.handlers.folder;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Skipped;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.Problem;
import org.synccenter.filesync.session.SessionHold;

/** Finds in a preview what it has to say about one path. */
final class PlanSearch {
    private final CycleResult result;
    private final @Nullable SessionHold hold;
    private final FolderPair pair;
    private final SyncPlan plan;

    /** @param hold what a real sync would be held for; null = nothing */
    PlanSearch(CycleResult result, @Nullable SessionHold hold, FolderPair pair) {
        this.result = result;
        this.hold = hold;
        this.pair = pair;
        this.plan = Objects.requireNonNull(result.plan());
    }

    PathExplanation about(RelPath path, PathLook look) {
        PathExplanation found = found(path);
        if (found != null) {
            return found;
        }
        if (look.isOnBoth()) {
            return answer(path, PathState.IN_SYNC, FolderText.EXPLAIN_IN_SYNC.text());
        }
        if (look.isAnywhere()) {
            return answer(path, PathState.TO_BE_SYNCED, FolderText.EXPLAIN_JUST_CHANGED.text());
        }
        boolean known = plan.forgets().stream().anyMatch(f -> f.path().equals(path));
        return known
                ? answer(path, PathState.GONE, FolderText.EXPLAIN_GONE.text())
                : answer(path, PathState.NEVER_SEEN, FolderText.EXPLAIN_NOWHERE.text());
    }

    private static PathExplanation answer(RelPath path, PathState state, String sentence) {
        return new PathExplanation(path.display(), state, sentence, null);
    }

    private @Nullable PathExplanation found(RelPath path) {
        Conflict conflict = at(plan.conflicts(), c -> concerns(c, path));
        if (conflict != null) {
            return answer(path, PathState.CONFLICT, conflict(conflict, path));
        }
        Change change = at(plan.changes(), c -> c.path().equals(path) || path.equals(c.from()));
        if (change != null) {
            return planned(path, change);
        }
        Problem problem = nearest(result.problems(), Problem::path, path);
        if (problem != null
                && (problem.kind() != ProblemKind.NOT_EMPTY || problem.path().equals(path))) {
            PathState state = problem.kind() == ProblemKind.NOT_EMPTY ? PathState.KEPT : PathState.PROBLEM;
            return answer(path, state, above(problem.path(), path, Words.problem(problem.kind(), problem.side())));
        }
        Skipped skipped = nearest(plan.skipped(), Skipped::path, path);
        if (skipped != null
                && (skipped.cause() != Skipped.Cause.HOLDS_OTHERS
                        || skipped.path().equals(path))) {
            return answer(path, state(skipped), above(skipped.path(), path, sentence(skipped)));
        }
        Change moved = at(
                plan.changes(),
                c -> c.action() == Action.MOVE
                        && (path.startsWith(c.path()) || (c.from() != null && path.startsWith(c.from()))));
        return moved == null ? null : planned(path, moved);
    }

    private static boolean concerns(Conflict conflict, RelPath path) {
        return path.startsWith(conflict.path())
                || path.equals(conflict.path(Side.LEFT))
                || path.equals(conflict.path(Side.RIGHT));
    }

    private static <T> @Nullable T at(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    /** What is said about the path itself, else about the directory nearest above it. */
    private static <T> @Nullable T nearest(List<T> all, Function<T, RelPath> where, RelPath path) {
        T nearest = null;
        for (T each : all) {
            RelPath at = where.apply(each);
            if (path.startsWith(at) && (nearest == null || at.startsWith(where.apply(nearest)))) {
                nearest = each;
            }
        }
        return nearest;
    }

    private static String conflict(Conflict conflict, RelPath path) {
        String what = switch (conflict.kind()) {
            case BOTH_CREATED, BOTH_EDITED, TYPE -> FolderText.EXPLAIN_CONFLICT_BOTH.text();
            case DELETED_LEFT, MOVED_DELETED_LEFT ->
                FolderText.EXPLAIN_CONFLICT_DELETED.text(Words.of(Side.LEFT), Words.of(Side.RIGHT));
            case DELETED_RIGHT, MOVED_DELETED_RIGHT ->
                FolderText.EXPLAIN_CONFLICT_DELETED.text(Words.of(Side.RIGHT), Words.of(Side.LEFT));
            case MOVED_APART -> FolderText.EXPLAIN_CONFLICT_MOVED.text();
        };
        return above(conflict.path(), path, what);
    }

    private static String above(RelPath at, RelPath path, String sentence) {
        return at.equals(path) || at.isRoot() || !path.startsWith(at)
                ? sentence
                : FolderText.EXPLAIN_ABOVE.text(at.display(), sentence);
    }

    private PathExplanation planned(RelPath path, Change change) {
        String what = step(change);
        SessionHold question = hold;
        if (question != null && isHeld(question, change)) {
            return new PathExplanation(
                    path.display(),
                    PathState.HELD,
                    FolderText.EXPLAIN_HELD.text(
                            what, HoldWords.of(question, pair).text()),
                    Words.action(change));
        }
        return new PathExplanation(path.display(), PathState.TO_BE_SYNCED, what, Words.action(change));
    }

    // A hold stops everything; it is about the deletions.
    private static boolean isHeld(SessionHold question, Change change) {
        return question.deletions().stream().anyMatch(c -> c.path().equals(change.path()));
    }

    private static String step(Change change) {
        String side = Words.of(change.target());
        String reason = Words.action(change).reason();
        RelPath from = change.from();
        return switch (change.action()) {
            case CREATE -> FolderText.EXPLAIN_CREATE.text(side, reason);
            case UPDATE, REPLACE -> FolderText.EXPLAIN_UPDATE.text(side, reason);
            case DELETE -> FolderText.EXPLAIN_DELETE.text(side, reason);
            case MOVE ->
                FolderText.EXPLAIN_MOVE.text(
                        side, from == null ? "" : from.display(), change.path().display(), reason);
            case SET_METADATA -> FolderText.EXPLAIN_METADATA.text(side, reason);
        };
    }

    private static PathState state(Skipped skipped) {
        return switch (skipped.cause()) {
            case UNREADABLE, NAME_IMPOSSIBLE, NAME_CLASHES, TOO_BIG -> PathState.PROBLEM;
            case SPECIAL_FILE -> PathState.SPECIAL;
            case IGNORED -> PathState.IGNORED;
            case IN_CONFLICT -> PathState.CONFLICT;
            case HOLDS_OTHERS, MODE, NO_ANCESTOR, SKIPPED_BY_USER -> PathState.KEPT;
        };
    }

    private String sentence(Skipped skipped) {
        Side side = skipped.side();
        return switch (skipped.cause()) {
            case UNREADABLE -> Words.problem(ProblemKind.UNREADABLE, side);
            case SPECIAL_FILE -> Words.problem(ProblemKind.SPECIAL_FILE, side);
            case NAME_IMPOSSIBLE -> Words.problem(ProblemKind.BAD_NAME, side);
            case NAME_CLASHES -> Words.problem(ProblemKind.NAME_CLASH, side);
            case TOO_BIG -> Words.problem(ProblemKind.TOO_BIG, side);
            case IGNORED -> FolderText.EXPLAIN_IGNORED_THERE.text(side == null ? "" : Words.of(side));
            case IN_CONFLICT -> FolderText.EXPLAIN_CONFLICT_BOTH.text();
            case HOLDS_OTHERS -> Words.problem(ProblemKind.NOT_EMPTY, side);
            case MODE ->
                pair.rules().isEmpty()
                        ? FolderText.EXPLAIN_MODE.text(FolderPair.word(pair.mode()))
                        : FolderText.EXPLAIN_RULES.text(FolderPair.word(pair.mode()), String.join(", ", pair.rules()));
            case NO_ANCESTOR -> FolderText.EXPLAIN_NO_ANCESTOR.text();
            case SKIPPED_BY_USER -> FolderText.EXPLAIN_SKIPPED.text();
        };
    }

    /** @param ignored files below it that the filter leaves alone */
    PathExplanation aboutFolder(RelPath path, PathLook look, long ignored) {
        PathExplanation own = about(path, look);
        long changes = below(plan.changes(), Change::path, path);
        long conflicts = below(plan.conflicts(), Conflict::path, path);
        long problems = below(result.problems(), Problem::path, path);
        long kept = plan.skipped().stream()
                .filter(s -> s.path().startsWith(path) && state(s) == PathState.KEPT)
                .count();
        SessionHold question = hold;
        boolean held = question != null && below(question.deletions(), Change::path, path) > 0;
        PathState state = own.state() == PathState.IN_SYNC
                ? worst(held, conflicts > 0, problems > 0, changes > 0, kept > 0)
                : own.state();
        String sentence = state == PathState.IN_SYNC
                ? FolderText.EXPLAIN_FOLDER_IN_SYNC.text(ignored)
                : FolderText.EXPLAIN_FOLDER.text(changes, conflicts, problems, kept, ignored);
        if (held && question != null) {
            sentence = FolderText.EXPLAIN_HELD.text(
                    sentence, HoldWords.of(question, pair).text());
        } else if (own.state() != PathState.IN_SYNC) {
            sentence = own.sentence() + " " + sentence;
        }
        return new PathExplanation(path.display(), state, sentence, own.next());
    }

    private static PathState worst(boolean held, boolean conflicts, boolean problems, boolean changes, boolean kept) {
        if (held || conflicts) {
            return held ? PathState.HELD : PathState.CONFLICT;
        }
        if (problems || changes) {
            return problems ? PathState.PROBLEM : PathState.TO_BE_SYNCED;
        }
        return kept ? PathState.KEPT : PathState.IN_SYNC;
    }

    private static <T> long below(List<T> all, Function<T, RelPath> where, RelPath path) {
        return all.stream().filter(each -> where.apply(each).startsWith(path)).count();
    }
}
