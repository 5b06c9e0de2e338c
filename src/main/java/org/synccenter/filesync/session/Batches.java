package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;

/** Cuts a plan into batches, in its order: small enough to lose little by a kill, large enough to flush seldom. */
final class Batches {

    private static final int MOST_CHANGES = 4000;
    private static final long MOST_BYTES = 256L << 20;

    private Batches() {}

    /** The changes up to the last move; everything else is archived in names that hold only after these. */
    static List<Change> moves(List<Change> changes) {
        int end = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).action() == Action.MOVE) {
                end = i + 1;
            }
        }
        return changes.subList(0, end);
    }

    static List<List<Change>> cut(List<Change> changes) {
        List<List<Change>> batches = new ArrayList<>();
        List<Change> current = new ArrayList<>();
        long bytes = 0;
        // What has stepped aside comes back in the same batch, or a kill could leave it there with nobody knowing.
        boolean turning = false;
        for (Change change : changes) {
            turning = turning && !current.getLast().comesBack();
            if (!turning
                    && !current.isEmpty()
                    && (current.size() >= MOST_CHANGES || bytes + change.bytes() > MOST_BYTES)) {
                batches.add(current);
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(change);
            turning |= change.stepsAside();
            bytes += change.bytes();
        }
        if (!current.isEmpty()) {
            batches.add(current);
        }
        return batches;
    }
}
