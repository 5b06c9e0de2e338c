package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.stores.SqliteStores;

/**
 * Every method that a stranger implements fails in every way, each in a handler of its own, all of them in one engine beside a sound one:
 * the engine goes on, the sound one does not notice, and each of the others is a row with sentences.
 */
@Timeout(120)
class FaultSweepTest extends EngineFixture {
    private static final int MAX_SENTENCE = 3_000;

    private final CountDownLatch released = new CountDownLatch(1);
    private final MemoryHandler other = new MemoryHandler("other", "x");
    private SqliteStores stores;
    private final List<CompletableFuture<?>> asked = new ArrayList<>();

    @AfterEach
    void release() {
        released.countDown();
    }

    private static List<Method> methods() {
        return FaultyHandler.INTERFACES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                        .sorted(Comparator.comparing(Method::getName)))
                .toList();
    }

    private List<FaultyHandler> handlers(FaultyHandler.Fault fault) {
        List<FaultyHandler> all = new ArrayList<>();
        for (Method method : methods()) {
            String id = method.getDeclaringClass().getSimpleName() + "-" + method.getName();
            all.add(new FaultyHandler(id, method, fault, released));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(FaultyHandler.Fault.class)
    void noFaultOfAHandlerHurtsTheEngineOrAnother(FaultyHandler.Fault fault) throws Exception {
        boolean blocks = fault == FaultyHandler.Fault.BLOCKS;
        List<FaultyHandler> faulty = handlers(fault);
        List<SyncHandlerProvider> providers = new ArrayList<>();
        faulty.forEach(f -> providers.add(f.provider()));
        providers.add(other);
        Duration patience = blocks ? Duration.ofSeconds(6) : Duration.ofSeconds(60);
        stores = SqliteStores.open(home, CLOCK);
        center = SyncCenter.open(providers, stores, home, CLOCK, new Patience(patience, Duration.ofSeconds(30)));
        assertThat(faulty).hasSizeGreaterThan(40);
        otherIsFine();

        for (FaultyHandler handler : faulty) {
            if (isLeftOut(handler)) {
                assertThat(descriptions(handler.id)).isNotEmpty();
                continue;
            }
            String row = rowOf(handler).id();
            if (handler.isReadAtLoading() && fault != FaultyHandler.Fault.HUGE) {
                assertThat(Stream.concat(Stream.ofNullable(rowOf(handler).error()), descriptions(row).stream()))
                        .as("sentences about %s", handler.faulty)
                        .isNotEmpty();
            }
            handler.makeConflict();
            drive(handler);
        }
        settleAll(blocks);
        otherIsFine();
        for (FaultyHandler handler : faulty) {
            if (!isLeftOut(handler)) {
                sentencesAreClear(handler);
            }
        }
        released.countDown();
        settleAll(false);
        otherIsFine();
    }

    private void otherIsFine() {
        assertThat(result(center.start(SyncRequest.ofHandler("other"))).outcome())
                .isEqualTo(Outcome.IN_SYNC);
        assertThat(center.snapshot().item(new ItemRef("other", "x"))).isPresent();
    }

    /** A handler whose id cannot be one is no row: its provider has an event. */
    private static boolean isLeftOut(FaultyHandler handler) {
        return handler.fault == FaultyHandler.Fault.HUGE
                && handler.faulty.getName().equals("handlerIds");
    }

    private HandlerView rowOf(FaultyHandler handler) {
        return center.snapshot().handlers().stream()
                .filter(h -> h.id().equals(handler.id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + handler.faulty));
    }

    /** Everything that can be asked of it, side by side: what blocks, blocks itself only. */
    private void drive(FaultyHandler handler) {
        String id = handler.id;
        ItemRef item = new ItemRef(id, "a");
        MemoryUi.FakeOwner owner = new MemoryUi.FakeOwner();
        for (HandlerUi.Kind kind : HandlerUi.Kind.values()) {
            ask(() -> center.show(kind, id, null, owner));
            ask(() -> center.show(kind, id, "a", owner));
        }
        ask(() -> center.update(id));
        ask(() -> center.updateItem(item));
        ask(() -> center.updateCollection(id));
        ask(() -> center.updateEvents(id, null));
        ask(() -> center.updateConflicts(id, null));
        ask(() -> center.enableHandler(id, true, owner, Set.of()));
        ask(() -> center.enableItem(item, true, owner, Set.of()));
        ask(() -> center.activateHandler(id, true, owner, Set.of()));
        ask(() -> center.start(SyncRequest.ofHandler(id)).result());
        later(() -> center.icon(id, null, 16));
        later(() -> center.icon(id, "a", 16));
        later(() -> center.addItem(id, new ItemDraft(null, "new", Map.of())));
        later(() -> center.resolve(List.of("conflict of " + id), Resolution.KEEP_LEFT));
        ask(() -> center.settle(List.of("conflict of " + id), owner));
        later(() -> center.events().list(id, null));
        later(() -> center.events().errors(id, null));
        later(() -> center.conflicts(item));
        later(() -> {
            center.stop(id);
            return true;
        });
        ask(() -> center.removeItem(new ItemRef(id, "b"), owner, Set.of(ControlFlag.NO_UI)));
    }

    private interface Ask {
        CompletionStage<?> of();
    }

    private interface Call {
        Object of() throws SyncException;
    }

    /** What returns at once, whatever the handler does. */
    private void ask(Ask ask) {
        try {
            asked.add(ask.of().toCompletableFuture());
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).doesNotContain(FaultyHandler.RAW);
        }
    }

    private void later(Call call) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(call.of());
            } catch (SyncException | IllegalArgumentException e) {
                done.completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(new AssertionError("came out of the engine", e));
            }
        });
        asked.add(done);
    }

    /** @param patiently = false: everything comes to an end */
    private void settleAll(boolean patiently) {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).exceptionally(e -> null);
        all.completeOnTimeout(null, patiently ? 5 : 60, TimeUnit.SECONDS).join();
        for (CompletableFuture<?> stage : asked) {
            assertThat(patiently || stage.isDone()).as("an end").isTrue();
            if (stage.isCompletedExceptionally()) {
                Throwable failure = Objects.requireNonNull(stage.exceptionNow());
                assertThat(failure).isInstanceOfAny(SyncException.class, IllegalArgumentException.class);
                isClear(failure.getMessage());
            }
        }
    }

    private List<String> descriptions(String handlerId) {
        // The center's own log: a handler's store may block.
        return stores.events().list(handlerId, null).stream()
                .map(e -> e.draft().description())
                .toList();
    }

    private void sentencesAreClear(FaultyHandler handler) {
        HandlerView row = rowOf(handler);
        isClear(row.error());
        isClear(row.name());
        isClear(row.typeLabel());
        isClear(row.status());
        descriptions(row.id()).forEach(FaultSweepTest::isClear);
        for (ItemView item : row.items()) {
            isClear(item.error());
            isClear(item.name());
            isClear(item.comment());
        }
    }

    private static void isClear(String text) {
        if (text != null) {
            assertThat(text)
                    .doesNotContain(FaultyHandler.RAW, "Exception", "java.", "null")
                    .hasSizeLessThan(MAX_SENTENCE);
        }
    }
}
