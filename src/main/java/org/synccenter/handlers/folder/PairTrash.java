package org.synccenter.handlers.folder;

import java.util.List;
import java.util.Optional;
import org.synccenter.api.KeptFile;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.Retention;
import org.synccenter.filesync.session.Trashed;

/** What lies in the trash of a pair's folders. */
final class PairTrash implements KeptFiles {
    private final FolderSetup setup;
    private final PairSyncs pairs;

    PairTrash(FolderSetup setup, PairSyncs pairs) {
        this.setup = setup;
        this.pairs = pairs;
    }

    @Override
    public List<KeptFile> list(String itemId, String path) throws SyncException {
        FolderPair pair = setup.pair(itemId);
        return pairs.trashed(pair, raw(pair, path, pairs)).stream()
                .map(t -> kept(pair, t))
                .toList();
    }

    /** A path as it is shown or typed; slashes around it say nothing. What lies in the trash need not be anywhere else. */
    static RelPath raw(FolderPair pair, String shown, PairSyncs pairs) throws SyncException {
        Optional<RelPath> absolute = shown.startsWith("/") ? AskedPath.in(pair, shown) : Optional.empty();
        if (absolute.isPresent()) {
            return absolute.get();
        }
        String bare = shown.replaceAll("^(\\./)+|^/+|/+$", "");
        try {
            if (bare.isEmpty() || bare.equals(".")) {
                return RelPath.ROOT;
            }
            RelPath literal = RelPath.ofUtf8(bare);
            RelPath decoded = ShownPaths.decoded(bare);
            return decoded.equals(literal) || !pairs.trashed(pair, literal).isEmpty() ? literal : decoded;
        } catch (IllegalArgumentException e) {
            throw SyncException.invalid(FolderText.PATH_WRONG.text(shown));
        }
    }

    @Override
    public Keeping keeping(String itemId) throws SyncException {
        Retention retention = setup.pair(itemId).retention();
        return new Keeping(retention.days(), retention.versions());
    }

    @Override
    public void keep(String itemId, Keeping keeping) throws SyncException {
        String days = Integer.toString(keeping.days());
        setup.keep(
                itemId,
                FolderPair.retentionOf(days, Integer.toString(keeping.versions()))
                        .orElseThrow(() -> SyncException.invalid(FolderText.KEEP_WRONG.text(days))));
    }

    private static KeptFile kept(FolderPair pair, Trashed t) {
        return new KeptFile(
                t.label().isEmpty() ? t.run() : t.label(),
                t.when(),
                t.side() == Side.LEFT ? org.synccenter.api.Side.LEFT : org.synccenter.api.Side.RIGHT,
                t.path().display(),
                (t.side() == Side.LEFT ? pair.left() : pair.right()) + "/"
                        + t.place().display(),
                t.size(),
                t.modified());
    }
}
