package org.synccenter.handlers.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;

/** Answers the form for folder pairs. */
final class FormDesk implements PairDesk {
    private static final List<String> USUAL =
            List.of("Documents", "Pictures", "Music", "Videos", "Desktop", "Downloads");
    private static final int MOST_KNOWN = 14;

    private final FolderSetup setup;
    private final PairSyncs pairs;
    private final Path userHome;

    FormDesk(FolderSetup setup, PairSyncs pairs, Path userHome) {
        this.setup = setup;
        this.pairs = pairs;
        this.userHome = userHome;
    }

    @Override
    public FolderCheck checkFolders(String left, String right) {
        String wrongLeft = left.isBlank() ? "" : wrong(() -> setup.checkFolder(left));
        String wrongRight = right.isBlank() ? "" : wrong(() -> setup.checkFolder(right));
        boolean both = !left.isBlank() && !right.isBlank() && wrongLeft.isEmpty() && wrongRight.isEmpty();
        return new FolderCheck(wrongLeft, both ? wrong(() -> setup.checkFolders(left, right)) : wrongRight);
    }

    private interface Check {
        void run() throws SyncException;
    }

    private static String wrong(Check check) {
        try {
            check.run();
            return "";
        } catch (SyncException e) {
            return e.text();
        }
    }

    @Override
    public FilterEffect effect(String left, String right, List<String> lines, BooleanSupplier cancelled)
            throws SyncException {
        PairDraft.checkLines(lines);
        return new FilterLook(Filter.of(lines), pairs.now(), cancelled)
                .at(PairDraft.folder(left, FolderText.LEFT_MISSING), PairDraft.folder(right, FolderText.RIGHT_MISSING));
    }

    @Override
    public List<String> knownFolders() {
        Set<String> known = new LinkedHashSet<>();
        for (FolderPair pair : setup.pairs().reversed()) {
            known.add(pair.left().toString());
            known.add(pair.right().toString());
        }
        for (String name : USUAL) {
            Path folder = userHome.resolve(name);
            if (Files.isDirectory(folder)) {
                known.add(folder.toString());
            }
        }
        return known.stream().limit(MOST_KNOWN).toList();
    }

    @Override
    public String add(ItemDraft draft) throws SyncException {
        return setup.add(draft);
    }

    @Override
    public void change(ItemDraft before, ItemDraft after) throws SyncException {
        setup.change(before, after);
    }
}
