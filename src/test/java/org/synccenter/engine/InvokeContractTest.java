package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Cookie;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.InvokeFlag;
import org.synccenter.api.Outcome;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncInvoke;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.contract.Proves;

/** Updates that other programs start, with their private cookie. */
@Timeout(60)
class InvokeContractTest extends EngineFixture {
    private static final Cookie COOKIE = Cookie.of(new byte[] {0, 1, -1, 127, -128});
    private static final Set<InvokeFlag> START = Set.of(InvokeFlag.START);

    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    private final ChoosingFace face = new ChoosingFace();

    private static SyncResult end(CompletionStage<SyncResult> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static String sentence(CompletionStage<SyncResult> stage) {
        try {
            throw new AssertionError("it ended with " + end(stage));
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(SyncException.class);
            return ((SyncException) e.getCause()).text();
        }
    }

    @Test
    @Proves("ISyncMgrSynchronizeInvoke.UpdateItems")
    void theCookieArrivesUnchangedAndWithoutStartAPersonChoosesFirst() throws Exception {
        AsyncFake legacy = new AsyncFake("legacy", "x", "y");
        open(handler, legacy);
        SyncInvoke invoke = center.invoke();

        assertThat(end(invoke.updateItems(START, "legacy", COOKIE)).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(legacy.syncs()).singleElement().satisfies(sync -> {
            assertThat(sync.start.reason()).isEqualTo(StartReason.INVOKE);
            assertThat(sync.start.cookie().bytes()).containsExactly(0, 1, -1, 127, -128);
            assertThat(sync.start.mayPrompt()).isFalse();
        });
        end(invoke.updateItems(START, "mem", COOKIE));
        assertThat(handler.calls).singleElement().satisfies(call -> {
            assertThat(call.reason()).isEqualTo(StartReason.INVOKE);
            assertThat(call.context()).isSameAs(COOKIE);
        });

        assertThatThrownBy(() -> InvokeFlag.ofBits(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(InvokeFlag.ofBits(6)).isEqualTo(EnumSet.allOf(InvokeFlag.class));
        assertThatThrownBy(() -> invoke.updateItems(START, "nobody", COOKIE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invoke.updateItems(Set.of(), "nobody", COOKIE))
                .isInstanceOf(IllegalArgumentException.class);

        AutoCloseable served = center.useFace(face);
        face.person = (id, minimized) -> Optional.of(List.of("y"));
        end(invoke.updateItems(Set.of(), "legacy", COOKIE));
        end(invoke.updateItems(Set.of(InvokeFlag.MINIMIZED), "legacy", COOKIE));
        assertThat(face.asked).containsExactly("legacy", "legacy minimized");
        assertThat(legacy.syncs()).hasSize(3);
        assertThat(legacy.syncs().getLast().prepared).containsExactly("y");
        assertThat(legacy.syncs().getLast().start.cookie()).isEqualTo(COOKIE);
        served.close();
    }

    @Test
    void withoutAnybodyToChooseOrWhenThePersonDeclinesNothingIsStarted() throws Exception {
        open(handler);

        assertThat(sentence(center.invoke().updateItems(Set.of(), "mem", COOKIE)))
                .contains("--start");

        try (AutoCloseable _ = center.useFace(face)) {
            assertThat(sentence(center.invoke().updateItems(Set.of(), "mem", COOKIE)))
                    .contains("Memory mem");
            face.person = (id, minimized) -> Optional.of(List.of());
            assertThat(sentence(center.invoke().updateItems(Set.of(), "mem", COOKIE)))
                    .contains("Memory mem");
            face.person = (id, minimized) -> Optional.of(List.of("vanished"));
            assertThat(sentence(center.invoke().updateItems(Set.of(), "mem", COOKIE)))
                    .contains("vanished");
            face.person = (id, minimized) -> {
                throw new IllegalStateException("the window broke");
            };
            assertThat(sentence(center.invoke().updateItems(Set.of(), "mem", COOKIE)))
                    .doesNotContain("the window broke");
        }
        assertThat(handler.calls).isEmpty();
    }

    @Test
    void choosingHoldsNobodyUpAndAStopMeanwhileCounts() throws Exception {
        open(handler);
        CountDownLatch decided = new CountDownLatch(1);
        face.person = (id, minimized) -> {
            decided.await();
            return Optional.of(List.of("a"));
        };
        try (AutoCloseable _ = center.useFace(face)) {
            InvokeDesk.Update update = center.invoke().begin(Set.of(), "mem", COOKIE);
            await().until(() -> !face.asked.isEmpty());
            assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome())
                    .isEqualTo(Outcome.IN_SYNC);
            update.stop();
            decided.countDown();
            assertThat(sentence(update.result())).contains("taken back");
            assertThat(handler.calls).hasSize(1);
        }
    }

    @Test
    void whatMayNotBeStartedIsRefusedBeforeAnybodyIsAsked() throws Exception {
        handler.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        open(handler);
        try (AutoCloseable _ = center.useFace(face)) {
            assertThatThrownBy(() -> center.invoke().updateItems(Set.of(), "mem", COOKIE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> center.invoke().updateItems(START, "mem", COOKIE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(face.asked).isEmpty();
    }

    @Test
    void twoCookiesAreTwoSyncs() throws Exception {
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        var first = center.invoke().updateItems(START, "mem", COOKIE);
        gate.entered.await();
        var second = center.invoke().updateItems(START, "mem", Cookie.of(new byte[] {2}));
        var third = center.invoke().updateItems(START, "mem", COOKIE);
        gate.open.countDown();

        List.of(first, second, third).forEach(InvokeContractTest::end);
        assertThat(handler.calls)
                .extracting(SyncContext::context)
                .containsExactly(COOKIE, Cookie.of(new byte[] {2}), COOKIE);
    }

    @Test
    void withoutACookieThereIsNoContextAndOneSyncServesAllThatWait() throws Exception {
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        var first = center.invoke().updateItems(START, "mem", null);
        gate.entered.await();
        var second = center.invoke().updateItems(START, "mem", null);
        var third = center.invoke().updateItems(START, "mem", null);
        gate.open.countDown();

        List.of(first, second, third).forEach(InvokeContractTest::end);
        assertThat(handler.calls)
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.context()).isNull());
    }

    @Test
    void aCookieThatIsLoggedTellsNothingPrivate() {
        assertThat(Cookie.of("secret".getBytes(StandardCharsets.UTF_8))).hasToString("Cookie[6 bytes]");
    }

    @Test
    @Proves("ISyncMgrSynchronizeInvoke.UpdateAll")
    void updatingAllReturnsAtOnce() throws Exception {
        Gate slow = new Gate();
        Gate slower = new Gate();
        handler.script = slow;
        MemoryHandler other = new MemoryHandler("other", "x");
        other.script = slower;
        open(handler, other);

        long before = System.nanoTime();
        center.invoke().updateAll();
        assertThat(System.nanoTime() - before).isLessThan(500_000_000L);

        slow.entered.await();
        slower.entered.await();
        assertThat(handler.calls.getFirst().reason()).isEqualTo(StartReason.INVOKE);
        assertThat(other.calls.getFirst().mayPrompt()).isFalse();
        slow.open.countDown();
        slower.open.countDown();
        await().until(() -> !center.snapshot().isBusy());
    }
}
