package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A full comparison of two trees: names and contents. */
final class TreeCompare {
    private TreeCompare() {}

    /**
     * Whether both hold the same files.
     *
     * @throws IOException naming the first differences when they do not
     */
    static void requireEqual(Path left, Path right) throws IOException {
        TreeSet<Path> all = new TreeSet<>(TreeChange.files(left));
        all.addAll(TreeChange.files(right));
        List<Path> different = new ArrayList<>();
        for (Path file : all) {
            if (!isSame(left.resolve(file), right.resolve(file))) {
                different.add(file);
            }
        }
        if (!different.isEmpty()) {
            throw new IOException(
                    different.size() + " files differ: " + different.subList(0, Math.min(5, different.size())));
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(one) && Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }
}
