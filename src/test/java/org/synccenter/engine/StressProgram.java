package org.synccenter.engine;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;

/** What one seed does: a few threads that start, stop, enable, update, give up and sync from outside; then everything must come to its end. */
final class StressProgram {
    private static final int THREADS = 2;
    private static final int STEPS = 8;

    /** A request, whom it must be told to, and what it asked for. */
    record Asked(
            RequestHandle handle,
            AtomicInteger told,
            @Nullable SyncRequest request) {}

    final Queue<Asked> requests = new ConcurrentLinkedQueue<>();
    final AtomicInteger outsideSessions = new AtomicInteger();

    private final long seed;
    private final MemoryStores stores = new MemoryStores();
    private final List<StressHandler> handlers;
    private final SyncCenter center;
    private final boolean closesEarly;
    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();

    StressProgram(long seed, Path home) {
        this.seed = seed;
        Random random = new Random(seed);
        handlers = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> new StressHandler("h" + i, seed, 1 + random.nextInt(3), random.nextInt(3) == 0))
                .toList();
        closesEarly = random.nextInt(10) == 0;
        center = SyncCenter.open(
                List.copyOf(handlers),
                stores,
                home,
                QueueStressTest.CLOCK,
                new Patience(Patience.USUAL.answers(), Duration.ofMillis(1)));
    }

    void run() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed * 1_000 + i);
            threads.add(Thread.ofPlatform().start(() -> steps(random)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!thrown.isEmpty()) {
            throw new AssertionError("a call broke off", thrown.peek());
        }
        if (!closesEarly) {
            drain();
        }
        handlers.forEach(h -> h.released.countDown());
        center.close();
        check();
    }

    private void steps(Random random) {
        try {
            for (int i = 0; i < STEPS; i++) {
                step(random);
            }
        } catch (Throwable e) {
            thrown.add(e);
        }
    }

    private void step(Random random) {
        StressHandler handler = handlers.get(random.nextInt(handlers.size()));
        String id = random.nextBoolean() ? handler.id() : handler.id().toUpperCase(Locale.ROOT);
        String item =
                handler.items().get(random.nextInt(handler.items().size())).id();
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> start(SyncRequest.ofHandler(id), random);
            case 3, 4, 5 -> start(SyncRequest.ofItems(id, List.of(item)), random);
            case 6 ->
                center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, null)
                        .forEach(h -> requests.add(new Asked(h, new AtomicInteger(1), null)));
            case 7 -> center.stop(id);
            case 8 -> center.stopItems(id, List.of(item));
            case 9 ->
                requests.stream()
                        .skip(random.nextInt(4))
                        .findFirst()
                        .ifPresent(a -> a.handle().stop());
            case 10 -> center.enableItem(new ItemRef(id, item), random.nextInt(3) > 0, null, Set.of());
            case 11 -> center.enableHandler(id, random.nextInt(3) > 0, null, Set.of());
            case 12 -> center.update(id);
            case 13 -> {
                center.stop(id);
                pause();
                handler.items().forEach(i -> center.giveUp(new ItemRef(id, i.id())));
            }
            case 14 -> outside(handler, item, random);
            default -> center.activateHandler(id, random.nextInt(3) > 0, null, Set.of());
        }
    }

    private void start(SyncRequest plain, Random random) {
        SyncRequest request = random.nextInt(3) == 0
                ? plain.withFlags(Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING))
                : random.nextInt(4) == 0 ? plain.withContext(new Object()) : plain;
        AtomicInteger told = new AtomicInteger();
        requests.add(new Asked(center.start(request, _ -> told.incrementAndGet()), told, request));
    }

    /** May be refused: another session runs, the item is disabled or not free. */
    private void outside(StressHandler handler, String item, Random random) {
        try (SyncSession session = handler.context.sessions().create(List.of(item))) {
            outsideSessions.incrementAndGet();
            session.progress(item, Progress.of(ProgressStatus.UPDATING, null));
            if (random.nextBoolean()) {
                session.pending().items().forEach(i -> {
                    try {
                        session.addItem(i);
                    } catch (IllegalArgumentException e) {
                        // It is in there already, or another session was faster.
                    }
                });
            }
            session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
        } catch (IllegalStateException e) {
            // Refused, or given up.
        }
    }

    /** Longer than the patience for silent handlers. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By the handlers' coming back, or by giving up those that do not. */
    private void drain() {
        if (seed % 2 == 0) {
            handlers.forEach(h -> h.released.countDown());
        }
        until("a request has no end", () -> {
            if (seed % 2 != 0) {
                center.stopAll();
                center.snapshot().handlers().stream()
                        .flatMap(h -> h.items().stream())
                        .filter(i -> i.state() == ItemState.NOT_RESPONDING)
                        .forEach(i -> center.giveUp(i.ref()));
            }
            return requests.stream().allMatch(a -> future(a).isDone());
        });
        handlers.forEach(h -> h.released.countDown());
        until(
                "the queue does not drain",
                () -> center.snapshot().handlers().stream()
                        .flatMap(h -> h.items().stream())
                        .allMatch(i -> i.state() == ItemState.IDLE && i.progress() == null));
    }

    private static CompletableFuture<SyncResult> future(Asked asked) {
        return asked.handle().result().toCompletableFuture();
    }

    private static void until(String sentence, BooleanSupplier condition) {
        await(sentence)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(condition::getAsBoolean);
    }

    Set<Outcome> outcomes() {
        return requests.stream().map(a -> future(a).join().outcome()).collect(Collectors.toSet());
    }

    int givenUp() {
        return (int) requests.stream()
                .flatMap(a -> future(a).join().items().stream())
                .filter(i -> String.valueOf(i.error()).contains("was given up."))
                .count();
    }

    private void check() throws Exception {
        for (Asked asked : requests) {
            SyncResult result = future(asked).get(20, TimeUnit.SECONDS);
            until("a client was not told", () -> asked.told().get() > 0);
            List<ItemRef> items = result.items().stream().map(ItemResult::item).toList();
            require(new HashSet<>(items).size() == items.size(), "two results for one item");
            SyncRequest request = asked.request();
            if (request != null && request.items() != null && request.flags().isEmpty()) {
                require(items.size() == request.items().size(), "no result for an item");
            }
        }
        for (StressHandler handler : handlers) {
            require(handler.violations.isEmpty(), String.join(", ", handler.violations));
        }
        require(stores.open().isEmpty(), "runs without an end: " + stores.open());
        for (Asked asked : requests) {
            require(asked.told().get() == 1, "a client was told twice");
        }
        if (outsideSessions.get() == 0 && !closesEarly) {
            compareWithWhatWasSaid();
        }
    }

    /** The runs of an item must have ended as its handler has said, no matter in which order they were recorded. */
    private void compareWithWhatWasSaid() {
        for (StressHandler handler : handlers) {
            handler.expected.forEach((item, said) -> {
                ItemRef ref = new ItemRef(handler.id(), item);
                Map<Outcome, Integer> surplus = new EnumMap<>(Outcome.class);
                said.forEach(o -> surplus.merge(o, 1, Integer::sum));
                synchronized (stores.ends) {
                    stores.ends.stream()
                            .filter(e -> e.item().equals(ref))
                            .forEach(e -> surplus.merge(e.outcome(), -1, Integer::sum));
                }
                require(
                        surplus.values().stream().allMatch(n -> n <= 0),
                        item + " was said to be " + said + " and has ended as " + surplus);
            });
        }
    }

    private void require(boolean condition, String sentence) {
        if (!condition) {
            throw new AssertionError("seed " + seed + ": " + sentence);
        }
    }
}
