package org.synccenter.ui;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.PathChoice;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.preview.PlanViewModel;

/** The engine as the preview needs it. */
final class CenterPreview implements PlanViewModel.Desk {
    private final SyncCenter center;
    private final OwnerWindow owner;
    private final Held held;
    private volatile @Nullable RequestHandle looking;

    /** Hears of a sync with choices that was held. */
    interface Held {
        /** On any thread. */
        void held(ItemRef item, Hold hold, List<PathChoice> choices);
    }

    CenterPreview(SyncCenter center, OwnerWindow owner, Held held) {
        this.center = center;
        this.owner = owner;
        this.held = held;
    }

    @Override
    public ItemResult look(ItemRef item) throws InterruptedException, ExecutionException {
        RequestHandle handle = center.start(request(item, SyncOptions.PREVIEW));
        looking = handle;
        return handle.result().toCompletableFuture().get().items().getFirst();
    }

    /** The look alone: a sync of the same item goes on. */
    @Override
    public void stop() {
        RequestHandle handle = looking;
        if (handle != null) {
            handle.stop();
        }
    }

    @Override
    public void sync(ItemRef item, List<PathChoice> choices) {
        CompletionStage<Void> _ = center.start(request(item, SyncOptions.DEFAULT.choosing(choices)))
                .result()
                .thenAccept(result -> result.items().forEach(one -> {
                    Hold hold = one.hold();
                    if (hold != null && !hold.answers().isEmpty()) {
                        held.held(one.item(), hold, choices);
                    }
                }));
    }

    private SyncRequest request(ItemRef item, SyncOptions options) {
        return SyncRequest.ofItems(item.handler(), List.of(item.item()))
                .withOptions(options)
                .from(owner);
    }
}
