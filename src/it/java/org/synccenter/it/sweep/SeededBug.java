package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake that somebody could make, and the test that has to notice it.
 *
 * @param name what the mistake is, in words
 * @param file the source file, below {@code src/main/java/org/synccenter}
 * @param test the test class, below {@code org.synccenter}, with the method unless any may notice
 * @param right the lines as they are, once in the file; blanks at their ends do not count
 * @param wrong the lines that take their place
 */
record SeededBug(String name, String file, String test, String right, String wrong) {

    private static final String BREAK = "\n====\n";

    /**
     * All of a folder, in the order of their names. A file has the lines {@code bug}, {@code file} and {@code test}, then
     * the right lines and the wrong ones, each after a line of four equal signs.
     */
    static List<SeededBug> readAll(Path folder) throws IOException {
        List<SeededBug> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    private static SeededBug read(Path file) throws IOException {
        String[] parts = Files.readString(file).split(BREAK, -1);
        String[] head = parts[0].split("\n");
        if (parts.length != 3 || head.length != 3) {
            throw new IllegalStateException(file + " is no seeded bug");
        }
        return new SeededBug(
                value(head[0], "bug: "),
                value(head[1], "file: "),
                value(head[2], "test: "),
                parts[1],
                parts[2].stripTrailing());
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalStateException(line + " where " + key + "was expected");
        }
        return line.substring(key.length());
    }

    /** The source with the mistake; null when the right lines are not there exactly once, because the code has changed. */
    String seed(String source) {
        int at = source.indexOf(right);
        return at < 0 || source.indexOf(right, at + 1) >= 0
                ? null
                : source.substring(0, at) + wrong + source.substring(at + right.length());
    }
}
