package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.FilterPreset;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.session.Retention;

/** Adds and removes folder pairs: every check that can be made before the first sync is made here, for all faces. */
final class FolderSetup implements ItemSetup {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,47}");
    private static final int MAX_NAME = 127;

    private final HandlerContext context;
    private final PairSyncs pairs;

    FolderSetup(HandlerContext context, PairSyncs pairs) {
        this.context = context;
        this.pairs = pairs;
    }

    @Override
    public String add(ItemDraft draft) throws SyncException {
        String name = draft.name().strip();
        check(!name.isEmpty(), FolderText.NAME_MISSING);
        check(name.length() <= MAX_NAME, FolderText.NAME_TOO_LONG, MAX_NAME);
        String word = first(draft, FolderPair.MODE);
        SyncMode mode = FolderPair.modeOf(word.isEmpty() ? "two-way" : word)
                .orElseThrow(() -> SyncException.invalid(FolderText.MODE_UNKNOWN.text(word)));
        List<String> rules = draft.settings().getOrDefault(FolderPair.RULE, List.of());
        ChangeRules.of(mode, rules);
        Path left = folder(first(draft, FolderPair.LEFT), FolderText.LEFT_MISSING);
        Path right = folder(first(draft, FolderPair.RIGHT), FolderText.RIGHT_MISSING);
        checkApart(left, right);
        checkNotOurs(left);
        checkNotOurs(right);
        List<FolderPair> known =
                context.items().all().stream().map(FolderPair::of).toList();
        for (FolderPair pair : known) {
            checkNotPaired(pair, left, right);
        }
        String id = id(draft, name, known);
        List<String> excludes = draft.settings().getOrDefault(FolderPair.EXCLUDE, List.of());
        String days = first(draft, FolderPair.KEEP_DAYS);
        String versions = first(draft, FolderPair.KEEP_VERSIONS);
        Retention retention = FolderPair.retentionOf(days, versions)
                .orElseThrow(() -> SyncException.invalid(FolderText.KEEP_WRONG.text((days + " " + versions).strip())));
        checkLines(excludes);
        Watching watching = Watching.of(draft);
        context.items()
                .put(new FolderPair(id, key(id), name, left, right, mode, rules, excludes, retention, watching)
                        .stored());
        return id;
    }

    private static String first(ItemDraft draft, String key) {
        List<String> values = draft.settings().getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The folder's real path, so that later comparisons see through links. */
    private static Path folder(String text, FolderText missing) throws SyncException {
        check(!text.isBlank(), missing);
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            check(Files.exists(path), FolderText.FOLDER_ABSENT, path);
            check(Files.isDirectory(path), FolderText.FOLDER_IS_FILE, path);
            check(Files.isReadable(path) && Files.isExecutable(path), FolderText.FOLDER_UNREADABLE, path);
            return path.toRealPath();
        } catch (InvalidPathException | IOException e) {
            throw new SyncException(SyncException.Kind.INVALID, FolderText.FOLDER_UNREADABLE.text(text), e);
        }
    }

    private static void checkApart(Path left, Path right) throws SyncException {
        check(!left.equals(right), FolderText.FOLDERS_SAME, left);
        check(!right.startsWith(left), FolderText.FOLDER_INSIDE, right, left);
        check(!left.startsWith(right), FolderText.FOLDER_INSIDE, left, right);
    }

    /** What the program writes while it syncs must not be part of what it syncs. */
    private void checkNotOurs(Path folder) throws SyncException {
        Path state = context.stateDirectory().toAbsolutePath();
        try {
            state = state.toRealPath();
        } catch (IOException e) {
            throw SyncException.unavailable(FolderText.FOLDER_UNREADABLE.text(state), e);
        }
        check(!state.startsWith(folder) && !folder.startsWith(state), FolderText.FOLDER_HOLDS_STATE, folder);
    }

    private static void checkNotPaired(FolderPair pair, Path left, Path right) throws SyncException {
        boolean same = (pair.left().equals(left) && pair.right().equals(right))
                || (pair.left().equals(right) && pair.right().equals(left));
        check(!same, FolderText.ALREADY_PAIRED, left, right, pair.name());
    }

    private static String id(ItemDraft draft, String name, List<FolderPair> known) throws SyncException {
        String wished = draft.id();
        if (wished != null) {
            check(ID.matcher(wished).matches(), FolderText.ID_WRONG, wished);
            check(isFree(wished, known), FolderText.ID_TAKEN, wished);
            return wished;
        }
        String base = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String stem = base.isEmpty() ? "pair" : base.substring(0, Math.min(40, base.length()));
        String id = stem;
        for (int i = 2; !isFree(id, known); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private static String key(String id) {
        return id + "-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    }

    private static boolean isFree(String id, List<FolderPair> known) {
        return known.stream().noneMatch(p -> p.id().equalsIgnoreCase(id));
    }

    private static void check(boolean right, FolderText otherwise, Object... arguments) throws SyncException {
        if (!right) {
            throw SyncException.invalid(otherwise.text(arguments));
        }
    }

    FolderPair pair(String itemId) throws SyncException {
        return context.items()
                .get(itemId)
                .map(FolderPair::of)
                .orElseThrow(() -> SyncException.invalid(FolderText.PAIR_UNKNOWN.text(itemId)));
    }

    /** The pair leaves alone what matches this line, whatever earlier ones say. One at a time, so that none is lost. */
    synchronized void exclude(String itemId, String line) throws SyncException {
        FolderPair pair = pair(itemId);
        List<String> excludes = new ArrayList<>(pair.excludes());
        excludes.remove(line);
        excludes.add(line);
        context.items().put(pair.excluding(excludes).stored());
    }

    /** The pair leaves alone what matches these lines, and nothing else. */
    synchronized void exclude(String itemId, List<String> before, List<String> after) throws SyncException {
        FolderPair pair = pair(itemId);
        checkLines(after);
        // What was left out meanwhile, by a decision about a conflict, was not among the lines that a person has seen.
        List<String> excludes = new ArrayList<>(after);
        pair.excludes().stream().filter(line -> !before.contains(line)).forEach(excludes::add);
        context.items().put(pair.excluding(excludes).stored());
    }

    /** From now on the pair's trash is kept so long. */
    synchronized void keep(String itemId, Retention retention) throws SyncException {
        context.items().put(pair(itemId).keeping(retention).stored());
    }

    /** The pair with these lines at the end of its filter and without those. */
    synchronized FolderPair edit(String itemId, List<String> add, List<String> remove) throws SyncException {
        FolderPair pair = edited(itemId, add, remove);
        context.items().put(pair.stored());
        return pair;
    }

    /** As {@link #edit}, and nothing is stored. */
    FolderPair edited(String itemId, List<String> add, List<String> remove) throws SyncException {
        FolderPair pair = pair(itemId);
        checkLines(add);
        List<String> excludes = new ArrayList<>(pair.excludes());
        for (String line : remove) {
            check(excludes.remove(line), FolderText.LINE_UNKNOWN, line);
        }
        add.stream().filter(line -> !excludes.contains(line)).forEach(excludes::add);
        return pair.excluding(excludes);
    }

    private static void checkLines(List<String> lines) throws SyncException {
        String presets =
                Arrays.stream(FilterPreset.values()).map(FilterPreset::word).collect(Collectors.joining(", "));
        for (String line : lines) {
            check(line.indexOf('\n') < 0, FolderText.LINE_WRONG, line, presets);
            check(!Filter.isFaulty(line), FolderText.LINE_WRONG, line, presets);
        }
    }

    @Override
    public synchronized void remove(String itemId) throws SyncException {
        FolderPair pair = pair(itemId);
        pairs.forget(pair);
        context.items().remove(pair.id());
    }
}
