package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.FilterPreset;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.session.Retention;

/** Between drafts and pairs: what a draft says, checked as far as that goes without looking at other pairs. */
final class PairDraft {
    private static final int MAX_NAME = 127;

    private PairDraft() {}

    /** The pair that a draft describes. */
    static FolderPair pair(ItemDraft draft, String id, String key, Path left, Path right) throws SyncException {
        String name = name(draft);
        String word = first(draft, FolderPair.MODE);
        SyncMode mode = FolderPair.modeOf(word.isEmpty() ? "two-way" : word)
                .orElseThrow(() -> SyncException.invalid(FolderText.MODE_UNKNOWN.text(word)));
        List<String> rules = draft.settings().getOrDefault(FolderPair.RULE, List.of());
        ChangeRules.of(mode, rules);
        List<String> excludes = draft.settings().getOrDefault(FolderPair.EXCLUDE, List.of());
        checkLines(excludes);
        return new FolderPair(
                id,
                key,
                name,
                left,
                right,
                mode,
                rules,
                excludes,
                retention(draft),
                Watching.of(draft),
                Guard.of(draft));
    }

    private static Retention retention(ItemDraft draft) throws SyncException {
        String days = first(draft, FolderPair.KEEP_DAYS);
        String versions = first(draft, FolderPair.KEEP_VERSIONS);
        return FolderPair.retentionOf(days, versions)
                .orElseThrow(() -> SyncException.invalid(FolderText.KEEP_WRONG.text(
                        FolderPair.retentionOf(days, "").isPresent() ? versions : days)));
    }

    /** The draft that describes a pair. Its key is not in it: that is for one pair alone. */
    static ItemDraft of(FolderPair pair) {
        Map<String, List<String>> settings = new HashMap<>(pair.stored().settings());
        settings.keySet().removeAll(List.of(FolderPair.KEY, Guard.CHANGED));
        settings.values().removeIf(List::isEmpty);
        return new ItemDraft(pair.id(), pair.name(), settings);
    }

    static String name(ItemDraft draft) throws SyncException {
        String name = draft.name().strip();
        require(!name.isEmpty(), FolderText.NAME_MISSING);
        require(name.length() <= MAX_NAME, FolderText.NAME_TOO_LONG, MAX_NAME);
        return name;
    }

    static String first(ItemDraft draft, String key) {
        List<String> values = draft.settings().getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The folder's real path, so that later comparisons see through links. */
    static Path folder(String text, FolderText missing) throws SyncException {
        require(!text.isBlank(), missing);
        try {
            Path path = FolderPair.path(text).toAbsolutePath().normalize();
            require(Files.exists(path), FolderText.FOLDER_ABSENT, path);
            require(Files.isDirectory(path), FolderText.FOLDER_IS_FILE, path);
            require(Files.isReadable(path) && Files.isExecutable(path), FolderText.FOLDER_UNREADABLE, path);
            return path.toRealPath();
        } catch (IllegalArgumentException | IOException e) {
            throw new SyncException(SyncException.Kind.INVALID, FolderText.FOLDER_UNREADABLE.text(text), e);
        }
    }

    /** Whether a draft means this folder, or says nothing about it; also while its disk is away. */
    static boolean isSame(String text, Path folder) {
        if (text.isBlank()) {
            return true;
        }
        try {
            Path path = FolderPair.path(text).toAbsolutePath().normalize();
            return path.equals(folder) || path.toRealPath().equals(folder);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    static void checkLines(List<String> lines) throws SyncException {
        String presets =
                Arrays.stream(FilterPreset.values()).map(FilterPreset::word).collect(Collectors.joining(", "));
        for (String line : lines) {
            require(!line.isBlank(), FolderText.LINE_EMPTY);
            require(line.indexOf('\n') < 0, FolderText.LINE_WRONG, line, presets);
            require(!Filter.isFaulty(line), FolderText.LINE_WRONG, line, presets);
        }
    }

    static void require(boolean right, FolderText otherwise, Object... arguments) throws SyncException {
        if (!right) {
            throw SyncException.invalid(otherwise.text(arguments));
        }
    }
}
