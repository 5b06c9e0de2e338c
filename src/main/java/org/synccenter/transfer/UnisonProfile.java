package org.synccenter.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a profile of Unison, with those of the files that it includes, in their order. */
final class UnisonProfile {
    private static final int DEEPEST = 10;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Remark> remarks;

    UnisonProfile(Path file, byte[] bytes, List<Remark> remarks) {
        this.remarks = remarks;
        read(file, bytes, 0);
    }

    private void read(Path file, byte[] bytes, int depth) {
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int sign = text.indexOf('=');
            String[] words = text.split("\\s+", 2);
            if (sign < 0 && words.length == 2 && words[0].matches("(include|source)\\??")) {
                include(file, words[0], words[1], depth);
            } else if (sign > 0) {
                String key = text.substring(0, sign).strip();
                values.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(text.substring(sign + 1).strip());
            } else {
                remarks.add(Remark.leftOut(TransferText.UNISON_LINE, text));
            }
        }
    }

    /** {@code include} may leave out the ending, {@code source} may not; with a question mark the file need not be there. */
    private void include(Path file, String word, String name, int depth) {
        try {
            Path included = file.resolveSibling(name);
            if (word.startsWith("include") && !Files.exists(included)) {
                included = file.resolveSibling(name + ".prf");
            }
            if (depth < DEEPEST && Files.isRegularFile(included) && Files.size(included) <= ImportFiles.LARGEST) {
                read(included, Files.readAllBytes(included), depth + 1);
                return;
            }
        } catch (IOException | InvalidPathException e) {
            // Said below.
        }
        if (!word.endsWith("?")) {
            remarks.add(Remark.leftOut(TransferText.UNISON_INCLUDE, name));
        }
    }

    Map<String, List<String>> values() {
        return values;
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The last one counts; empty when there is none. */
    String last(String key) {
        List<String> found = all(key);
        return found.isEmpty() ? "" : found.getLast();
    }
}
