package org.synccenter.filesync.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program: plans the first copy of so many files, 50 in a folder, and prints how many steps that takes. */
final class FirstPlan {
    private static final int IN_FOLDER = 50;
    private static final long SECONDS = 1_700_000_000;
    private static final int NANOS = 1_000_000_000;

    private FirstPlan() {}

    public static void main(String[] arguments) {
        PairState state = state(Integer.parseInt(arguments[0]));
        System.out.println(Reconciler.reconcile(state).changes().size());
    }

    /** The packed trees are garbage afterwards, as in a session. */
    private static PairState state(int files) {
        Entry root = Entry.directory(Fingerprint.directory(null, null, null), Children.none(), true);
        Reduction.Result result = Reduction.compare(
                        PackedAncestor.NONE,
                        new PackedSnapshot(root, tree(files)),
                        new PackedSnapshot(root, PackedDirectory.EMPTY),
                        List.of(),
                        false,
                        false)
                .unpack();
        return new PairState(
                result.ancestor(),
                result.left(),
                result.right(),
                SyncMode.TWO_WAY,
                Map.of(),
                CopyNames.stamped("2026-11-21 103012", "here"));
    }

    private static PackedDirectory tree(int files) {
        DirectoryPacker packer = new DirectoryPacker();
        int folders = files / IN_FOLDER;
        for (int i = 0; i < folders; i++) {
            name(packer, "folder-%05d".formatted(i), i);
            packer.directory();
        }
        packer.sort();
        for (int i = 0; i < folders; i++) {
            packer.fill(i, folder(i * IN_FOLDER));
        }
        return packer.build();
    }

    private static PackedDirectory folder(int first) {
        DirectoryPacker packer = new DirectoryPacker();
        for (int i = 0; i < IN_FOLDER; i++) {
            name(packer, "file-%06d.txt".formatted(first + i), first + i);
            packer.file(i, false, false);
        }
        packer.sort();
        return packer.build();
    }

    /** Copied with its time: it came to be and was changed at one moment, and was written at another. */
    private static void name(DirectoryPacker packer, String name, int number) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        packer.name(bytes, 0, bytes.length);
        packer.id(1, number);
        packer.born(SECONDS + number, number % NANOS);
        packer.modified(number, number % NANOS);
        packer.changed(SECONDS + number, number % NANOS);
    }
}
