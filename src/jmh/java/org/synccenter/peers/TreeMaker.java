package org.synccenter.peers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes trees to measure with: the same seed gives the same names, sizes, bytes and times. */
final class TreeMaker {
    private static final Instant OLDEST = Instant.parse("2020-09-13T12:26:40Z");
    private static final int SECONDS = 150_000_000;
    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 8;
    private static final double SPREAD = 1.2;

    private final SplittableRandom random;
    private final byte[] pool = new byte[2 * LARGEST];

    TreeMaker(long seed) {
        random = new SplittableRandom(seed);
        new SplittableRandom(seed + 1).nextBytes(pool);
    }

    /** Files of log-normal sizes around {@code mean} bytes, some fifty of them a folder. */
    void mixed(Path root, int files, int mean) throws IOException {
        List<Path> folders = folders(root, Math.max(1, files / 50));
        double mu = Math.log(mean) - SPREAD * SPREAD / 2;
        for (int i = 0; i < files; i++) {
            int size = (int) Math.min(LARGEST, Math.exp(mu + SPREAD * gaussian()));
            file(folders.get(random.nextInt(folders.size())).resolve("file-" + i + ".txt"), i, size);
        }
    }

    /** Tiny files, at most 64 bytes each. */
    void tiny(Path root, int files) throws IOException {
        List<Path> folders = folders(root, Math.max(1, files / 50));
        for (int i = 0; i < files; i++) {
            file(folders.get(random.nextInt(folders.size())).resolve("file-" + i + ".txt"), i, random.nextInt(65));
        }
    }

    /** All files in one folder. */
    void wide(Path root, int files) throws IOException {
        Path folder = Files.createDirectories(root.resolve("wide"));
        for (int i = 0; i < files; i++) {
            file(folder.resolve("file-" + i + ".txt"), i, random.nextInt(2048));
        }
    }

    /** One file a level. */
    void deep(Path root, int levels) throws IOException {
        Path folder = Files.createDirectories(root);
        for (int i = 0; i < levels; i++) {
            file(folder.resolve("file-" + i + ".txt"), i, 20);
            folder = Files.createDirectory(folder.resolve("level-" + i));
        }
    }

    /** A file of random bytes, and one of the same size that is nearly all hole. */
    void large(Path root, long size) throws IOException {
        Files.createDirectories(root);
        try (FileChannel out =
                FileChannel.open(root.resolve("random.bin"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] block = new byte[1 << 20];
            for (long left = size; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(ByteBuffer.wrap(block, 0, (int) Math.min(left, block.length)));
            }
        }
        try (RandomAccessFile out =
                new RandomAccessFile(root.resolve("sparse.bin").toFile(), "rw")) {
            out.setLength(size);
            for (int i = 0; i < 16; i++) {
                out.seek(size / 16 * i);
                out.write(pool, i, 4096);
            }
        }
    }

    private List<Path> folders(Path root, int number) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Files.createDirectories(root)));
        while (folders.size() < number) {
            Path parent = folders.get(folders.size() < 12 ? 0 : random.nextInt(folders.size()));
            if (parent.getNameCount() - root.getNameCount() < DEEPEST) {
                folders.add(Files.createDirectory(parent.resolve("folder-" + folders.size())));
            }
        }
        return folders;
    }

    private void file(Path file, int number, int size) throws IOException {
        byte[] head = (number + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        ByteBuffer content = ByteBuffer.allocate(Math.max(size, head.length)).put(head);
        content.put(pool, random.nextInt(LARGEST), content.remaining()).flip();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(content);
        }
        Instant time = OLDEST.plusSeconds(random.nextInt(SECONDS)).plusNanos(random.nextInt(1_000_000_000));
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private double gaussian() {
        double u = Math.max(random.nextDouble(), Double.MIN_VALUE);
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
