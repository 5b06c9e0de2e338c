package org.synccenter.api.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncResultListener;
import org.synccenter.api.UpdateReason;

/** Takes every wish, and does nothing: what a handler starts ends at once, as cancelled. */
final class KitControl implements SyncControl {
    private static final SyncResult NOTHING = new SyncResult(Outcome.CANCELLED, List.of(), Duration.ZERO);

    private record Ended() implements RequestHandle {
        @Override
        public CompletionStage<SyncResult> result() {
            return CompletableFuture.completedStage(NOTHING);
        }

        @Override
        public void stop() {}
    }

    @Override
    public RequestHandle start(SyncRequest request) {
        return new Ended();
    }

    @Override
    public RequestHandle start(SyncRequest request, SyncResultListener listener) {
        Thread.ofVirtual().start(() -> listener.result(NOTHING));
        return new Ended();
    }

    @Override
    public List<RequestHandle> startAll(StartReason reason, SyncOptions options, @Nullable Owner owner) {
        return List.of();
    }

    @Override
    public void stop(String handlerId) {}

    @Override
    public void stopItems(String handlerId, List<String> itemIds) {}

    @Override
    public void stopAll() {}

    @Override
    public CompletionStage<Void> updateCollection(String collectionId) {
        return done();
    }

    @Override
    public CompletionStage<Void> update(String handlerId) {
        return done();
    }

    @Override
    public CompletionStage<Void> updateItem(ItemRef item) {
        return done();
    }

    @Override
    public CompletionStage<Void> updateEvents(String handlerId, @Nullable String itemId) {
        return done();
    }

    @Override
    public CompletionStage<Void> updateConflict(Conflict conflict, UpdateReason reason) {
        return done();
    }

    @Override
    public CompletionStage<Void> updateConflicts(String handlerId, @Nullable String itemId) {
        return done();
    }

    @SuppressWarnings("NullAway") // A stage of nothing ends with null.
    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Boolean> activateHandler(
            String handlerId, boolean activate, @Nullable Owner owner, Set<ControlFlag> flags) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public CompletionStage<Boolean> enableHandler(
            String handlerId, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public CompletionStage<Boolean> enableItem(
            ItemRef item, boolean enable, @Nullable Owner owner, Set<ControlFlag> flags) {
        return CompletableFuture.completedStage(true);
    }
}
