package org.synccenter.filesync.core;

import java.util.List;
import java.util.Optional;

/** The last look at a plan before anything is touched: does it lose suspiciously much? */
public final class SafetyCheck {
    private SafetyCheck() {}

    /** The question that a person must answer before {@code plan} may be carried out; empty when it may go ahead. */
    public static Optional<Hold> check(SyncPlan plan, PairState state, Limits limits) {
        for (Side side : Side.values()) {
            List<Change> losses = plan.changes().stream()
                    .filter(change -> change.target() == side && isLoss(change))
                    .toList();
            long agreed = state.ancestor().count();
            if (!losses.isEmpty() && agreed >= 2 && isEmptied(state.snapshot(side.other()))) {
                return Optional.of(new Hold(Hold.HoldReason.ROOT_EMPTIED, side, losses));
            }
            if (limits.areExceeded(losses.size(), agreed)) {
                return Optional.of(new Hold(Hold.HoldReason.MASS_DELETION, side, losses));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether this takes something from its side that is not on the other one. What the user settled was asked for, and a move loses
     * nothing; in mirror mode, or by a rule, an edit can be overwritten.
     */
    public static boolean isLoss(Change change) {
        if (change.reason().rule() == Rule.SETTLED) {
            return false;
        }
        return switch (change.action()) {
            case DELETE, REPLACE -> true;
            case UPDATE -> {
                Fact fact = change.reason().fact(change.target());
                yield undoes(change.reason().rule())
                        && (fact == Fact.EDITED || fact == Fact.CREATED || fact == Fact.TYPE_CHANGED);
            }
            case CREATE, MOVE, SET_METADATA -> false;
        };
    }

    /** Whether a loss takes place because one side decides, so that what the other has is not to come across either. */
    public static boolean isUndone(Change change) {
        return undoes(change.reason().rule());
    }

    private static boolean undoes(Rule rule) {
        return rule == Rule.LEFT_DECIDES || rule == Rule.RIGHT_DECIDES || rule == Rule.REVERTED;
    }

    private static boolean isEmptied(Snapshot snapshot) {
        Children<Entry> children = snapshot.root().children();
        for (int i = 0; i < children.size(); i++) {
            if (children.entry(i).kind() != Kind.IGNORED) {
                return false;
            }
        }
        return true;
    }

    /**
     * When losses are many: more than {@code maxDeletions}, or more than {@code maxPercent} of what was agreed and at the same time
     * more than {@code alwaysAllowed} (a folder of five files must not ask for one deletion).
     */
    public record Limits(int maxDeletions, int maxPercent, int alwaysAllowed) {
        public static final Limits DEFAULT = new Limits(100, 25, 3);

        boolean areExceeded(long losses, long agreed) {
            return (agreed == 0 && losses > 0)
                    || losses > maxDeletions
                    || (losses > alwaysAllowed && losses * 100 > agreed * maxPercent);
        }
    }
}
