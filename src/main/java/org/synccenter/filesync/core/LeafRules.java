package org.synccenter.filesync.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides about a path where neither side has a directory: files, links, or nothing. */
final class LeafRules {
    private final PlanBuilder plan;
    private final Policy policy;

    LeafRules(PlanBuilder plan, Policy policy) {
        this.plan = plan;
        this.policy = policy;
    }

    /** One side decides. */
    int force(Spot spot, Side winner, Rule rule) {
        Entry bring = spot.entry(winner);
        Entry there = spot.entry(winner.other());
        if (Facts.same(spot.agreed(), spot.entry(Side.LEFT), spot.entry(Side.RIGHT))) {
            return same(spot, winner, rule);
        }
        if (bring != null) {
            carry(spot, winner, bring.fingerprint().executable(), spot.reason(rule));
            return Remains.BOTH;
        }
        if (there != null) {
            plan.delete(winner.other(), spot.path(), there, spot.reason(rule));
        }
        return Remains.NOTHING;
    }

    /**
     * Both sides are equals, and the ancestor decides.
     *
     * @return what remains, or {@link Remains#UNDECIDED} when it is a conflict: then nothing was planned
     */
    int threeWay(Spot spot) {
        if (Facts.same(spot.agreed(), spot.entry(Side.LEFT), spot.entry(Side.RIGHT))) {
            return same(spot, null, Rule.SAME_ON_BOTH);
        }
        boolean leftChanged = isChange(spot.fact(Side.LEFT));
        boolean rightChanged = isChange(spot.fact(Side.RIGHT));
        if (leftChanged && rightChanged) {
            return bothChanged(spot);
        }
        Side from = leftChanged ? Side.LEFT : Side.RIGHT;
        // Between two files the bit joins the other side's edit; a deletion or another kind leaves nothing it could
        // join.
        if (spot.fact(from.other()) == Fact.MODE_CHANGED && !bothFiles(spot)) {
            return bothChanged(spot);
        }
        return oneChanged(spot, from);
    }

    // A touch never makes a conflict and never wins; the executable bit is merged where both are files.
    private static boolean isChange(Fact fact) {
        return switch (fact) {
            case CREATED, EDITED, TYPE_CHANGED, DELETED -> true;
            case ABSENT, UNCHANGED, TOUCHED, MODE_CHANGED, MOVED, UNKNOWN -> false;
        };
    }

    private int bothChanged(Spot spot) {
        for (Side side : Side.values()) {
            // The old thing is gone on both sides: what replaced it on one is simply new.
            if (spot.fact(side.other()) == Fact.DELETED && spot.fact(side) == Fact.TYPE_CHANGED) {
                return oneChanged(spot, side);
            }
        }
        Category left = Category.of(spot.fact(Side.LEFT));
        Category right = Category.of(spot.fact(Side.RIGHT));
        Policy.Verdict verdict = policy.between(spot, left, right);
        Side winner = verdict.winner();
        if (winner == null) {
            if (verdict == Policy.Verdict.CONFLICT) {
                return Remains.UNDECIDED;
            }
            plan.refuse(spot.path(), Side.LEFT, left, policy);
            plan.refuse(spot.path(), Side.RIGHT, right, policy);
            return spot.present();
        }
        Side loser = winner.other();
        boolean reverts = policy.handling(loser, loser == Side.LEFT ? left : right) == Handling.REVERT;
        return reverts ? force(spot, winner, Rule.REVERTED) : oneChanged(spot, winner);
    }

    private int oneChanged(Spot spot, Side from) {
        Category category = Category.of(spot.fact(from));
        return switch (policy.handling(from, category)) {
            case CARRY -> carryOrDelete(spot, from);
            case REVERT -> force(spot, from.other(), Rule.REVERTED);
            case IGNORE -> {
                plan.refuse(spot.path(), from, category, policy);
                yield spot.present();
            }
        };
    }

    private int carryOrDelete(Spot spot, Side from) {
        if (spot.entry(from) != null) {
            carry(spot, from, mergedExecutable(spot, from), spot.reason(policy.oneSideRule()));
            return Remains.BOTH;
        }
        plan.delete(from.other(), spot.path(), require(spot.entry(from.other())), spot.reason(Rule.ONE_SIDE_CHANGED));
        return Remains.NOTHING;
    }

    /** Content goes from one side to the other, which may have nothing, the same kind or another one. */
    private void carry(Spot spot, Side from, boolean executable, Reason reason) {
        Side target = from.other();
        Entry bring = require(spot.entry(from));
        Entry there = spot.entry(target);
        Source source = new Source(from, spot.path(), bring);
        boolean isFile = bring.kind() == Kind.FILE;
        Metadata metadata = isFile ? new Metadata(bring.fingerprint().mtime(), executable) : null;
        if (there == null) {
            plan.create(target, spot.path(), source, metadata, reason);
        } else if (there.kind() == bring.kind()) {
            plan.update(target, spot.path(), source, there, metadata, reason);
        } else {
            plan.replace(target, spot.path(), source, there, metadata, reason);
        }
        // The other side set or cleared the bit of the file that this side edited: the edit takes it over.
        if (isFile
                && there != null
                && executable != bring.fingerprint().executable()
                && spot.fact(target) == Fact.MODE_CHANGED) {
            if (policy.carries(target, Category.CHANGED)) {
                Metadata merged = new Metadata(bring.fingerprint().mtime(), executable);
                Source bit = new Source(target, spot.path(), there);
                plan.setMetadata(from, spot.path(), bit, bring, merged, spot.reason(Rule.MERGED));
            } else {
                plan.refuse(spot.path(), target, Category.CHANGED, policy);
            }
        }
    }

    private static boolean bothFiles(Spot spot) {
        Entry left = spot.entry(Side.LEFT);
        Entry right = spot.entry(Side.RIGHT);
        return left != null && right != null && left.kind() == Kind.FILE && right.kind() == Kind.FILE;
    }

    private static boolean mergedExecutable(Spot spot, Side from) {
        AncestorEntry agreed = spot.agreed();
        Entry bring = require(spot.entry(from));
        Entry there = spot.entry(from.other());
        if (agreed == null || agreed.kind() != Kind.FILE || there == null || !bothFiles(spot)) {
            return bring.fingerprint().executable();
        }
        if (Facts.changedMode(from, agreed, bring)) {
            return bring.fingerprint().executable();
        }
        return Facts.changedMode(from.other(), agreed, there)
                ? there.fingerprint().executable()
                : agreed.executable();
    }

    /** Same content: perhaps times or executable bits to carry, perhaps something for the archive to learn. */
    private int same(Spot spot, @Nullable Side winner, Rule rule) {
        Entry left = spot.entry(Side.LEFT);
        Entry right = spot.entry(Side.RIGHT);
        AncestorEntry agreed = spot.agreed();
        if (left == null || right == null) {
            if (spot.node() != null) {
                plan.forget(spot.path(), spot.node(), Forget.Cause.GONE_ON_BOTH);
            }
            return Remains.NOTHING;
        }
        boolean carried = left.kind() == Kind.FILE && carryMetadata(spot, winner, rule);
        boolean sameAsAgreed =
                agreed != null && agreed.kind() == left.kind() && Facts.of(Side.LEFT, agreed, left) != Fact.EDITED;
        boolean archived = agreed != null
                && sameAsAgreed
                && Facts.isArchived(Side.LEFT, agreed, left)
                && Facts.isArchived(Side.RIGHT, agreed, right);
        if (!carried && !archived) {
            boolean executable = agreed != null && agreed.kind() == Kind.FILE
                    ? mergedExecutable(spot, Side.LEFT)
                    : left.fingerprint().executable() || right.fingerprint().executable();
            plan.agree(spot.path(), left, right, Facts.digest(Side.LEFT, agreed, left), executable, sameAsAgreed);
        }
        return Remains.BOTH;
    }

    private boolean carryMetadata(Spot spot, @Nullable Side winner, Rule rule) {
        AncestorEntry agreed = spot.agreed();
        Entry left = require(spot.entry(Side.LEFT));
        Entry right = require(spot.entry(Side.RIGHT));
        if (winner != null) {
            boolean unchanged = spot.fact(Side.LEFT) == Fact.UNCHANGED && spot.fact(Side.RIGHT) == Fact.UNCHANGED;
            return !unchanged && set(spot, winner.other(), metadata(require(spot.entry(winner))), rule);
        }
        if (agreed == null || agreed.kind() != Kind.FILE) {
            return false; // equal content is adopted silently
        }
        Side reverted = reverted(spot);
        if (reverted != null) {
            return set(spot, reverted, metadata(require(spot.entry(reverted.other()))), Rule.REVERTED);
        }
        boolean executable = mergedExecutable(spot, Side.LEFT);
        if (Facts.changedMode(Side.LEFT, agreed, left)
                && Facts.changedMode(Side.RIGHT, agreed, right)
                && left.fingerprint().executable() != right.fingerprint().executable()) {
            executable = true;
        }
        boolean leftTouched = Facts.isTouched(Side.LEFT, agreed, left) && Facts.keptContent(Side.LEFT, agreed, left);
        boolean rightTouched =
                Facts.isTouched(Side.RIGHT, agreed, right) && Facts.keptContent(Side.RIGHT, agreed, right);
        Side newer = !rightTouched || (leftTouched && isLater(left, right)) ? Side.LEFT : Side.RIGHT;
        Instant mtime = require(spot.entry(newer)).fingerprint().mtime();
        boolean carried = false;
        for (Side side : Side.values()) {
            Entry there = require(spot.entry(side));
            Entry other = require(spot.entry(side.other()));
            boolean otherMode = Facts.changedMode(side.other(), agreed, other)
                    && executable != there.fingerprint().executable()
                    && executable == other.fingerprint().executable();
            boolean otherTime = (leftTouched || rightTouched) && newer != side;
            if ((otherMode || otherTime) && !policy.carries(side.other(), Category.CHANGED)) {
                if (otherMode) {
                    plan.refuse(spot.path(), side.other(), Category.CHANGED, policy);
                }
            } else if (otherMode || otherTime) {
                Instant wanted = otherTime ? mtime : there.fingerprint().mtime();
                boolean bit = otherMode ? executable : there.fingerprint().executable();
                Rule why = spot.fact(side) == Fact.UNCHANGED ? Rule.ONE_SIDE_CHANGED : Rule.MERGED;
                carried |= set(spot, side, new Metadata(wanted, bit), why);
            }
        }
        return carried;
    }

    /** The side whose new time or executable bit is to be undone; null when none is, or both are. */
    private @Nullable Side reverted(Spot spot) {
        Side found = null;
        for (Side side : Side.values()) {
            Fact fact = spot.fact(side);
            boolean changed = fact == Fact.TOUCHED || fact == Fact.MODE_CHANGED;
            if (changed && policy.handling(side, Category.CHANGED) == Handling.REVERT) {
                if (found != null) {
                    return null;
                }
                found = side;
            }
        }
        return found;
    }

    private static boolean isLater(Entry one, Entry other) {
        Instant first = one.fingerprint().mtime();
        Instant second = other.fingerprint().mtime();
        return first != null && (second == null || first.isAfter(second));
    }

    private boolean set(Spot spot, Side target, Metadata wanted, Rule rule) {
        Entry there = require(spot.entry(target));
        Entry other = require(spot.entry(target.other()));
        if (wanted.equals(metadata(there))
                || (wanted.mtime() == null
                        && wanted.executable() == there.fingerprint().executable())) {
            return false;
        }
        plan.setMetadata(
                target, spot.path(), new Source(target.other(), spot.path(), other), there, wanted, spot.reason(rule));
        return true;
    }

    private static Metadata metadata(Entry entry) {
        return new Metadata(entry.fingerprint().mtime(), entry.fingerprint().executable());
    }

    private static Entry require(@Nullable Entry entry) {
        if (entry == null) {
            throw new IllegalStateException("nothing there");
        }
        return entry;
    }
}
