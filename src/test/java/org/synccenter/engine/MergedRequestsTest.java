package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.Owner;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;

/** One sync may answer several requests, but never at the cost of what one of them has brought along. */
@Timeout(60)
class MergedRequestsTest extends EngineFixture {
    private static final Owner WINDOW = () -> true;
    private static final Owner OTHER = () -> true;

    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicReference<SyncSession.Pending> pending = new AtomicReference<>();

    private volatile boolean absorbs = true;

    @BeforeEach
    void open() throws SyncException {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                if (entered.getCount() > 0) {
                    entered.countDown();
                    go.await();
                    pending.set(session.pending());
                    for (String more : absorbs ? pending.get().items() : List.<String>of()) {
                        session.addItem(more);
                        session.progress(more, Progress.of(ProgressStatus.SUCCEEDED, null));
                    }
                }
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };
        handler.capabilities.add(HandlerCapability.CAN_PREVIEW);
        open(handler);
    }

    @AfterEach
    void letGo() {
        go.countDown();
    }

    private RequestHandle start(String item, SyncOptions options) {
        return center.start(SyncRequest.ofItems("mem", List.of(item)).withOptions(options));
    }

    @Test
    void eachWindowReachesTheHandler() throws Exception {
        absorbs = false;
        RequestHandle first = center.start(SyncRequest.ofItems("mem", List.of("a")));
        entered.await();
        List<RequestHandle> waiting = List.of(
                center.start(SyncRequest.ofItems("mem", List.of("c")).from(WINDOW)),
                center.start(SyncRequest.ofItems("mem", List.of("c")).from(OTHER)),
                center.start(SyncRequest.ofItems("mem", List.of("c"))));
        go.countDown();
        result(first);
        waiting.forEach(EngineFixture::result);

        // The last one has brought none: any of the others answers it.
        assertThat(handler.calls).extracting(SyncContext::owner).containsExactly(null, WINDOW, OTHER);
    }

    /** Each of them would be kept for as long as the handler hangs. */
    @Test
    void aClockDoesNotPileUpRequestsBehindAHandlerThatHangs() throws Exception {
        absorbs = false;
        RequestHandle hanging = center.start(SyncRequest.ofItems("mem", List.of("a")));
        entered.await();
        SyncRequest byTheClock = SyncRequest.ofHandler("mem")
                .withReason(StartReason.SCHEDULE)
                .withFlags(Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING));
        RequestHandle preview =
                center.start(SyncRequest.ofItems("mem", List.of("b")).withOptions(SyncOptions.PREVIEW));
        RequestHandle first = center.start(byTheClock);

        assertThat(result(center.start(byTheClock)).items()).isEmpty();
        assertThat(first.result().toCompletableFuture()).isNotDone();
        go.countDown();
        result(hanging);
        result(preview);
        assertThat(result(first).items()).extracting(i -> i.item().item()).containsExactlyInAnyOrder("b", "c");
    }

    /** Somebody has allowed deletions for one item; another one that waits must not be swept along, nor the other way round. */
    @Test
    void whatWasAllowedForOneRequestIsNotMixedWithOthers() throws Exception {
        RequestHandle allowed = start("a", new SyncOptions(false, HoldAnswer.ALLOW_ONCE));
        entered.await();
        RequestHandle plain = start("b", SyncOptions.DEFAULT);
        RequestHandle same = start("c", new SyncOptions(false, HoldAnswer.ALLOW_ONCE));

        go.countDown();
        result(allowed);
        result(plain);
        result(same);

        assertThat(pending.get().items()).containsExactly("c");
        assertThat(handler.calls)
                .filteredOn(c -> c.items().contains("b"))
                .singleElement()
                .satisfies(c -> assertThat(c.options()).isEqualTo(SyncOptions.DEFAULT));
    }
}
