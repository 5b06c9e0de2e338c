package org.synccenter.handlers.folder;

import static org.synccenter.handlers.folder.PairDraft.require;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.session.Retention;

/** Adds, changes and removes folder pairs: every check that can be made before the first sync is made here, for all faces. */
final class FolderSetup implements ItemSetup, ItemEditor {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,47}");

    private final HandlerContext context;
    private final PairSyncs pairs;

    FolderSetup(HandlerContext context, PairSyncs pairs) {
        this.context = context;
        this.pairs = pairs;
    }

    @Override
    public synchronized String add(ItemDraft draft) throws SyncException {
        FolderPair pair = checked(draft);
        context.items().put(pair.stored());
        return pair.id();
    }

    @Override
    public void check(ItemDraft draft) throws SyncException {
        FolderPair _ = checked(draft);
    }

    @Override
    public ItemDraft draft(String itemId) throws SyncException {
        return PairDraft.of(pair(itemId));
    }

    private FolderPair checked(ItemDraft draft) throws SyncException {
        String name = PairDraft.name(draft);
        Path left = PairDraft.folder(PairDraft.first(draft, FolderPair.LEFT), FolderText.LEFT_MISSING);
        Path right = PairDraft.folder(PairDraft.first(draft, FolderPair.RIGHT), FolderText.RIGHT_MISSING);
        List<FolderPair> known = pairs();
        String id = id(draft, name, known);
        FolderPair pair = PairDraft.pair(draft, id, key(id), left, right);
        checkFolders(left, right, known);
        return pair;
    }

    List<FolderPair> pairs() {
        return context.items().all().stream().map(FolderPair::of).toList();
    }

    /** Whether this can be one folder of a pair. */
    void checkFolder(String folder) throws SyncException {
        checkNotOurs(PairDraft.folder(folder, FolderText.LEFT_MISSING));
    }

    /** Whether these can be the folders of a new pair. */
    void checkFolders(String left, String right) throws SyncException {
        checkFolders(
                PairDraft.folder(left, FolderText.LEFT_MISSING),
                PairDraft.folder(right, FolderText.RIGHT_MISSING),
                pairs());
    }

    private void checkFolders(Path left, Path right, List<FolderPair> known) throws SyncException {
        checkApart(left, right);
        checkNotOurs(left);
        checkNotOurs(right);
        for (FolderPair pair : known) {
            checkNotPaired(pair, left, right);
        }
    }

    /** The folders stay: their marks and the record of the last sync speak for these two alone. */
    @Override
    public synchronized void change(String itemId, ItemDraft draft) throws SyncException {
        FolderPair before = pair(itemId);
        String wished = draft.id();
        require(wished == null || wished.equalsIgnoreCase(before.id()), FolderText.ID_STAYS, before.id());
        boolean same = PairDraft.isSame(PairDraft.first(draft, FolderPair.LEFT), before.left())
                && PairDraft.isSame(PairDraft.first(draft, FolderPair.RIGHT), before.right());
        require(same, FolderText.FOLDERS_STAY, before.name());
        FolderPair after = PairDraft.pair(draft, before.id(), before.key(), before.left(), before.right());
        boolean changed = before.guard().changed() || !after.hasRulesOf(before);
        context.items().put(after.guarded(after.guard().withChanged(changed)).stored());
    }

    /** As {@link #change(String, ItemDraft)}, and what was left out since {@code before} was read stays left out. */
    synchronized void change(ItemDraft before, ItemDraft after) throws SyncException {
        String itemId = String.valueOf(before.id());
        List<String> seen = before.settings().getOrDefault(FolderPair.EXCLUDE, List.of());
        List<String> lines = new ArrayList<>(after.settings().getOrDefault(FolderPair.EXCLUDE, List.of()));
        // By a decision about a conflict: it was not among the lines that a person has seen.
        pair(itemId).excludes().stream().filter(line -> !seen.contains(line)).forEach(lines::add);
        Map<String, List<String>> settings = new HashMap<>(after.settings());
        settings.put(FolderPair.EXCLUDE, lines);
        change(itemId, new ItemDraft(before.id(), after.name(), settings));
    }

    /** A whole run of the pair has ended well with these rules: from now on they are known to do what is wanted. */
    synchronized void ran(FolderPair pair) {
        context.items()
                .get(pair.id())
                .map(FolderPair::of)
                .filter(now -> now.key().equals(pair.key()) && now.guard().changed() && now.hasRulesOf(pair))
                .ifPresent(now -> context.items()
                        .put(now.guarded(now.guard().withChanged(false)).stored()));
    }

    private static void checkApart(Path left, Path right) throws SyncException {
        require(!left.equals(right), FolderText.FOLDERS_SAME, left);
        require(!right.startsWith(left), FolderText.FOLDER_INSIDE, right, left);
        require(!left.startsWith(right), FolderText.FOLDER_INSIDE, left, right);
    }

    /** What the program writes while it syncs must not be part of what it syncs. */
    private void checkNotOurs(Path folder) throws SyncException {
        Path state = context.stateDirectory().toAbsolutePath();
        try {
            state = state.toRealPath();
        } catch (IOException e) {
            throw SyncException.unavailable(FolderText.FOLDER_UNREADABLE.text(state), e);
        }
        require(!state.startsWith(folder) && !folder.startsWith(state), FolderText.FOLDER_HOLDS_STATE, folder);
    }

    private static void checkNotPaired(FolderPair pair, Path left, Path right) throws SyncException {
        boolean same = (pair.left().equals(left) && pair.right().equals(right))
                || (pair.left().equals(right) && pair.right().equals(left));
        require(!same, FolderText.ALREADY_PAIRED, left, right, pair.name());
    }

    private static String id(ItemDraft draft, String name, List<FolderPair> known) throws SyncException {
        String wished = draft.id();
        if (wished != null) {
            require(ID.matcher(wished).matches(), FolderText.ID_WRONG, wished);
            require(isFree(wished, known), FolderText.ID_TAKEN, wished);
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
        PairDraft.checkLines(add);
        List<String> excludes = new ArrayList<>(pair.excludes());
        for (String line : remove) {
            require(excludes.remove(line), FolderText.LINE_UNKNOWN, line);
        }
        add.stream().filter(line -> !excludes.contains(line)).forEach(excludes::add);
        return pair.excluding(excludes);
    }

    @Override
    public synchronized void remove(String itemId) throws SyncException {
        FolderPair pair = pair(itemId);
        pairs.forget(pair);
        context.items().remove(pair.id());
    }
}
