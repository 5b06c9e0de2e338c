package org.synccenter.peers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a user does to a tree between two syncs. Equal trees get equal changes: everything follows the sorted listing and a seed. */
final class TreeChange {
    /** What programs of this kind leave in the folders they sync. */
    static final Set<String> THEIRS = Set.of(".sync-center", ".sync.ffs_db", ".sync.ffs_lock");

    private static final int CONFLICTS = 50;

    private final Random random;
    private final long seed;

    TreeChange(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Of one file in a hundred: 40 % edited, 25 % added beside, 20 % deleted, 15 % renamed. */
    void onePercent(Path root) throws IOException {
        List<Path> files = shuffled(root);
        change(root, files.subList(0, files.size() / 100), "a");
    }

    /** One in a hundred on each side, not the same ones; and conflicts: edited on both, edited and deleted. */
    void bothSides(Path left, Path right) throws IOException {
        List<Path> files = shuffled(left);
        int some = files.size() / 100;
        change(left, files.subList(0, some), "a");
        change(right, files.subList(some, 2 * some), "b");
        List<Path> rest = files.subList(2 * some, files.size());
        for (int i = 0; i < Math.min(CONFLICTS, rest.size() / 2); i++) {
            edit(left.resolve(rest.get(2 * i)), "left " + i);
            edit(right.resolve(rest.get(2 * i)), "right " + i);
            edit(left.resolve(rest.get(2 * i + 1)), "kept " + i);
            Files.delete(right.resolve(rest.get(2 * i + 1)));
        }
    }

    /** The folder at the top that holds the most files gets another name. */
    void renameLargest(Path root) throws IOException {
        List<Path> files = files(root);
        Path largest = files.stream()
                .filter(f -> f.getNameCount() > 1)
                .map(f -> f.getName(0))
                .distinct()
                .max(Comparator.comparingLong(folder ->
                        files.stream().filter(f -> f.startsWith(folder)).count()))
                .orElseThrow();
        Files.move(root.resolve(largest), root.resolve("renamed-" + seed + "-" + largest));
    }

    void deleteHalf(Path root) throws IOException {
        List<Path> files = shuffled(root);
        for (Path file : files.subList(0, files.size() / 2)) {
            Files.delete(root.resolve(file));
        }
    }

    /** One byte in the middle; the size stays. */
    static void oneByte(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(content.length() / 2);
            int old = content.read();
            content.seek(content.length() / 2);
            content.write(old ^ 0xff);
        }
    }

    private void change(Path root, List<Path> files, String who) throws IOException {
        int n = files.size();
        for (int i = 0; i < n; i++) {
            Path file = root.resolve(files.get(i));
            if (i < n * 40 / 100) {
                edit(file, who + i);
            } else if (i < n * 65 / 100) {
                byte[] content = new byte[100 + random.nextInt(8_900)];
                random.nextBytes(content);
                Files.write(file.resolveSibling("new-" + seed + "-" + who + "-" + i + ".txt"), content);
            } else if (i < n * 85 / 100) {
                Files.delete(file);
            } else {
                Files.move(file, file.resolveSibling("moved-" + seed + "-" + who + "-" + file.getFileName()));
            }
        }
    }

    private void edit(Path file, String text) throws IOException {
        Files.write(file, (seed + " " + text + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    private List<Path> shuffled(Path root) throws IOException {
        List<Path> files = files(root);
        Collections.shuffle(files, random);
        return files;
    }

    /** Relative to the root, sorted. */
    static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isTheirs(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isTheirs(file)) {
                    files.add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private static boolean isTheirs(Path path) {
        return THEIRS.contains(String.valueOf(path.getFileName()));
    }
}
