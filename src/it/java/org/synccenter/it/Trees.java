package org.synccenter.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes and compares the user's trees. */
public final class Trees {
    private Trees() {}

    /** What is there by relative path, without the program's own folder: kind, content, executable or not, and time if wanted. */
    public static Map<String, String> tree(Path root, boolean times) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.getFileName().toString().equals(".sync-center")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(root)) {
                    found.put(root.relativize(folder).toString(), "folder");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found.put(root.relativize(file).toString(), describe(file, attributes, times));
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    public static Map<String, String> tree(Path root) throws IOException {
        return tree(root, false);
    }

    private static String describe(Path file, BasicFileAttributes attributes, boolean times) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(file);
        }
        return "file " + attributes.size() + " " + Arrays.hashCode(Files.readAllBytes(file))
                + (Files.isExecutable(file) ? " executable" : "")
                + (times ? " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) : "");
    }

    public static void put(Path root, String path, byte[] content, Duration age) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    public static void put(Path root, String path, String content) throws IOException {
        put(root, path, content.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(100));
    }

    public static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
