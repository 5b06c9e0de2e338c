package org.synccenter.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;

/** An engine with event-driven handlers; the first of them is called {@code async}. */
abstract class AsyncFixture extends EngineFixture {

    final AsyncFake fake = new AsyncFake("async", "a", "b");

    SyncResult sync(String... items) {
        return result(start(items));
    }

    RequestHandle start(String... items) {
        return center.start(
                items.length == 0 ? SyncRequest.ofHandler("async") : SyncRequest.ofItems("async", List.of(items)));
    }

    @Override
    HandlerView row() {
        return center.snapshot().handlers().stream()
                .filter(h -> h.id().equals("async"))
                .findFirst()
                .orElseThrow();
    }

    ItemView row(String item) {
        return center.snapshot().item(new ItemRef("async", item)).orElseThrow();
    }

    Optional<String> text(String item) {
        return Optional.ofNullable(row(item).progress()).map(ProgressView::text);
    }

    void update() {
        center.update("async").toCompletableFuture().join();
    }

    void enable(String item, boolean enable) {
        center.enableItem(new ItemRef("async", item), enable, null, Set.of())
                .toCompletableFuture()
                .join();
    }

    static void elsewhere(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    List<SyncEvent> events(String handler) {
        return center.events().list(handler, null);
    }

    HandlerUi ui() {
        return center.handlerObject("async", HandlerUi.class).orElseThrow();
    }
}
