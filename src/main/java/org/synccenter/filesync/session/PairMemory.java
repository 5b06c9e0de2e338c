package org.synccenter.filesync.session;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Skipped;
import org.synccenter.filesync.core.SyncPlan;

/**
 * What a program that stays remembers of a pair from one cycle to the next, so that a cycle need not look where nothing has happened.
 * It saves looking, never a check: roots and markers are checked by every cycle, and once in a while, and whenever anything is in
 * doubt, a cycle looks at everything. One cycle uses it at a time; anyone who changes the pair's settings starts with a new one.
 */
public final class PairMemory {

    /** Between two looks at everything. */
    public static final Duration PROOF = Duration.ofHours(1);

    /** Nothing was left to do in this state of the archive but what stands in the plan. */
    private record Rest(ArchiveState archive, SyncPlan plan) {}

    private final Hints hints;
    private final Map<Side, Dirty> taken = new EnumMap<>(Side.class);
    /** As they were looked at last. What they take is given back when memory is short. */
    private final Map<Side, SoftReference<PackedSnapshot>> trees = new ConcurrentHashMap<>();

    private @Nullable Rest rest;
    private @Nullable Instant proved;
    private boolean whole = true;
    private boolean comparable;
    private boolean mayHaveWritten = true;

    public PairMemory(Hints hints) {
        this.hints = hints;
    }

    /** Remembers nothing. */
    static PairMemory none() {
        return new PairMemory(Hints.NONE);
    }

    /** When everything was last looked at; null = not yet. */
    public @Nullable Instant proved() {
        return proved;
    }

    /** Whether the next cycle is to look at everything. */
    public boolean isProofDue(Instant now) {
        Instant last = proved;
        // A clock that was set back must not put it off.
        return last == null || now.isBefore(last) || !now.isBefore(last.plus(PROOF));
    }

    /** Whether changes that are told now may be the work of the last cycle. */
    public boolean mayHaveWritten() {
        return mayHaveWritten;
    }

    /** A cycle begins to look, with the archive in this state. */
    void begin(ArchiveState archive, Instant now) {
        for (Side side : Side.values()) {
            taken.put(side, hints.take(side));
        }
        Rest last = rest;
        comparable = last != null && last.archive().equals(archive);
        whole = !comparable || isProofDue(now);
    }

    /** Where a cycle that has begun has to look. */
    Dirty dirty(Side side) {
        return whole ? Dirty.EVERYTHING : taken.getOrDefault(side, Dirty.EVERYTHING);
    }

    /** The tree of a side as it was when the dirty places were last looked at; null = it is not known any more. */
    @Nullable
    PackedSnapshot tree(Side side) {
        SoftReference<PackedSnapshot> kept = trees.get(side);
        return kept == null || dirty(side).isEverything() ? null : kept.get();
    }

    /** A cycle has looked at a side, at least where it was dirty. Nobody who is not told of changes keeps it. */
    void seen(Side side, PackedSnapshot tree) {
        if (keepsTrees()) {
            trees.put(side, new SoftReference<>(tree));
        }
    }

    /** The cycle begins to change the sides. Also one that is about some paths only, or no sync, after which nothing is {@link #completed}. */
    void writes() {
        mayHaveWritten = true;
    }

    /** Whether a later cycle may take over a part of a tree as it was. */
    boolean keepsTrees() {
        return !hints.equals(Hints.NONE);
    }

    /** What is left to do when there is nothing to look at; null = there is. */
    @Nullable
    SyncPlan atRest() {
        Rest last = rest;
        if (last == null || !dirty(Side.LEFT).isNothing() || !dirty(Side.RIGHT).isNothing()) {
            return null;
        }
        return last.plan();
    }

    /** The cycle has looked and made a plan. Finds out whether the hints can be believed. */
    void looked(SyncPlan plan, Instant now) {
        if (!whole) {
            return;
        }
        if (rest != null && comparable) {
            compare(plan, rest.plan());
        }
        proved = now;
    }

    /** Everything that has changed since the last plan must have been told by now. */
    private void compare(SyncPlan plan, SyncPlan before) {
        Map<Side, Dirty> told = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            told.put(side, taken.getOrDefault(side, Dirty.EVERYTHING).and(hints.peek(side)));
        }
        Set<RelPath> known = new HashSet<>();
        before.conflicts().forEach(c -> known.add(c.path()));
        // What was put off, and is not any more.
        before.skipped().stream()
                .filter(skipped -> skipped.cause() == Skipped.Cause.SKIPPED_BY_USER)
                .forEach(skipped -> known.add(skipped.path()));
        for (Change change : plan.changes()) {
            RelPath from = change.from();
            if (isKnown(known, change.path()) || isTold(told, change.path()) || (from != null && isTold(told, from))) {
                continue;
            }
            // What is to be done on one side was done by somebody on the other.
            hints.distrust(change.target().other());
        }
    }

    private static boolean isKnown(Set<RelPath> known, RelPath path) {
        return known.contains(path) || (!path.isRoot() && isKnown(known, path.parent()));
    }

    private static boolean isTold(Map<Side, Dirty> told, RelPath path) {
        RelPath directory = path.isRoot() ? path : path.parent();
        return told.values().stream().anyMatch(dirty -> dirty.covers(directory) || dirty.covers(path));
    }

    /** Something else is to be done from now on where nothing has changed: the next cycle looks, unless this one goes through. */
    void doubted() {
        rest = null;
    }

    /**
     * The cycle went through.
     *
     * @param plan what it was to do
     * @param clean whether every path could be handled; otherwise the next cycle looks at everything
     */
    void completed(ArchiveState archive, SyncPlan plan, boolean clean) {
        mayHaveWritten = !plan.changes().isEmpty();
        SyncPlan left = new SyncPlan(List.of(), List.of(), plan.conflicts(), List.of(), List.of(), plan.skipped());
        rest = clean ? new Rest(archive, left) : null;
        taken.clear();
        // A file that was written just before it was looked at proves nothing: it must be looked at once more.
        Set<RelPath> young = plan.agreements().stream()
                .map(a -> a.path().isRoot() ? a.path() : a.path().parent())
                .collect(Collectors.toSet());
        if (!young.isEmpty()) {
            for (Side side : Side.values()) {
                hints.putBack(side, Dirty.of(young, Set.of()));
            }
        }
    }

    /**
     * The cycle is over. When it did not go through, the next one looks where this one should have.
     *
     * @param clean whether every path could be handled
     */
    void ended(boolean clean) {
        if (!clean) {
            rest = null;
        }
        if (!taken.isEmpty()) {
            taken.forEach(hints::putBack);
            taken.clear();
            mayHaveWritten = true;
        }
    }
}
