package org.synccenter.engine;

import java.util.Collection;
import java.util.List;
import org.synccenter.api.ItemRef;

/** Works out where items stand and shows it. Called under the queue's lock. */
final class ItemStates {
    private final QueueTable table;
    private final SessionRun.Services services;

    ItemStates(QueueTable table, SessionRun.Services services) {
        this.table = table;
        this.services = services;
    }

    void refresh(Collection<ItemRef> items) {
        assert table.isMine();
        for (ItemRef ref : items) {
            ItemEntry entry = services.registry().find(ref);
            if (entry != null) {
                refresh(ref, entry.live);
            }
        }
        services.board().changed();
    }

    private void refresh(ItemRef ref, ItemLive live) {
        List<SessionRun> runs =
                table.runsOf(ref).filter(r -> r.stateOf(ref) != ItemState.IDLE).toList();
        if (runs.isEmpty()) {
            live.state = table.isWaiting(ref) ? ItemState.PENDING : ItemState.IDLE;
            live.isShared = false;
            live.progress = null;
            return;
        }
        // In several sessions at once, the one that needs the person most is shown.
        ItemState state = ItemState.SYNCING;
        for (SessionRun run : runs) {
            ItemState its = run.stateOf(ref);
            state = its.compareTo(state) > 0 ? its : state;
        }
        if (live.isShared && runs.size() == 1) {
            live.progress = runs.getFirst().progressOf(ref);
        }
        live.isShared = runs.size() > 1;
        live.state = state;
    }
}
