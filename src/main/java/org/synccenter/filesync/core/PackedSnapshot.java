package org.synccenter.filesync.core;

/**
 * One replica as one scan saw it, packed. The same as a {@link Snapshot}, in a tenth of its memory.
 *
 * @param root the root's own entry without children, as in {@link Snapshot#root}
 * @param top what is in it
 */
public record PackedSnapshot(Entry root, PackedDirectory top) {
    public PackedSnapshot {
        if (!root.isDirectory() && root.kind() != Kind.UNKNOWN) {
            throw new IllegalArgumentException("a root is a directory or unknown");
        }
        if (!root.children().isEmpty()) {
            throw new IllegalArgumentException("what is in a packed root is packed too");
        }
    }

    /** A replica that could not be looked at. */
    public static PackedSnapshot unknown() {
        return new PackedSnapshot(Entry.unknown(), PackedDirectory.EMPTY);
    }

    public static PackedSnapshot of(Snapshot snapshot) {
        Entry root = snapshot.root();
        return root.isDirectory()
                ? new PackedSnapshot(Entry.directory(root.fingerprint(), Children.none(), root.complete()), pack(root))
                : unknown();
    }

    private static PackedDirectory pack(Entry directory) {
        DirectoryPacker packer = new DirectoryPacker();
        directory.children().forEach(packer::add);
        packer.sort();
        int n = 0;
        for (int i = 0; i < directory.children().size(); i++) {
            Entry child = directory.children().entry(i);
            if (child.isDirectory()) {
                packer.fill(n++, pack(child));
            }
        }
        return packer.build();
    }

    /** All of it as objects. */
    public Snapshot unpack() {
        return new Snapshot(
                root.isDirectory() ? Entry.directory(root.fingerprint(), unpack(top), root.complete()) : root);
    }

    static Children<Entry> unpack(PackedDirectory directory) {
        Children.Builder<Entry> children = new Children.Builder<>();
        for (SideRecords at = new SideRecords(directory); !at.isDone(); at.advance()) {
            children.add(at.name(), at.entry(at.kind() == Kind.DIRECTORY ? unpack(at.directory()) : Children.none()));
        }
        return children.build();
    }

    /** Number of files. */
    public long files() {
        return top.files();
    }

    /** Content of all files, in bytes. */
    public long bytes() {
        return top.bytes();
    }

    /** Number of entries below the root that can be synced. */
    public long count() {
        return top.count();
    }
}
