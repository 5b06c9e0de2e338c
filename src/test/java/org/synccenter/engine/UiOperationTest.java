package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.SyncException;
import org.synccenter.contract.Proves;

/** Windows of handlers: when they are asked for, and that there is one of each. */
@Timeout(60)
class UiOperationTest extends EngineFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    private final MemoryUi ui = new MemoryUi();
    private final MemoryUi.FakeOwner owner = new MemoryUi.FakeOwner();
    private final CountDownLatch close = new CountDownLatch(1);

    @BeforeEach
    void openWithWindows() throws Exception {
        handler.objects.put(HandlerUi.class, () -> ui);
        handler.capabilities.addAll(
                Set.of(HandlerCapability.CAN_BROWSE_CONTENT, HandlerCapability.QUERY_BEFORE_DISABLE));
        handler.itemCapabilities.put("a", Set.of(ItemCapability.CAN_BROWSE_CONTENT));
        open(handler);
    }

    private CompletionStage<Boolean> browse(String item) {
        return center.show(HandlerUi.Kind.BROWSE, "mem", item, owner);
    }

    @Test
    @Proves({"ISyncMgrUIOperation.Run", "Semantics.OneWindowForAnAction"})
    void theSameActionTwiceIsOneWindowRaisedAndEachNewOneIsANewOperation() throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        CountDownLatch shown = new CountDownLatch(1);
        ui.answer = () -> {
            threads.add(Thread.currentThread());
            shown.countDown();
            waitFor(close);
            return true;
        };
        CompletionStage<Boolean> first = browse(null);
        shown.await();

        CompletionStage<Boolean> again = browse(null);

        await().until(() -> owner.raised == 1);
        assertThat(ui.log).containsExactly("BROWSE");
        assertThat(threads).doesNotContain(Thread.currentThread());
        CompletionStage<Boolean> ofItem = browse("a");
        await().until(() -> ui.log.size() == 2);
        assertThat(first.toCompletableFuture()).isNotDone();
        assertThat(again.toCompletableFuture()).isNotDone();
        close.countDown();
        assertThat(List.of(done(first), done(again), done(ofItem))).containsOnly(true);
        assertThat(done(browse(null))).isTrue();
        assertThat(ui.log).containsExactly("BROWSE", "BROWSE a", "BROWSE");
        assertThat(Set.copyOf(ui.made)).hasSize(3);
        assertThat(ui.owners).allMatch(o -> o.orElseThrow() == owner);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Proves("ISyncMgrUIOperation.Run")
    void declinedAndFailedQuestionsBothEndTheAction() throws Exception {
        ui.answer = () -> false;
        assertThat(done(center.enableHandler("mem", false, owner, Set.of()))).isFalse();
        List<Exception> failures = new ArrayList<>();
        failures.add(SyncException.unavailable("The screen is broken.", null));
        failures.add(new IllegalStateException("raw words"));
        for (Exception failure : failures) {
            ui.answer = () -> {
                throw MemoryUiFailure.sneaky(failure);
            };
            assertThatThrownBy(() -> done(center.enableHandler("mem", false, owner, Set.of())))
                    .hasMessageNotContaining("raw words");
        }

        assertThat(handler.log).noneMatch(c -> c.startsWith("enable"));
        assertThat(center.snapshot().handlers().getFirst().enabled()).isTrue();
    }

    /** Throws what is not declared, as other compilers let handlers do. */
    private static final class MemoryUiFailure {
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        static <T extends Exception> RuntimeException sneaky(Exception failure) throws T {
            throw (T) failure;
        }
    }

    @Test
    void whoAsksWhileItIsOpenGetsTheSameFailure() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        ui.answer = () -> {
            shown.countDown();
            waitFor(close);
            throw SyncException.unavailable("The screen is broken.", null);
        };
        CompletionStage<Boolean> first = browse(null);
        shown.await();
        CompletionStage<Boolean> again = browse(null);
        await().until(() -> owner.raised == 1);

        close.countDown();

        for (CompletionStage<Boolean> stage : List.of(first, again)) {
            assertThatThrownBy(() -> done(stage)).hasMessageContaining("The screen is broken.");
        }
    }

    @Test
    void aWindowThatIsGoneIsPassedAsNone() throws Exception {
        owner.open = false;

        assertThat(done(browse(null))).isTrue();

        assertThat(ui.owners).singleElement().satisfies(o -> assertThat(o).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(HandlerUi.Kind.class)
    void aWindowIsAskedForOnlyWithItsCapability(HandlerUi.Kind kind) throws Exception {
        boolean ofItems = kind == HandlerUi.Kind.QUERY_BEFORE_DELETE;
        String item = ofItems ? "b" : null;
        handler.capabilities.clear();
        handler.itemCapabilities.put("b", Set.of());
        done(center.update("mem"));
        handler.log.clear();

        assertThatThrownBy(() -> done(center.show(kind, "mem", item, owner)))
                .hasMessageContaining("no window for this");
        assertThat(handler.log).isEmpty();

        handler.capabilities.addAll(EnumSet.allOf(HandlerCapability.class));
        handler.itemCapabilities.put("b", Set.of(ItemCapability.values()));
        done(center.update("mem"));
        assertThat(done(center.show(kind, "mem", item, owner))).isTrue();
        assertThat(ui.log).containsExactly(item == null ? kind.name() : kind + " " + item);
    }

    @Test
    void aHandlerThatIsNotSetUpShowsNothing() throws Exception {
        done(center.activateHandler("mem", false, null, Set.of()));

        assertThatThrownBy(() -> done(browse(null))).hasMessageContaining("not set up");
        assertThat(ui.log).isEmpty();
    }
}
