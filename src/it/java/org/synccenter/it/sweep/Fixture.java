package org.synccenter.it.sweep;

import static org.synccenter.it.Trees.delete;
import static org.synccenter.it.Trees.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.synccenter.it.Trees;

/** A pair that was in sync, and every kind of change on both of its sides. */
final class Fixture {

    /** How a sync of it ends: two paths are in conflict. */
    static final int EXIT_CODE = 1;

    private Fixture() {}

    /** What both sides have in common in the beginning. */
    static void common(Path left) throws IOException {
        for (int i = 0; i < 40; i++) {
            put(left, "keep/" + i % 4 + "/file" + i, "kept " + i);
        }
        for (String name : new String[] {
            "edit-left",
            "edit-right",
            "delete-left",
            "delete-right",
            "touch",
            "run.sh",
            "move-left",
            "conflict",
            "edited-and-deleted",
            "to-directory",
            "to-link",
            "swap-a",
            "swap-b",
            "touch-right-edit-left",
            "case"
        }) {
            put(left, name, "old " + name);
        }
        put(left, "big", bytes(1, 300_000), Duration.ofSeconds(200));
        for (String folder : new String[] {
            "moved-left", "moved-right", "moved-and-edited", "deleted-folder", "deleted-and-added", "to-file"
        }) {
            put(left, folder + "/one", folder + " one");
            put(left, folder + "/sub/two", folder + " two");
        }
        Files.createDirectories(left.resolve("empty-going"));
        Files.createSymbolicLink(left.resolve("link"), Path.of("keep/0"));
        Files.createSymbolicLink(left.resolve("link-going"), Path.of("nowhere"));
    }

    /** What the user does afterwards. */
    static void edit(Path left, Path right) throws IOException {
        onLeft(left);
        onRight(right);
        put(left, "conflict", "left's version");
        put(right, "conflict", "right's other version");
        put(left, "edited-and-deleted", "edited on the left");
        Files.delete(right.resolve("edited-and-deleted"));
        put(left, "moved-and-edited/one", "moved-and-edited one");
        Files.move(left.resolve("moved-and-edited"), left.resolve("moved-and-edited.new"));
        put(right, "moved-and-edited/sub/two", "edited below a folder that moves");
        delete(left.resolve("deleted-and-added"));
        put(right, "deleted-and-added/sub/new", "added below a folder that goes");
    }

    private static void onLeft(Path left) throws IOException {
        put(left, "edit-left", "new edit-left");
        put(left, "touch-right-edit-left", "new, though only touched on the right");
        Files.delete(left.resolve("delete-left"));
        Files.setLastModifiedTime(
                left.resolve("touch"), FileTime.from(Instant.now().minusSeconds(50)));
        executable(left.resolve("run.sh"));
        Files.move(left.resolve("move-left"), left.resolve("move-left.new"));
        Files.move(left.resolve("moved-left"), left.resolve("keep/moved-left.new"));
        delete(left.resolve("deleted-folder"));
        Files.delete(left.resolve("empty-going"));
        Files.delete(left.resolve("to-directory"));
        put(left, "to-directory/inside", "now in a directory");
        put(left, "big", bytes(2, 400_000), Duration.ofSeconds(100));
        put(left, "new-left/deep/er/file", "new on the left");
        Files.createDirectories(left.resolve("new-empty"));
        Files.delete(left.resolve("link"));
        Files.createSymbolicLink(left.resolve("link"), Path.of("keep/1"));
        Files.move(left.resolve("swap-a"), left.resolve("swap"));
        Files.move(left.resolve("swap-b"), left.resolve("swap-a"));
        Files.move(left.resolve("swap"), left.resolve("swap-b"));
    }

    private static void onRight(Path right) throws IOException {
        put(right, "edit-right", "new edit-right");
        Files.delete(right.resolve("delete-right"));
        Files.setLastModifiedTime(
                right.resolve("touch-right-edit-left"),
                FileTime.from(Instant.now().minusSeconds(70)));
        Files.move(right.resolve("moved-right"), right.resolve("moved-right.new"));
        delete(right.resolve("to-file"));
        put(right, "to-file", "now a file");
        Files.delete(right.resolve("to-link"));
        Files.createSymbolicLink(right.resolve("to-link"), Path.of("edit-left"));
        Files.delete(right.resolve("link-going"));
        Files.move(right.resolve("case"), right.resolve("CASE"));
        for (int i = 0; i < 8; i++) {
            put(right, "new-right/file" + i, "new on the right " + i);
        }
        Files.createSymbolicLink(right.resolve("new-link"), Path.of("../outside"));
    }

    /** What a sync of this must have brought, so that nobody takes a sync that did nothing for the right one. */
    static void assertSynced(Path left, Path right) throws IOException {
        Map<String, String> one = new TreeMap<>(Trees.tree(left));
        Map<String, String> other = new TreeMap<>(Trees.tree(right));
        for (String inConflict : new String[] {"conflict", "edited-and-deleted"}) {
            one.remove(inConflict);
            other.remove(inConflict);
        }
        boolean edited = Files.readString(right.resolve("edit-left")).startsWith("new")
                && Files.readString(left.resolve("edit-right")).startsWith("new")
                && Files.exists(left.resolve("moved-and-edited.new/sub/two"))
                && Files.exists(left.resolve("deleted-and-added/sub/new"));
        if (!one.equals(other) || !edited) {
            throw new IllegalStateException("The undisturbed sync did not do its work: " + one + " " + other);
        }
    }

    private static void executable(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private static byte[] bytes(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
