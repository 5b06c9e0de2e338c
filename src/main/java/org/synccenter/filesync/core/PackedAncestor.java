package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What both sides agreed on last, packed. The same as an {@link Ancestor}, in a fraction of its memory; the bytes are those that the
 * archive keeps.
 *
 * @param root the root's own entry, without children
 * @param trusted as in {@link Ancestor#trusted}
 */
public record PackedAncestor(AncestorEntry root, PackedDirectory top, boolean trusted) {

    private static final byte[] NOTHING = {};

    /** An unknown past. */
    public static final PackedAncestor NONE = new PackedAncestor(Ancestor.NONE.root(), PackedDirectory.EMPTY, false);

    /**
     * The tree of an archive's rows, each made by {@link AgreedDirectory#pack}. A row that is named twice or is missing counts as an
     * empty directory: to have agreed on less is always safe.
     *
     * @param rows by their numbers; emptied
     * @param top the number of the root's row
     */
    public static PackedAncestor of(Map<Long, byte[]> rows, long top) {
        return new PackedAncestor(AncestorEntry.impliedDirectory(), link(rows, top), true);
    }

    private static PackedDirectory link(Map<Long, byte[]> rows, long number) {
        byte[] records = rows.remove(number);
        return directory(number, records == null ? NOTHING : records, row -> link(rows, row));
    }

    /** A directory of the archive, with what its records say is in it. */
    static PackedDirectory directory(long number, byte[] records, LongFunction<PackedDirectory> inside) {
        if (number == 0) {
            return PackedDirectory.EMPTY;
        }
        List<PackedDirectory> below = new ArrayList<>();
        long own = 0;
        for (AgreedRecords at = new AgreedRecords(records); !at.isDone(); at.advance()) {
            own += at.isImplied() ? 0 : 1;
            if (at.isDirectory()) {
                below.add(inside.apply(at.row()));
            }
        }
        return new PackedDirectory(records, below.toArray(new PackedDirectory[0]), own, number);
    }

    /**
     * The same after some rows were written. What was not is taken over and not looked at, so that it costs what has changed and a
     * glance at each directory. Only for a tree made of rows.
     *
     * @param written the new rows by their numbers; no bytes for one that is gone
     */
    public PackedAncestor with(Map<Long, byte[]> written) {
        return new PackedAncestor(root, new AgreedPatch(top, written).patched(), trusted);
    }

    public static PackedAncestor of(Ancestor ancestor) {
        return new PackedAncestor(
                ancestor.root().withChildren(Children.none()), pack(ancestor.root()), ancestor.trusted());
    }

    private static PackedDirectory pack(AncestorEntry directory) {
        PackedBytes out = new PackedBytes(1024);
        List<PackedDirectory> below = new ArrayList<>();
        long own = 0;
        Children<AncestorEntry> children = directory.children();
        for (int i = 0; i < children.size(); i++) {
            AncestorEntry child = children.entry(i);
            AgreedRecords.write(out, children.name(i), child, 0);
            own += child.implied() ? 0 : 1;
            if (child.kind() == Kind.DIRECTORY) {
                below.add(pack(child));
            }
        }
        return new PackedDirectory(out.toArray(), below.toArray(new PackedDirectory[0]), own);
    }

    /** All of it as objects. */
    public Ancestor unpack() {
        return new Ancestor(root.withChildren(unpack(top)), trusted);
    }

    static Children<AncestorEntry> unpack(PackedDirectory directory) {
        Children.Builder<AncestorEntry> children = new Children.Builder<>();
        for (AgreedRecords at = new AgreedRecords(directory); !at.isDone(); at.advance()) {
            children.add(at.name(), at.entry(at.isDirectory() ? unpack(at.directory()) : Children.none()));
        }
        return children.build();
    }

    /** Number of agreed entries below the root. */
    public long count() {
        return top.count();
    }
}
