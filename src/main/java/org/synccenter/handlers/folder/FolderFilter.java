package org.synccenter.handlers.folder;

import java.time.Instant;
import java.util.List;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;

/** What a pair leaves out, for faces without a window. */
final class FolderFilter implements ItemFilter {
    private final FolderSetup setup;
    private final PairSyncs pairs;

    FolderFilter(FolderSetup setup, PairSyncs pairs) {
        this.setup = setup;
        this.pairs = pairs;
    }

    @Override
    public List<String> lines(String itemId) throws SyncException {
        return setup.pair(itemId).excludes();
    }

    @Override
    public Effect edit(String itemId, List<String> add, List<String> remove, boolean preview) throws SyncException {
        FolderPair before = setup.pair(itemId);
        FolderPair after = preview ? setup.edited(itemId, add, remove) : setup.edit(itemId, add, remove);
        Instant now = pairs.now();
        FilterWalk walk = new FilterWalk(Filter.of(before.excludes()), Filter.of(after.excludes()), now)
                .look(before.left(), RelPath.ROOT)
                .look(before.right(), RelPath.ROOT);
        return new Effect(after.excludes(), walk.leftOut(), walk.takenIn());
    }
}
