package org.synccenter.filesync.core;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks of three trees only what there may be anything to decide about, so that a session costs what has changed and not what
 * there is. Left out is what lies below a directory in which both sides show exactly what they showed when it was agreed; the
 * directory itself stays, empty. {@link Reconciler} and {@link DigestNeeds} say the same about the rest as about everything.
 *
 * <p>Everything in a directory that does not look the same stays, also what has not changed: names are needed for conflict copies.
 * And where a directory itself is another one than was agreed, all below it stays: it may have been moved, and what is in it with it.
 */
public final class Reduction {
    private final TreeSet<RelPath> settled;
    private long omitted;

    /** What there is to unpack of a directory; the arrays have a place for each directory in it, null for all of it. */
    private record Dirty(
            @Nullable Object[] agreed,
            @Nullable Object[] left,
            @Nullable Object[] right) {}

    private static final Object CLEAN = new Object();

    /** The three trees. */
    public record Result(Ancestor ancestor, Snapshot left, Snapshot right) {}

    private Reduction(Collection<RelPath> settled) {
        this.settled = new TreeSet<>(settled);
    }

    /**
     * The parts of the three trees that matter.
     *
     * @param settled paths that the user has said something about: they matter whatever they look like
     */
    public static Result of(
            PackedAncestor ancestor, PackedSnapshot left, PackedSnapshot right, Collection<RelPath> settled) {
        boolean known =
                ancestor.trusted() && left.root().isDirectory() && right.root().isDirectory();
        return known
                ? new Reduction(settled).reduce(ancestor, left, right)
                : new Result(ancestor.unpack(), left.unpack(), right.unpack());
    }

    private Result reduce(PackedAncestor ancestor, PackedSnapshot left, PackedSnapshot right) {
        boolean complete = left.root().complete() && right.root().complete();
        Dirty dirty = compare(RelPath.ROOT, complete, ancestor.top(), left.top(), right.top());
        Children<AncestorEntry> agreed = dirty == null ? Children.none() : agreed(ancestor.top(), dirty.agreed);
        return new Result(
                new Ancestor(ancestor.root().withChildren(agreed), true, dirty == null ? ancestor.count() : omitted),
                snapshot(left, dirty == null ? null : dirty.left),
                snapshot(right, dirty == null ? null : dirty.right));
    }

    private static Snapshot snapshot(PackedSnapshot packed, @Nullable Object @Nullable [] dirty) {
        Entry root = packed.root();
        Children<Entry> children = dirty == null ? Children.none() : side(packed.top(), dirty);
        return new Snapshot(Entry.directory(root.fingerprint(), children, root.complete()));
    }

    /** Null when nothing in it needs to be looked at. Each name is looked at in all three at once, as all are sorted. */
    private @Nullable Dirty compare(
            RelPath path, boolean complete, PackedDirectory agreed, PackedDirectory left, PackedDirectory right) {
        Dirty dirty = new Dirty(
                new Object[agreed.directories()], new Object[left.directories()], new Object[right.directories()]);
        boolean clean = complete && !isSettled(path);
        AgreedRecords a = new AgreedRecords(agreed);
        SideRecords l = new SideRecords(left);
        SideRecords r = new SideRecords(right);
        while (!a.isDone() && !l.isDone() && !r.isDone()) {
            int toLeft = a.compareName(l);
            int toRight = a.compareName(r);
            if (toLeft == 0 && toRight == 0) {
                clean &= same(path, a, l, r, dirty);
                a.advance();
                l.advance();
                r.advance();
            } else if (toLeft > 0 || toRight > 0) {
                clean &= skipNew(l, r);
            } else {
                clean = false; // gone from at least one side
                a.advance();
                skip(toLeft == 0, l);
                skip(toRight == 0, r);
            }
        }
        clean &= a.isDone();
        while (a.isDone() && (!l.isDone() || !r.isDone())) {
            clean &= skipNew(l, r);
        }
        if (clean) {
            return null;
        }
        count(agreed, dirty.agreed);
        return dirty;
    }

    private boolean isSettled(RelPath path) {
        RelPath next = settled.isEmpty() ? null : settled.ceiling(path);
        return next != null && next.startsWith(path);
    }

    private boolean same(RelPath path, AgreedRecords a, SideRecords l, SideRecords r, Dirty dirty) {
        if (a.isLink()) {
            return isSameLink(a.entry(Children.none()), l.entry(Children.none()), r.entry(Children.none()));
        }
        if (!a.isSame(l, r) || !a.isDirectory()) {
            return a.isFile() && a.isSame(l, r);
        }
        RelPath inside = settled.isEmpty() ? path : path.resolve(a.name());
        Dirty below = compare(inside, l.isComplete() && r.isComplete(), a.directory(), l.directory(), r.directory());
        dirty.agreed[a.directoryIndex()] = below == null ? CLEAN : below.agreed;
        dirty.left[l.directoryIndex()] = below == null ? CLEAN : below.left;
        dirty.right[r.directoryIndex()] = below == null ? CLEAN : below.right;
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

    private void count(PackedDirectory agreed, @Nullable Object[] marks) {
        for (int i = 0; i < marks.length; i++) {
            omitted += marks[i] == CLEAN ? agreed.directory(i).count() : 0;
        }
    }

    private static Children<AncestorEntry> agreed(PackedDirectory directory, @Nullable Object[] marks) {
        Children.Builder<AncestorEntry> children = new Children.Builder<>();
        for (AgreedRecords at = new AgreedRecords(directory); !at.isDone(); at.advance()) {
            Object mark = at.isDirectory() ? marks[at.directoryIndex()] : CLEAN;
            children.add(
                    at.name(),
                    at.entry(
                            mark == CLEAN
                                    ? Children.none()
                                    : mark == null
                                            ? PackedAncestor.unpack(at.directory())
                                            : agreed(at.directory(), (Object[]) mark)));
        }
        return children.build();
    }

    private static Children<Entry> side(PackedDirectory directory, @Nullable Object[] marks) {
        Children.Builder<Entry> children = new Children.Builder<>();
        for (SideRecords at = new SideRecords(directory); !at.isDone(); at.advance()) {
            Object mark = at.kind() == Kind.DIRECTORY ? marks[at.directoryIndex()] : CLEAN;
            children.add(
                    at.name(),
                    at.entry(
                            mark == CLEAN
                                    ? Children.none()
                                    : mark == null
                                            ? PackedSnapshot.unpack(at.directory())
                                            : side(at.directory(), (Object[]) mark)));
        }
        return children.build();
    }
}
