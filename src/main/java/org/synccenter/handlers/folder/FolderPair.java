package org.synccenter.handlers.folder;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.StoredItem;
import org.synccenter.filesync.core.SyncMode;

/**
 * A pair of folders as the user set it up.
 *
 * @param key names this partnership in the marks on its folders and in its state folder; made anew whenever a pair is added, so that
 *     the marks of a removed pair, wherever they are, never speak for a new one that has the same id
 * @param left absolute path
 * @param right absolute path
 * @param rules what departs from the mode, in the words of {@link ChangeRules}
 * @param excludes lines in the syntax of {@code .gitignore}
 */
record FolderPair(
        String id,
        String key,
        String name,
        Path left,
        Path right,
        SyncMode mode,
        List<String> rules,
        List<String> excludes) {
    static final String KEY = "key";
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String MODE = "mode";
    static final String RULE = "rule";
    static final String EXCLUDE = "exclude";

    static FolderPair of(StoredItem item) {
        return new FolderPair(
                item.id(),
                item.setting(KEY, item.id()),
                item.name(),
                path(item.setting(LEFT, "")),
                path(item.setting(RIGHT, "")),
                modeOf(item.setting(MODE, "")).orElse(SyncMode.TWO_WAY),
                item.settings().getOrDefault(RULE, List.of()),
                item.settings().getOrDefault(EXCLUDE, List.of()));
    }

    StoredItem stored() {
        return new StoredItem(
                id,
                name,
                Map.of(
                        KEY, List.of(key),
                        LEFT, List.of(text(left)),
                        RIGHT, List.of(text(right)),
                        MODE, List.of(word(mode)),
                        RULE, rules,
                        EXCLUDE, excludes));
    }

    FolderPair excluding(List<String> lines) {
        return new FolderPair(id, key, name, left, right, mode, rules, List.copyOf(lines));
    }

    // A path need not be valid text: what does not survive as text is kept as its URI.
    private static String text(Path path) {
        String text = path.toString();
        return text.indexOf('\uFFFD') < 0 ? text : path.toUri().toString();
    }

    private static Path path(String text) {
        return text.startsWith("file:///") ? Path.of(URI.create(text)) : Path.of(text);
    }

    /** The word for a mode in settings and on the command line. */
    static String word(SyncMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SyncMode> modeOf(String word) {
        return Arrays.stream(SyncMode.values())
                .filter(m -> word(m).equalsIgnoreCase(word))
                .findFirst();
    }
}
