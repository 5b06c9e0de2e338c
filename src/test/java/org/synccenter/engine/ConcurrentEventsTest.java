package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;

/** What sessions of one handler that run at the same time say about the handler as a whole. */
@Timeout(60)
class ConcurrentEventsTest extends EngineFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        go.countDown();
    }

    private RequestHandle start(String item) {
        return center.start(SyncRequest.ofItems("mem", List.of(item)));
    }

    @Test
    void aSessionThatOpensLateTakesNothingAwayFromOneThatWasFaster() throws Exception {
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        handler.script = (context, sessions) -> {
            String item = context.items().getFirst();
            if (item.equals("a")) {
                entered.countDown();
                go.await();
            }
            try (SyncSession session = sessions.create(context.items())) {
                session.event(EventDraft.of(null, EventLevel.ERROR, "of " + item, "It was told by " + item + "."));
                session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        result(start("b"));
        RequestHandle late = start("a");
        entered.await();
        result(start("b"));
        // What the sync before has told is gone, what this one tells is not.
        assertThat(names()).containsExactly("of b");
        go.countDown();
        result(late);

        assertThat(names()).containsExactlyInAnyOrder("of a", "of b");
    }

    private List<String> names() {
        return center.events().list("mem", null).stream()
                .map(SyncEvent::draft)
                .map(EventDraft::name)
                .toList();
    }
}
