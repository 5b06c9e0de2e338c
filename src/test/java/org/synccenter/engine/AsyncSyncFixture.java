package org.synccenter.engine;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncRequest;

/** A handler that works by callbacks, held in the midst of a sync. */
abstract class AsyncSyncFixture extends AsyncFixture {
    /** The handler's sync waits here, as one that works elsewhere would. */
    private final AtomicReference<AsyncFake.@Nullable Instance> syncing = new AtomicReference<>();

    final List<RequestHandle> handles = new ArrayList<>();

    AsyncFake.Instance whenSyncing(AsyncFake handler, SyncRequest request, List<RequestHandle> handles) {
        syncing.set(null);
        handler.synchronize = syncing::set;
        handles.add(center.start(request));
        await().until(() -> syncing.get() != null);
        return syncing.get();
    }

    AsyncFake.Instance whenSyncing() {
        return whenSyncing(fake, SyncRequest.ofHandler("async"), handles);
    }
}
