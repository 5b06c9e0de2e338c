package org.synccenter.engine;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A provider of handlers of its own, and what is asked of the center about its rows. */
abstract class CollectionFixture extends EngineFixture {
    final MemoryProvider shelf = new MemoryProvider("shelf", new MemoryHandler("one", "a"));

    List<String> rows() {
        return center.snapshot().handlers().stream().map(HandlerView::id).toList();
    }

    HandlerView row(String id) {
        return center.snapshot().handlers().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
