package org.synccenter.api.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncSession;

/** Sessions that a handler opens by itself: about its own items, and under the same rules as all others. */
final class OutsideSessions implements SessionCreator {
    private volatile @Nullable Bench bench;

    void serve(Bench bound) {
        bench = bound;
    }

    @Override
    public SyncSession create(List<String> itemIds) {
        Bench known = bench;
        if (known == null) {
            throw new Refusal.State("the handler is not bound yet");
        }
        List<String> ids = List.copyOf(known.known());
        return new SyncRun(known, "A sync of its own", ids).create(itemIds);
    }
}
