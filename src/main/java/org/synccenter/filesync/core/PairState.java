package org.synccenter.filesync.core;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision depends on.
 *
 * @param ancestor what was agreed last; {@link Ancestor#NONE} whenever the archive cannot be trusted
 * @param left left as scanned, with the digests that {@link DigestNeeds} asked for
 * @param right the same of right
 * @param rules which changes travel
 * @param overrides what the user settled, by path; they go before the rules
 * @param copyNames how conflict copies are called
 * @param leftLimits what the left store can hold
 * @param rightLimits what the right store can hold
 */
public record PairState(
        Ancestor ancestor,
        Snapshot left,
        Snapshot right,
        SyncRules rules,
        Map<RelPath, Resolution> overrides,
        CopyNames copyNames,
        StoreLimits leftLimits,
        StoreLimits rightLimits) {

    /** For stores that can hold whatever the other has. */
    public PairState(
            Ancestor ancestor,
            Snapshot left,
            Snapshot right,
            SyncRules rules,
            Map<RelPath, Resolution> overrides,
            CopyNames copyNames) {
        this(ancestor, left, right, rules, overrides, copyNames, StoreLimits.NONE, StoreLimits.NONE);
    }

    /** With the rules of a mode. */
    public PairState(
            Ancestor ancestor,
            Snapshot left,
            Snapshot right,
            SyncMode mode,
            Map<RelPath, Resolution> overrides,
            CopyNames copyNames) {
        this(ancestor, left, right, mode.rules(), overrides, copyNames);
    }

    public PairState {
        overrides = Map.copyOf(overrides);
    }

    /** This state after more was seen of the sides. */
    public PairState with(Snapshot newLeft, Snapshot newRight) {
        return new PairState(ancestor, newLeft, newRight, rules, overrides, copyNames, leftLimits, rightLimits);
    }

    /** This state after something else was agreed. */
    public PairState withAncestor(Ancestor other) {
        return new PairState(other, left, right, rules, overrides, copyNames, leftLimits, rightLimits);
    }

    /** This state with other decisions of the user. */
    public PairState settledBy(Map<RelPath, Resolution> decisions) {
        return new PairState(ancestor, left, right, rules, decisions, copyNames, leftLimits, rightLimits);
    }

    /** What the user settled for this path or the nearest above it; null when nothing. */
    public @Nullable Resolution settled(RelPath path) {
        if (overrides.isEmpty()) {
            return null;
        }
        Resolution own = overrides.get(path);
        return own != null || path.isRoot() ? own : settled(path.parent());
    }

    /** True when the user wants something below this path to be kept, on whichever side. */
    boolean keepsBelow(RelPath path) {
        return overrides.entrySet().stream()
                .anyMatch(each -> each.getValue() != Resolution.SKIP
                        && each.getKey().startsWith(path)
                        && !each.getKey().equals(path));
    }

    public StoreLimits limits(Side side) {
        return side == Side.LEFT ? leftLimits : rightLimits;
    }

    /** This state for stores with these limits. */
    public PairState within(StoreLimits left, StoreLimits right) {
        return new PairState(ancestor, this.left, this.right, rules, overrides, copyNames, left, right);
    }

    public Snapshot snapshot(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
