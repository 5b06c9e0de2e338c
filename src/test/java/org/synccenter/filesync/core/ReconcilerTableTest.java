package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Everything one side can do to a path against everything the other can, in every mode. The expected plans are in the tables beside
 * this class, one line for each pair of deeds: {@code left | right | two-way | mirror | update}.
 */
class ReconcilerTableTest {
    /** A file {@code f} that both sides agreed on (content {@code old}). */
    private static final Map<String, List<String>> FILE_DEEDS = deeds(
            "nothing", "",
            "edited", "write f new",
            "edited2", "write f other",
            "deleted", "rm f",
            "to-dir", "rm f;mkdir f;write f/x in",
            "to-link", "rm f;link f t",
            "moved", "mv f g",
            "moved2", "mv f h",
            "touched", "touch f",
            "exec", "chmod f");

    /** A directory {@code d} with a file {@code d/x} that both sides agreed on. */
    private static final Map<String, List<String>> DIRECTORY_DEEDS = deeds(
            "nothing", "",
            "child-edited", "write d/x new",
            "child-new", "write d/y new",
            "child-deleted", "rm d/x",
            "deleted", "rm d",
            "to-file", "rm d;write d file",
            "to-link", "rm d;link d t",
            "moved", "mv d e",
            "moved2", "mv d q");

    /** A name {@code n} that nobody agreed on. */
    private static final Map<String, List<String>> NEW_DEEDS = deeds(
            "nothing", "",
            "file", "write n one",
            "file2", "write n two",
            "dir", "mkdir n;write n/x in",
            "link", "link n t",
            "fifo", "fifo n");

    private static Map<String, List<String>> deeds(String... pairs) {
        Map<String, List<String>> deeds = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            deeds.put(pairs[i], pairs[i + 1].isEmpty() ? List.of() : List.of(pairs[i + 1].split(";")));
        }
        return deeds;
    }

    @Test
    void agreedFile() {
        check(List.of("write f old", "write keep k"), FILE_DEEDS, "agreed-file.txt");
    }

    @Test
    void agreedDirectory() {
        check(List.of("mkdir d", "write d/x old", "write keep k"), DIRECTORY_DEEDS, "agreed-directory.txt");
    }

    @Test
    void newName() {
        check(List.of("write keep k"), NEW_DEEDS, "new-name.txt");
    }

    private static void check(List<String> base, Map<String, List<String>> deeds, String table) {
        List<String> lines = new ArrayList<>();
        deeds.forEach((left, leftLines) -> deeds.forEach((right, rightLines) -> {
            List<String> cells = new ArrayList<>(List.of(left, right));
            for (SyncMode mode : SyncMode.values()) {
                MemPair pair = new Scenario(true, base, leftLines, rightLines, List.of()).build();
                pair.mode = mode;
                cells.add(PlanText.summary(pair.plan()));
            }
            lines.add(String.join(" | ", cells));
        }));
        assertThat(lines).isEqualTo(expected(table));
    }

    private static List<String> expected(String table) {
        try (InputStream in = Objects.requireNonNull(ReconcilerTableTest.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
