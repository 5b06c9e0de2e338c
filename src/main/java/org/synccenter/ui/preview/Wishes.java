package org.synccenter.ui.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;

/** What a person wants of each row of a plan. Not thread-safe while it is changed. */
final class Wishes {
    private final PlanRows plan;
    private final byte[] wishes;

    Wishes(PlanRows plan) {
        this(plan, new byte[plan.size()]);
    }

    private Wishes(PlanRows plan, byte[] wishes) {
        this.plan = plan;
        this.wishes = wishes;
    }

    Wishes copy() {
        return new Wishes(plan, wishes.clone());
    }

    /** By row, each the ordinal of a {@link Wish}. */
    byte[] ordinals() {
        return wishes;
    }

    /** A table may show rows for a moment after their plan has gone: nothing is wanted of these. */
    Wish of(int row) {
        return row < wishes.length ? Wish.at(wishes[row]) : Wish.AS_PLANNED;
    }

    /**
     * Wants this of the rows, of all others at the same paths, and of all that is in them: a folder cannot go while what is in it stays.
     * What the rules want anyway is no wish.
     */
    void set(int[] rows, Wish wish) {
        int[] byPath = plan.byPath();
        int[] places = IntStream.of(rows).map(plan::place).sorted().toArray();
        int done = 0;
        for (int place : places) {
            if (place < done) {
                continue;
            }
            String path = plan.path(byPath[place]);
            int first = place;
            while (first > 0 && plan.path(byPath[first - 1]).equals(path)) {
                first--;
            }
            done = end(first, path);
            for (int i = first; i < done; i++) {
                wishes[byPath[i]] = (byte) sensible(byPath[i], wish).ordinal();
            }
        }
    }

    /** Behind the rows at the path, and those below when one of them is a folder. */
    private int end(int first, String path) {
        int[] byPath = plan.byPath();
        boolean folder = false;
        int end = first;
        while (end < byPath.length && plan.path(byPath[end]).equals(path)) {
            folder |= plan.isFolder(byPath[end]);
            end++;
        }
        return folder ? plan.end(path, first) : end;
    }

    private Wish sensible(int row, Wish wish) {
        Side winner = plan.winner(row);
        boolean idle = wish == Wish.LEAVE && winner == null;
        boolean usual = wish.winner() != null && wish.winner() == winner;
        return idle || usual || !plan.canChoose(row) ? Wish.AS_PLANNED : wish;
    }

    void reset() {
        Arrays.fill(wishes, (byte) 0);
    }

    /** What comes next when a person clicks the row's action: the other way, then nothing, then as planned. */
    Wish next(int row) {
        Side winner = plan.winner(row);
        if (winner == null) {
            return switch (of(row)) {
                case AS_PLANNED, LEAVE -> Wish.LEFT_WINS;
                case LEFT_WINS -> Wish.RIGHT_WINS;
                case RIGHT_WINS -> Wish.AS_PLANNED;
            };
        }
        return switch (of(row)) {
            case AS_PLANNED -> Wish.winning(PlanRows.other(winner));
            case LEFT_WINS, RIGHT_WINS -> Wish.LEAVE;
            case LEAVE -> Wish.AS_PLANNED;
        };
    }

    private record Told(String path, @Nullable Side wins) {}

    /** The wishes as an engine takes them, each bound to what was seen. As many as are needed; takes a moment when that is many. */
    List<PathChoice> choices() {
        List<PathChoice> choices = new ArrayList<>();
        Deque<Told> above = new ArrayDeque<>();
        for (int row : plan.byPath()) {
            String path = plan.path(row);
            while (!above.isEmpty() && !PathText.isWithin(path, above.element().path())) {
                above.pop();
            }
            Wish wish = of(row);
            boolean told = wish != Wish.AS_PLANNED || !above.isEmpty();
            if (!told || !plan.canChoose(row)) {
                continue;
            }
            Side wins = wish == Wish.AS_PLANNED ? plan.winner(row) : wish.winner();
            if (above.isEmpty() || above.element().wins() != wins) {
                choices.add(choice(path, wins));
                above.push(new Told(path, wins));
            }
            String from = plan.from(row);
            if (from != null && !isRow(from)) {
                // What was moved is at two paths: who turns a move round means both.
                choices.add(choice(from, wins));
            }
        }
        return choices;
    }

    private boolean isRow(String path) {
        int first = plan.first(path);
        return first < plan.size() && plan.path(plan.byPath()[first]).equals(path);
    }

    private PathChoice choice(String path, @Nullable Side wins) {
        Set<String> seen = new HashSet<>();
        int first = plan.first(path);
        int end = plan.end(path, first);
        for (int place = first; place < end; place++) {
            add(seen, plan.byPath()[place]);
        }
        for (int row : plan.movesFrom(path)) {
            add(seen, row);
        }
        return new PathChoice(path, wins, seen);
    }

    private void add(Set<String> seen, int row) {
        String stamp = plan.stamp(row);
        if (stamp != null) {
            seen.add(stamp);
        }
    }
}
