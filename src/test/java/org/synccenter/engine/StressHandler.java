package org.synccenter.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** Does with its items what its seed says, keeps book of what it has said about each, and notices when an item is given to it twice. */
final class StressHandler implements SyncHandler, SyncHandlerProvider {
    private final String id;
    private final long seed;
    private final boolean concurrent;
    private final List<String> items = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    /** Items that a call is at work on; those of outside sessions, which may share them, are not in it. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** What has gone wrong. */
    final Queue<String> violations = new ConcurrentLinkedQueue<>();
    /** What each session's reports must lead to, by item, in the order in which they began. */
    final Map<String, List<Outcome>> expected = new ConcurrentHashMap<>();
    /** Calls that say nothing any more wait for this. */
    final CountDownLatch released = new CountDownLatch(1);

    volatile boolean hasHung;
    volatile HandlerContext context;

    StressHandler(String id, long seed, int items, boolean concurrent) {
        this.id = id;
        this.seed = seed;
        this.concurrent = concurrent;
        IntStream.range(0, items).forEach(i -> this.items.add("i" + i));
    }

    boolean isConcurrent() {
        return concurrent;
    }

    @Override
    public List<String> handlerIds() {
        return List.of(id);
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext lent) {
        context = lent;
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Handler " + id;
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(HandlerType.APPLICATION, "");
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return concurrent
                ? EnumSet.of(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS)
                : EnumSet.noneOf(HandlerCapability.class);
    }

    @Override
    public List<SyncItem> items() {
        List<SyncItem> all = new ArrayList<>();
        items.forEach(i -> all.add(new Item(i)));
        return all;
    }

    private record Item(String id) implements SyncItem {
        @Override
        public String name() {
            return "Item " + id;
        }

        @Override
        public ItemInfo info() {
            return ItemInfo.of("", "");
        }
    }

    @Override
    public void synchronize(SyncContext sync, SessionCreator sessions) {
        int call = calls.incrementAndGet();
        Random random = new Random(seed * 31 + call);
        if (inside.incrementAndGet() > 1 && !concurrent && !hasHung) {
            violations.add("two calls at once");
        }
        Set<String> mine = new HashSet<>();
        try {
            for (String item : sync.items()) {
                take(item, mine);
            }
            switch (random.nextInt(12)) {
                case 0 -> throw new IllegalStateException("it does not want to");
                case 1 -> {
                    // Nothing is said at all.
                }
                default -> {
                    try (SyncSession session = sessions.create(sync.items())) {
                        work(session, new ArrayList<>(sync.items()), random, mine, call);
                    }
                }
            }
        } finally {
            busy.removeAll(mine);
            inside.decrementAndGet();
        }
    }

    private void take(String item, Set<String> mine) {
        if (busy.add(item)) {
            mine.add(item);
        } else {
            violations.add("two calls at " + item);
        }
    }

    private void work(SyncSession session, List<String> own, Random random, Set<String> mine, int call) {
        if (random.nextInt(4) == 0) {
            session.pending().items().forEach(i -> absorb(session, i, own, mine));
        }
        if (random.nextInt(6) == 0) {
            session.pending().contexts().forEach(c -> ignoring(() -> session.addContext(c)));
        }
        if (random.nextInt(8) == 0) {
            ignoring(() -> {
                session.proposeItem(new Item("found" + call));
                session.commitItem("found" + call);
                own.add("found" + call);
                take("found" + call, mine);
            });
        }
        for (String item : own) {
            Book book = new Book();
            for (int i = random.nextInt(3); i > 0; i--) {
                book.report(session, item, ProgressStatus.UPDATING);
            }
            if (random.nextInt(10) == 0) {
                ignoring(() -> session.event(EventDraft.of(item, EventLevel.ERROR, "Oh", "No.")));
            }
            if (random.nextInt(10) == 0) {
                hasHung = true;
                await(released);
            }
            switch (random.nextInt(8)) {
                case 0 -> book.report(session, item, ProgressStatus.FAILED);
                case 1 -> {
                    // It forgets to say how it fared.
                }
                case 2 -> {
                    book.report(session, item, ProgressStatus.SUCCEEDED);
                    book.report(session, item, ProgressStatus.UPDATING);
                }
                default -> {
                    boolean goOn = canContinue(session, item);
                    book.report(session, item, goOn ? ProgressStatus.SUCCEEDED : ProgressStatus.CANCELED);
                }
            }
            expected.computeIfAbsent(item, _ -> new CopyOnWriteArrayList<>()).add(book.outcome());
        }
    }

    private void absorb(SyncSession session, String item, List<String> own, Set<String> mine) {
        ignoring(() -> {
            session.addItem(item);
            own.add(item);
            take(item, mine);
        });
    }

    private static boolean canContinue(SyncSession session, String item) {
        try {
            return session.canContinue(item);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Another session, a stop or the end may have come first: then it is refused, in one of these two ways only. */
    private static void ignoring(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException | IllegalArgumentException e) {
            // As it should be.
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was said about one item in one session, and accepted. */
    private static final class Book {
        private ProgressStatus last = ProgressStatus.UPDATING;

        void report(SyncSession session, String item, ProgressStatus status) {
            try {
                session.progress(item, Progress.of(status, null));
                last = status;
            } catch (IllegalStateException e) {
                if (EngineText.REPORT_AFTER_END.text().equals(e.getMessage())) {
                    last = ProgressStatus.FAILED;
                }
            }
        }

        Outcome outcome() {
            return switch (last) {
                case SUCCEEDED -> Outcome.IN_SYNC;
                case CANCELED -> Outcome.CANCELLED;
                default -> Outcome.FAILED;
            };
        }
    }
}
