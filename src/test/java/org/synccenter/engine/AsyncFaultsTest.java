package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Outcome;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;
import org.synccenter.api.async.PropertiesEnd;

/** Handlers that work by callbacks and do so badly: the engine stays alive, the others do not notice. */
@Timeout(60)
class AsyncFaultsTest extends AsyncFixture {
    private final MemoryHandler other = new MemoryHandler("mem", "x");

    /** What a method does instead of its work. */
    enum Fault {
        REFUSES {
            @Override
            @Nullable
            Object happen() throws Throwable {
                throw SyncException.unavailable("Not today.", null);
            }
        },
        BREAKS {
            @Override
            @Nullable
            Object happen() {
                throw new IllegalStateException("broken");
            }
        },
        DIES {
            @Override
            @Nullable
            Object happen() {
                throw new StackOverflowError("too deep");
            }
        },
        SAYS_NOTHING {
            @Override
            @Nullable
            Object happen() {
                return null;
            }
        };

        abstract @Nullable Object happen() throws Throwable;
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(AsyncHandler.class.getMethods())
                .flatMap(method -> Arrays.stream(Fault.values())
                        // Whoever returns nothing and does nothing never completes, which is another test.
                        .filter(f -> f != Fault.SAYS_NOTHING || method.getReturnType() != void.class)
                        .filter(f -> f != Fault.SAYS_NOTHING
                                || !method.getReturnType().isPrimitive())
                        .map(f -> Arguments.of(method.getName(), f)));
    }

    /** The fake with one method that fails as soon as the fault is switched on. */
    private AsyncHandlerProvider faulty(String method, Fault fault, AtomicBoolean on) {
        return new AsyncHandlerProvider() {
            @Override
            public List<String> handlerIds() {
                return fake.handlerIds();
            }

            @Override
            public AsyncHandler bindAsync(String handlerId, HandlerContext context) {
                AsyncHandler target = fake.bindAsync(handlerId, context);
                return (AsyncHandler) Proxy.newProxyInstance(
                        AsyncHandler.class.getClassLoader(), new Class<?>[] {AsyncHandler.class}, (p, called, args) -> {
                            if (on.get() && called.getName().equals(method)) {
                                return fault.happen();
                            }
                            return call(target, called, args);
                        });
            }
        };
    }

    private static @Nullable Object call(AsyncHandler target, Method called, Object @Nullable [] args)
            throws Throwable {
        try {
            return called.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverFailsOnlyItsHandlerNotices(String method, Fault fault) throws Exception {
        fake.info = new AsyncHandlerInfo("Faulty", true, false, false, false);
        fake.properties = instance -> instance.callback().showPropertiesCompleted(PropertiesEnd.DONE);
        fake.error = instance -> instance.callback().showErrorCompleted(List.of());
        AtomicBoolean on = new AtomicBoolean(true);
        open(faulty(method, fault, on), other);
        drive();
        on.set(false);
        update();
        drive();
        on.set(true);
        update();
        drive();

        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(center.snapshot().isBusy()).isFalse();
        assertThat(center.prompts().take(this)).isTrue();
        on.set(false);
        update();
        assertThat(sync().outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(row().error()).isNull();
    }

    /** Does with the handler whatever can be done with it; each may fail, with a sentence. */
    private void drive() {
        boolean loaded = center.snapshot().handlers().stream().anyMatch(h -> h.id().equals("async"));
        assertThat(loaded).isTrue();
        try {
            RequestHandle handle = start();
            center.stopItems("async", List.of("b"));
            SyncResult result = result(handle);
            assertThat(result.items()).allSatisfy(i -> {
                if (i.outcome() == Outcome.FAILED) {
                    assertThat(i.error()).isNotBlank().doesNotContain("Exception");
                }
            });
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(" ");
        }
        try {
            center.show(HandlerUi.Kind.PROPERTIES, "async", null, new AsyncFake.Window())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(SyncException.class);
        }
        center.handlerObject("async", HandlerUi.class)
                .flatMap(HandlerUi::eventLink)
                .ifPresent(AsyncFaultsTest::follow);
    }

    private static void follow(EventLink link) {
        EventDraft draft = new EventDraft(null, EventLevel.ERROR, "e", "", "Show", null, "logged:e1");
        link.init("1", new SyncEvent("1", "async", CLOCK.instant(), draft));
        try {
            HandlerCall.of("async", () -> link.run(new AsyncFake.Window()));
        } catch (SyncException e) {
            assertThat(e.text()).isNotBlank();
        }
    }

    @Test
    void callsWithNothingInThemAreRefusedAndTheSyncGoesOn() throws Exception {
        AtomicReference<AsyncFake.@Nullable Instance> syncing = new AtomicReference<>();
        fake.synchronize = syncing::set;
        open(fake);
        RequestHandle handle = start();
        await().until(() -> syncing.get() != null);
        AsyncCallback callback = syncing.get().callback();

        assertThatThrownBy(() -> callback.progress(null, ItemProgress.of(ItemStatus.UPDATING)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callback.progress("a", null)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callback.logError(null, null, null)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callback.showErrorCompleted(null)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> callback.showPropertiesCompleted(null)).isInstanceOf(RuntimeException.class);
        callback.logError(EventLevel.INFORMATION, "x".repeat(10 << 20), new LoggedError("long", "a", true));
        callback.progress("a", new ItemProgress("y".repeat(10 << 20), ItemStatus.UPDATING, -5L, Long.MIN_VALUE));
        assertThat(events("async").getFirst().draft().name()).hasSizeLessThanOrEqualTo(127);

        syncing.get().succeed();
        assertThat(result(handle).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aHandlerMayCallBackFromInsideEveryCall() throws Exception {
        fake.prepare = instance -> {
            instance.callback().progress("a", ItemProgress.of(ItemStatus.UPDATING));
            center.stopItems("async", List.of("b"));
            instance.callback().prepareForSyncCompleted(null);
        };
        fake.synchronize = instance -> {
            RequestHandle again = start("a");
            again.stop();
            instance.callback().progress("a", ItemProgress.of(ItemStatus.SUCCEEDED));
            instance.callback().synchronizeCompleted(null);
        };
        open(fake);

        SyncResult result = sync();

        assertThat(result.items())
                .extracting(i -> i.item().item() + " " + i.outcome())
                .containsExactlyInAnyOrder("a IN_SYNC", "b CANCELLED");
        await().until(() -> !center.snapshot().isBusy());
    }
}
