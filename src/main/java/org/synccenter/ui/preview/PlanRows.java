package org.synccenter.ui.preview;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ItemResult;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Problem;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;

/**
 * The rows of one preview by their number: steps first, then conflicts, then problems. There may be a million, so nothing is made per row
 * but what the result brings, and one place in the order of paths. Immutable.
 */
public final class PlanRows {
    /** No rows. */
    static final PlanRows NONE = new PlanRows(List.of(), List.of(), List.of());

    private final List<SyncAction> steps;
    private final List<PlannedConflict> conflicts;
    private final List<Problem> problems;
    private final int[] byPath;
    private final int[] places;
    private final int[] movesByFrom;

    private PlanRows(List<SyncAction> steps, List<PlannedConflict> conflicts, List<Problem> problems) {
        this.steps = steps;
        this.conflicts = conflicts;
        this.problems = problems;
        byPath = PathText.sorted(IntStream.range(0, size()).toArray(), this::path);
        places = new int[byPath.length];
        for (int place = 0; place < byPath.length; place++) {
            places[byPath[place]] = place;
        }
        movesByFrom = PathText.sorted(
                IntStream.range(0, steps.size())
                        .filter(row -> from(row) != null)
                        .toArray(),
                this::origin);
    }

    /** Takes a moment when there are many: in the background. */
    static PlanRows of(ItemResult result) {
        return new PlanRows(result.plan(), result.undecided(), result.problems());
    }

    public int size() {
        return steps.size() + conflicts.size() + problems.size();
    }

    /** The step of the row; null for conflicts and problems. */
    public @Nullable SyncAction step(int row) {
        return row < steps.size() ? steps.get(row) : null;
    }

    /** The conflict of the row; null for steps and problems. */
    @Nullable
    PlannedConflict conflict(int row) {
        int at = row - steps.size();
        return at >= 0 && at < conflicts.size() ? conflicts.get(at) : null;
    }

    /** The problem of the row; null for steps and conflicts. */
    @Nullable
    Problem problem(int row) {
        int at = row - steps.size() - conflicts.size();
        return at >= 0 ? problems.get(at) : null;
    }

    public String path(int row) {
        if (row < steps.size()) {
            return steps.get(row).path();
        }
        int at = row - steps.size();
        return at < conflicts.size()
                ? conflicts.get(at).path()
                : problems.get(at - conflicts.size()).path();
    }

    /** The old path of a move; null for everything else. */
    @Nullable
    String from(int row) {
        return row < steps.size() ? steps.get(row).from() : null;
    }

    /** What a side has there now; null = nothing, or not told. */
    @Nullable
    Version version(int row, Side side) {
        if (row < steps.size()) {
            SyncAction step = steps.get(row);
            return side == Side.LEFT ? step.left() : step.right();
        }
        PlannedConflict conflict = conflict(row);
        return conflict == null ? null : side == Side.LEFT ? conflict.left() : conflict.right();
    }

    long size(int row, Side side) {
        Version version = version(row, side);
        return version == null ? -1 : version.size();
    }

    boolean isFolder(int row) {
        return isFolder(version(row, Side.LEFT)) || isFolder(version(row, Side.RIGHT));
    }

    private static boolean isFolder(@Nullable Version version) {
        return version != null && version.kind() == VersionKind.DIRECTORY;
    }

    /** Stands for what the row is about; null when the handler gives none, or there is nothing to choose. */
    @Nullable
    String stamp(int row) {
        if (row < steps.size()) {
            return steps.get(row).stamp();
        }
        PlannedConflict conflict = conflict(row);
        return conflict == null ? null : conflict.stamp();
    }

    /** Whether a person can want it otherwise. */
    boolean canChoose(int row) {
        return stamp(row) != null;
    }

    /** The side whose state wins by the rules; null where no rule decides. */
    @Nullable
    Side winner(int row) {
        SyncAction step = step(row);
        return step == null ? null : other(step.side());
    }

    static Side other(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    /** What would be done when a person wants this; null = nothing. New times only count as such while the rules have their way. */
    @Nullable
    ActionKind kind(int row, Wish wish) {
        SyncAction step = step(row);
        Side winner = wish == Wish.AS_PLANNED ? winner(row) : wish.winner();
        if (winner == null) {
            return null;
        }
        if (step != null && (winner != step.side() || isAlike(step.action()))) {
            return step.action();
        }
        if (version(row, winner) == null) {
            return ActionKind.DELETE;
        }
        return version(row, other(winner)) == null ? ActionKind.CREATE : ActionKind.UPDATE;
    }

    /** Whether it is the same in both directions. */
    private static boolean isAlike(ActionKind kind) {
        return kind == ActionKind.MOVE || kind == ActionKind.SET_METADATA || kind == ActionKind.UPDATE;
    }

    /** The side that would be changed when a person wants this; null = none. */
    @Nullable
    Side target(int row, Wish wish) {
        Side winner = wish == Wish.AS_PLANNED ? winner(row) : wish.winner();
        return winner == null ? null : other(winner);
    }

    public Category category(int row, Wish wish) {
        ActionKind kind = kind(row, wish);
        Side target = target(row, wish);
        if (kind != null && target != null) {
            return Category.of(kind, target);
        }
        if (row >= steps.size() + conflicts.size()) {
            return Category.PROBLEM;
        }
        return wish == Wish.AS_PLANNED ? Category.CONFLICT : Category.LEFT_OUT;
    }

    /** How much of people's bytes it is about: what comes, or what goes; of a conflict the larger one. */
    long weight(int row) {
        SyncAction step = step(row);
        if (step != null && step.bytes() > 0) {
            return step.bytes();
        }
        return Math.max(0, Math.max(size(row, Side.LEFT), size(row, Side.RIGHT)));
    }

    /** The rows in the order of a tree; not to be changed. */
    int[] byPath() {
        return byPath;
    }

    /** Where in {@link #byPath} the row stands. */
    int place(int row) {
        return places[row];
    }

    /** Where in {@link #byPath} the rows begin that are at a path or below. */
    int first(String path) {
        return first(byPath, path, this::path);
    }

    /** Where they end, given where they begin: after as many steps as there are of them. */
    int end(String path, int first) {
        int end = first;
        while (end < byPath.length && PathText.isWithin(path(byPath[end]), path)) {
            end++;
        }
        return end;
    }

    /** The moves that begin at a path or below. */
    int[] movesFrom(String path) {
        int first = first(movesByFrom, path, this::origin);
        int end = first;
        while (end < movesByFrom.length && PathText.isWithin(origin(movesByFrom[end]), path)) {
            end++;
        }
        return Arrays.copyOfRange(movesByFrom, first, end);
    }

    private String origin(int row) {
        return String.valueOf(from(row));
    }

    private static int first(int[] sorted, String path, IntFunction<String> text) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PathText.compare(text.apply(sorted[middle]), path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
