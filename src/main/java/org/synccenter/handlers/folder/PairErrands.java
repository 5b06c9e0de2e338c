package org.synccenter.handlers.folder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.Errand;

/** From what the center asks for to what the file-sync core does. */
final class PairErrands {
    private PairErrands() {}

    /** Empty for an answer to a hold, which is a sync. */
    static Optional<Errand> of(org.synccenter.api.Errand wish, FolderPair pair, PairSyncs pairs) throws SyncException {
        return switch (wish) {
            case org.synccenter.api.Errand.Undo(String run) -> Optional.of(new Errand.Undo(run));
            case org.synccenter.api.Errand.Restore restore ->
                Optional.of(new Errand.Restore(
                        PairTrash.raw(pair, restore.path(), pairs),
                        restore.run(),
                        side(restore.side()),
                        restore.inPlace()));
            case org.synccenter.api.Errand.Deletions _ -> Optional.empty();
        };
    }

    private static @Nullable Side side(org.synccenter.api.@Nullable Side side) {
        return switch (side) {
            case null -> null;
            case LEFT -> Side.LEFT;
            case RIGHT -> Side.RIGHT;
        };
    }
}
