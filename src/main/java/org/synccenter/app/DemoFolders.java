package org.synccenter.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** The two sample folders of the demo, and what their owner does to them. */
final class DemoFolders {
    private final Path laptop;
    private final Path stick;
    private final DemoCrowd crowd;

    DemoFolders(Path parent) {
        laptop = parent.resolve("Laptop");
        stick = parent.resolve("USB stick");
        crowd = new DemoCrowd(laptop, stick);
    }

    Path laptop() {
        return laptop;
    }

    Path stick() {
        return stick;
    }

    /** What lies there before the first sync. */
    void create() throws IOException {
        text(laptop, "Letters/To Anna.txt", "Dear Anna,\n\nthe summer was long and warm.\n");
        text(laptop, "Letters/To the bank.txt", "To whom it may concern\n");
        text(laptop, "Shopping.txt", "bread\nmilk\napples\n");
        text(laptop, "Old/Draft.txt", "Nothing to see here.\n");
        for (int i = 1; i <= 6; i++) {
            bytes(laptop, "Holiday/DSC_000" + i + ".jpg", i * 40_000, i);
        }
        bytes(stick, "Music/Morning song.ogg", 300_000, 7);
        text(stick, "Music/Read me.txt", "Songs of the morning.\n");
        crowd.create();
        age(laptop);
        age(stick);
    }

    /** A day later: work on both sides that goes together, and one file that was edited twice. */
    void change() throws IOException {
        text(laptop, "Letters/To Anna.txt", "Dear Anna,\n\nthe summer was long and warm.\nYours, Tom\n");
        text(stick, "Letters/To Grandma.txt", "Dear Grandma,\n");
        Files.move(laptop.resolve("Holiday"), laptop.resolve("Holiday in Norway"));
        Files.delete(stick.resolve("Old/Draft.txt"));
        text(laptop, "Shopping.txt", "bread\nmilk\napples\ncoffee\n");
        text(stick, "Shopping.txt", "bread\nmilk\napples\ntea\n");
        crowd.change();
    }

    /** Whether many more files than a demo needs were asked for. */
    boolean isCrowded() {
        return crowd.isThere();
    }

    /** Something left to do for whoever presses the button. */
    void changeAgain() throws IOException {
        text(laptop, "Letters/To Tom.txt", "Dear Tom,\n");
        bytes(stick, "Music/Evening song.ogg", 400_000, 8);
    }

    private static void text(Path root, String path, String text) throws IOException {
        write(root, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(Path root, String path, int size, long seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        write(root, path, content);
    }

    private static void write(Path root, String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void age(Path root) throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setLastModifiedTime(file, yesterday);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
