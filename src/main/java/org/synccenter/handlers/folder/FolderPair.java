package org.synccenter.handlers.folder;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.StoredItem;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.session.Retention;

/**
 * A pair of folders as the user set it up.
 *
 * @param key names this partnership in the marks on its folders and in its state folder; made anew whenever a pair is added, so that
 *     the marks of a removed pair, wherever they are, never speak for a new one that has the same id
 * @param left absolute path
 * @param right absolute path
 * @param rules what departs from the mode, in the words of {@link ChangeRules}
 * @param excludes lines in the syntax of {@code .gitignore}
 * @param retention how long its trash is kept
 */
record FolderPair(
        String id,
        String key,
        String name,
        Path left,
        Path right,
        SyncMode mode,
        List<String> rules,
        List<String> excludes,
        Retention retention,
        Watching watching,
        Guard guard) {
    static final String KEY = "key";
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String MODE = "mode";
    static final String RULE = "rule";
    static final String EXCLUDE = "exclude";
    static final String KEEP_DAYS = "keep-days";
    static final String KEEP_VERSIONS = "keep-versions";

    static FolderPair of(StoredItem item) {
        return new FolderPair(
                item.id(),
                item.setting(KEY, item.id()),
                item.name(),
                path(item.setting(LEFT, "")),
                path(item.setting(RIGHT, "")),
                modeOf(item.setting(MODE, "")).orElse(SyncMode.TWO_WAY),
                item.settings().getOrDefault(RULE, List.of()),
                item.settings().getOrDefault(EXCLUDE, List.of()),
                retentionOf(item.setting(KEEP_DAYS, ""), item.setting(KEEP_VERSIONS, ""))
                        .orElse(Retention.DEFAULT),
                Watching.of(item),
                Guard.of(item));
    }

    StoredItem stored() {
        Map<String, List<String>> settings = new HashMap<>(Map.of(
                KEY, List.of(key),
                LEFT, List.of(text(left)),
                RIGHT, List.of(text(right)),
                MODE, List.of(word(mode)),
                RULE, rules,
                EXCLUDE, excludes,
                KEEP_DAYS, List.of(Integer.toString(retention.days())),
                KEEP_VERSIONS, List.of(Integer.toString(retention.versions()))));
        settings.putAll(watching.settings());
        settings.putAll(guard.settings());
        return new StoredItem(id, name, settings);
    }

    FolderPair excluding(List<String> lines) {
        return new FolderPair(id, key, name, left, right, mode, rules, List.copyOf(lines), retention, watching, guard);
    }

    FolderPair keeping(Retention other) {
        return new FolderPair(id, key, name, left, right, mode, rules, excludes, other, watching, guard);
    }

    FolderPair guarded(Guard other) {
        return new FolderPair(id, key, name, left, right, mode, rules, excludes, retention, watching, other);
    }

    /** Whether the same changes travel the same ways. */
    boolean hasRulesOf(FolderPair other) {
        return mode == other.mode && rules.equals(other.rules);
    }

    /** How long trash is kept; empty words stand for what is usual, wrong ones make it empty. */
    static Optional<Retention> retentionOf(String days, String versions) {
        try {
            return Optional.of(new Retention(
                    days.isEmpty() ? Retention.DEFAULT.days() : Integer.parseInt(days),
                    versions.isEmpty() ? Retention.DEFAULT.versions() : Integer.parseInt(versions)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // A path need not be valid text: what does not survive as text is kept as its URI.
    private static String text(Path path) {
        String text = path.toString();
        return text.indexOf('\uFFFD') < 0 ? text : path.toUri().toString();
    }

    static Path path(String text) {
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
