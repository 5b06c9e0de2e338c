package org.synccenter.ui.ask;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.KeptFile;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.PathDesk;
import org.synccenter.engine.SyncCenter;

/** Asks the engine about files. Everything blocks; any thread but that of the window. */
public final class FileDesk {
    private static final int VERSIONS = 100;

    private final SyncCenter center;
    private final OwnerWindow owner;
    private final PathDesk paths;

    public FileDesk(SyncCenter center, OwnerWindow owner) {
        this.center = center;
        this.owner = owner;
        this.paths = new PathDesk(center);
    }

    /**
     * What is known about a path.
     *
     * @param wanted the item in which it is looked for; null = the one in which it lies
     */
    FileAnswer ask(String text, @Nullable ItemRef wanted) throws SyncException {
        List<ItemRef> items = items(text, wanted);
        ItemRef item = items.getFirst();
        PathExplanation now = paths.explain(item, text);
        List<KeptFile> kept = now.path().isEmpty()
                ? List.of()
                : paths.kept(item, now.path()).stream()
                        .filter(version -> version.path().equals(now.path()))
                        .limit(VERSIONS)
                        .toList();
        return new FileAnswer(item, items, now, paths.last(item, now.path()), kept);
    }

    private List<ItemRef> items(String text, @Nullable ItemRef wanted) throws SyncException {
        if (isAbsolute(text)) {
            List<ItemRef> holding = paths.holding(text);
            if (wanted != null && (holding.isEmpty() || holding.contains(wanted))) {
                return List.of(wanted);
            }
            if (holding.isEmpty()) {
                throw SyncException.invalid(AskText.NOWHERE.text(text));
            }
            return holding;
        }
        if (wanted != null) {
            return List.of(wanted);
        }
        List<ItemRef> all = center.snapshot().items().map(ItemView::ref).toList();
        if (all.size() != 1) {
            throw SyncException.invalid(AskText.WHICH_ITEM.text());
        }
        return all;
    }

    private static boolean isAbsolute(String text) throws SyncException {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, AskText.NO_PATH.text(text), e);
        }
    }

    /** Puts a version back beside what is there. */
    ItemResult restore(ItemRef item, KeptFile version) throws Exception {
        SyncRequest request = SyncRequest.ofItems(item.handler(), List.of(item.item()))
                .from(owner)
                .withContext(new Errand.Restore(version.path(), version.run(), version.side(), false));
        return center.start(request)
                .result()
                .toCompletableFuture()
                .get()
                .items()
                .getFirst();
    }

    /** Adds a line to the item's filter, or takes it away. */
    ItemFilter.Effect filter(ItemRef item, String line, boolean add) throws SyncException {
        List<String> one = List.of(line);
        return paths.editFilter(item, add ? one : List.of(), add ? List.of() : one, false);
    }
}
