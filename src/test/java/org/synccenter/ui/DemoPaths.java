package org.synccenter.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.synccenter.api.ActionKind;
import org.synccenter.api.KeptFile;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;

/** Answers about paths as a real handler would, for pictures. */
final class DemoPaths implements PathExplainer, KeptFiles {

    @Override
    public PathExplanation explain(String itemId, String path) {
        String below = path.replace("/home/mara/Documents/", "");
        String sentence = "It would be updated on the right. Edited on the left.";
        return new PathExplanation(
                below,
                PathState.TO_BE_SYNCED,
                sentence,
                new SyncAction(below, null, ActionKind.UPDATE, Side.RIGHT, "Edited on the left.", 61_440),
                "/" + below);
    }

    @Override
    public boolean contains(String itemId, String path) {
        return itemId.equals("documents") && path.startsWith("/home/mara/Documents/");
    }

    @Override
    public List<KeptFile> list(String itemId, String path) {
        Instant then = Instant.now().minus(Duration.ofDays(1));
        return List.of(
                new KeptFile("r2", then, Side.LEFT, path, "", 60_211, then),
                new KeptFile("r1", then.minus(Duration.ofDays(6)), Side.LEFT, path, "", 58_904, then));
    }

    @Override
    public Keeping keeping(String itemId) {
        return new Keeping(30, 10);
    }

    @Override
    public void keep(String itemId, Keeping keeping) throws SyncException {
        throw SyncException.invalid("Not in the demo.");
    }
}
