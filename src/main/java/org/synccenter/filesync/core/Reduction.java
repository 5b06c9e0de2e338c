package org.synccenter.filesync.core;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks of three trees only what there may be anything to decide about, so that a session costs what has changed and not what
 * there is. Left out is what lies below a directory in which both sides show exactly what they showed when it was agreed; the
 * directory itself stays, empty. {@link Reconciler} and {@link DigestNeeds} say the same about the rest as about everything.
 *
 * <p>Of a directory that does not look the same the files that do are left out too, all but one, unless somebody may ask for their
 * names: where both sides have changed the same thing a conflict copy needs a free one, and for a store that takes two names for one
 * all must be known. Where a directory itself is another one than was agreed, all below it stays: it may have been moved, and what is in
 * it with it.
 */
public final class Reduction {
    private final PackedAncestor ancestor;
    private final PackedSnapshot left;
    private final PackedSnapshot right;
    private final TreeSet<RelPath> settled;
    private final boolean allNames;
    private final boolean remember;
    private final boolean known;
    private final @Nullable Dirty dirty;
    private long omitted;
    private long omittedOnSides;

    /** What there is to unpack of a directory in each tree. */
    private record Dirty(Part agreed, Part left, Part right) {}

    /**
     * What there is to unpack of a directory in one tree.
     *
     * @param below what there is to unpack of each directory in it: a part, {@link #CLEAN}, or null for all of it
     * @param leftOut which entries, counted from 0, are left out
     */
    private record Part(@Nullable Object[] below, BitSet leftOut) {
        Part(PackedDirectory directory) {
            this(new Object[directory.directories()], new BitSet());
        }

        /** Leaves out nothing after all, or all but one: a directory with something in it must not seem to have been emptied. */
        void keep(boolean all) {
            leftOut.clear(0, all ? leftOut.length() : leftOut.nextSetBit(0) + 1);
        }

        boolean leavesOut(Records at) {
            return leftOut.get(at.index());
        }
    }

    /** In the place of a directory in which nothing needs to be looked at. */
    private record Clean() {}

    private static final Clean CLEAN = new Clean();

    /** The three trees. */
    public record Result(Ancestor ancestor, Snapshot left, Snapshot right) {}

    private Reduction(
            PackedAncestor ancestor,
            PackedSnapshot left,
            PackedSnapshot right,
            Collection<RelPath> settled,
            boolean allNames,
            boolean remember) {
        this.ancestor = ancestor;
        this.left = left;
        this.right = right;
        this.settled = new TreeSet<>(settled);
        this.allNames = allNames;
        this.remember = remember;
        this.known =
                ancestor.trusted() && left.root().isDirectory() && right.root().isDirectory();
        boolean complete = left.root().complete() && right.root().complete();
        this.dirty = known ? compare(RelPath.ROOT, complete, ancestor.top(), left.top(), right.top()) : null;
    }

    /**
     * Compares the three trees, without unpacking anything yet.
     *
     * @param settled paths that the user has said something about: they matter whatever they look like
     * @param allNames whether the names in a directory must all be known where any has changed, as for a store that takes two for one
     * @param remember whether the sides' directories will be compared again: those that show what was agreed are then remembered with
     *     it, and are not gone through again as long as they are the very same objects
     */
    public static Reduction compare(
            PackedAncestor ancestor,
            PackedSnapshot left,
            PackedSnapshot right,
            Collection<RelPath> settled,
            boolean allNames,
            boolean remember) {
        return new Reduction(ancestor, left, right, settled, allNames, remember);
    }

    /** How many entries of the three trees together {@link #unpack} makes objects of. */
    public long entries() {
        long all = ancestor.count() + left.count() + right.count();
        if (!known) {
            return all;
        }
        return dirty == null ? 0 : all - omitted - omittedOnSides;
    }

    /** The parts of the three trees that matter. */
    public Result unpack() {
        if (!known) {
            return new Result(ancestor.unpack(), left.unpack(), right.unpack());
        }
        Children<AncestorEntry> agreed = dirty == null ? Children.none() : agreed(ancestor.top(), dirty.agreed);
        return new Result(
                new Ancestor(ancestor.root().withChildren(agreed), true, dirty == null ? ancestor.count() : omitted),
                snapshot(left, dirty == null ? null : dirty.left),
                snapshot(right, dirty == null ? null : dirty.right));
    }

    private static Snapshot snapshot(PackedSnapshot packed, @Nullable Part dirty) {
        Entry root = packed.root();
        Children<Entry> children = dirty == null ? Children.none() : side(packed.top(), dirty);
        return new Snapshot(Entry.directory(root.fingerprint(), children, root.complete()));
    }

    /** Null when nothing in it needs to be looked at. Each name is looked at in all three at once, as all are sorted. */
    private @Nullable Dirty compare(
            RelPath path, boolean complete, PackedDirectory agreed, PackedDirectory onLeft, PackedDirectory onRight) {
        boolean untouched = complete && !isSettled(path);
        if (untouched && agreed.isKnownToMatch(onLeft, onRight)) {
            return null;
        }
        Dirty found = new Dirty(new Part(agreed), new Part(onLeft), new Part(onRight));
        boolean clean = untouched;
        boolean contested = false;
        AgreedRecords a = new AgreedRecords(agreed);
        SideRecords l = new SideRecords(onLeft);
        SideRecords r = new SideRecords(onRight);
        while (!a.isDone() && !l.isDone() && !r.isDone()) {
            int toLeft = a.compareName(l);
            int toRight = a.compareName(r);
            if (toLeft == 0 && toRight == 0) {
                if (!same(path, a, l, r, found)) {
                    clean = false;
                    contested |= bothDiffer(a, l, r);
                }
                a.advance();
                l.advance();
                r.advance();
            } else if (toLeft > 0 || toRight > 0) {
                contested |= l.compareName(r) == 0;
                clean &= skipNew(l, r);
            } else {
                clean = false; // gone from at least one side
                contested |= a.isLink()
                        || !(toLeft == 0 && a.isSame(Side.LEFT, l)) && !(toRight == 0 && a.isSame(Side.RIGHT, r));
                a.advance();
                skip(toLeft == 0, l);
                skip(toRight == 0, r);
            }
        }
        clean &= a.isDone();
        contested |= !a.isDone();
        while (a.isDone() && (!l.isDone() || !r.isDone())) {
            contested |= !l.isDone() && !r.isDone() && l.compareName(r) == 0;
            clean &= skipNew(l, r);
        }
        if (clean) {
            if (remember && agreed.row() != 0) {
                agreed.rememberMatch(onLeft, onRight);
            }
            return null;
        }
        boolean all = !untouched || contested || allNames;
        for (Part part : List.of(found.agreed, found.left, found.right)) {
            part.keep(all);
        }
        omitted += omitted(agreed, found.agreed);
        omittedOnSides += omitted(onLeft, found.left) + omitted(onRight, found.right);
        return found;
    }

    /** Whether neither side certainly shows what was agreed; only when not both do. */
    private static boolean bothDiffer(AgreedRecords a, SideRecords l, SideRecords r) {
        return a.isLink() || (!a.isSame(Side.LEFT, l) && !a.isSame(Side.RIGHT, r));
    }

    private boolean isSettled(RelPath path) {
        RelPath next = settled.isEmpty() ? null : settled.ceiling(path);
        return next != null && next.startsWith(path);
    }

    private boolean same(RelPath path, AgreedRecords a, SideRecords l, SideRecords r, Dirty found) {
        if (a.isLink()) {
            return isSameLink(a.entry(Children.none()), l.entry(Children.none()), r.entry(Children.none()));
        }
        if (!a.isSame(l, r)) {
            return false;
        }
        if (!a.isDirectory()) {
            found.agreed.leftOut.set(a.index());
            found.left.leftOut.set(l.index());
            found.right.leftOut.set(r.index());
            return true;
        }
        RelPath inside = settled.isEmpty() ? path : path.resolve(a.name());
        Dirty below = compare(inside, l.isComplete() && r.isComplete(), a.directory(), l.directory(), r.directory());
        found.agreed.below[a.directoryIndex()] = below == null ? CLEAN : below.agreed;
        found.left.below[l.directoryIndex()] = below == null ? CLEAN : below.left;
        found.right.below[r.directoryIndex()] = below == null ? CLEAN : below.right;
        return below == null;
    }

    // A link is what it says, and what it says must be what was agreed; few enough to take them as objects.
    private static boolean isSameLink(AncestorEntry agreed, Entry left, Entry right) {
        return Facts.of(Side.LEFT, agreed, left) == Fact.UNCHANGED
                && Facts.of(Side.RIGHT, agreed, right) == Fact.UNCHANGED
                && Facts.isArchived(Side.LEFT, agreed, left)
                && Facts.isArchived(Side.RIGHT, agreed, right);
    }

    /** Goes past the next name that only the sides have; true when that is nothing to decide about. */
    private static boolean skipNew(SideRecords l, SideRecords r) {
        int order = l.isDone() ? 1 : r.isDone() ? -1 : l.compareName(r);
        boolean onLeft = order <= 0;
        boolean onRight = order >= 0;
        boolean ignored = (!onLeft || l.kind() == Kind.IGNORED) && (!onRight || r.kind() == Kind.IGNORED);
        skip(onLeft, l);
        skip(onRight, r);
        return ignored;
    }

    private static void skip(boolean there, SideRecords side) {
        if (there) {
            side.advance();
        }
    }

    private static long omitted(PackedDirectory directory, Part part) {
        long sum = part.leftOut.cardinality();
        for (int i = 0; i < part.below.length; i++) {
            sum += part.below[i] instanceof Clean ? directory.directory(i).count() : 0;
        }
        return sum;
    }

    private static Children<AncestorEntry> agreed(PackedDirectory directory, Part part) {
        Children.Builder<AncestorEntry> children = new Children.Builder<>();
        for (AgreedRecords at = new AgreedRecords(directory); !at.isDone(); at.advance()) {
            if (part.leavesOut(at)) {
                continue;
            }
            Object mark = at.isDirectory() ? part.below[at.directoryIndex()] : CLEAN;
            children.add(
                    at.name(),
                    at.entry(
                            mark instanceof Clean
                                    ? Children.none()
                                    : mark == null
                                            ? PackedAncestor.unpack(at.directory())
                                            : agreed(at.directory(), (Part) mark)));
        }
        return children.build();
    }

    private static Children<Entry> side(PackedDirectory directory, Part part) {
        Children.Builder<Entry> children = new Children.Builder<>();
        for (SideRecords at = new SideRecords(directory); !at.isDone(); at.advance()) {
            if (part.leavesOut(at)) {
                continue;
            }
            Object mark = at.kind() == Kind.DIRECTORY ? part.below[at.directoryIndex()] : CLEAN;
            children.add(
                    at.name(),
                    at.entry(
                            mark instanceof Clean
                                    ? Children.none()
                                    : mark == null
                                            ? PackedSnapshot.unpack(at.directory())
                                            : side(at.directory(), (Part) mark)));
        }
        return children.build();
    }
}
