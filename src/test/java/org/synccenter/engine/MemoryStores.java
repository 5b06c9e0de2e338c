package org.synccenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.CenterStores;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLog;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.ItemStore;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateStore;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncEvent;

/** Stores that forget everything with the object: for tests of which thousands run. What a real database does is proven elsewhere. */
final class MemoryStores implements CenterStores {
    /** Ends of runs, in the order in which they came. */
    final List<ItemResult> ends = new ArrayList<>();

    private final Map<String, CenterState> states = new ConcurrentHashMap<>();
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final List<SyncEvent> events = new ArrayList<>();
    private final AtomicLong runs = new AtomicLong();
    private final Map<String, ItemRef> open = new ConcurrentHashMap<>();

    @Override
    public ItemStore items(String handlerId) {
        return new NoItems();
    }

    @Override
    public ConflictLedger conflicts(String handlerId) {
        return new NoConflicts();
    }

    @Override
    public EventLog events() {
        return new Events();
    }

    @Override
    public HistoryStore history() {
        return new Ends();
    }

    @Override
    public StateStore states() {
        return new States();
    }

    @Override
    public void close() {}

    private static final class NoItems implements ItemStore {
        @Override
        public List<StoredItem> all() {
            return List.of();
        }

        @Override
        public Optional<StoredItem> get(String itemId) {
            return Optional.empty();
        }

        @Override
        public void put(StoredItem item) {}

        @Override
        public void remove(String itemId) {}
    }

    private static final class NoConflicts implements ConflictLedger {
        @Override
        public void replace(String itemId, Collection<Conflict> current) {}

        @Override
        public List<Conflict> list(@Nullable String itemId) {
            return List.of();
        }

        @Override
        public Optional<Conflict> get(String conflictId) {
            return Optional.empty();
        }

        @Override
        public int count(@Nullable String itemId) {
            return 0;
        }

        @Override
        public void remove(Collection<String> conflictIds) {}
    }

    private final class Events implements EventLog {
        private static boolean isOf(SyncEvent e, @Nullable String handlerId, @Nullable String itemId) {
            String item = e.draft().itemId();
            return (handlerId == null || e.handler().equalsIgnoreCase(handlerId))
                    && (itemId == null || itemId.equalsIgnoreCase(item));
        }

        @Override
        public void add(SyncEvent event) {
            synchronized (events) {
                events.add(event);
            }
        }

        @Override
        public void clear(String handlerId, Collection<String> itemIds) {
            synchronized (events) {
                events.removeIf(e -> isOf(e, handlerId, null)
                        && (e.draft().itemId() == null
                                || itemIds.contains(e.draft().itemId())));
            }
        }

        @Override
        public List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
            synchronized (events) {
                return events.stream().filter(e -> isOf(e, handlerId, itemId)).toList();
            }
        }

        @Override
        public Optional<SyncEvent> get(String eventId) {
            synchronized (events) {
                return events.stream().filter(e -> e.id().equals(eventId)).findFirst();
            }
        }

        @Override
        public int errors(String handlerId, @Nullable String itemId) {
            return (int) list(handlerId, itemId).stream()
                    .filter(e -> e.draft().level() == EventLevel.ERROR)
                    .count();
        }

        @Override
        public void remove(Collection<String> eventIds) {
            Set<String> gone = new HashSet<>(eventIds);
            synchronized (events) {
                events.removeIf(e -> gone.contains(e.id()));
            }
        }
    }

    private final class Ends implements HistoryStore {
        @Override
        public String begin(ItemRef item, StartReason reason, Instant started) {
            String run = "run-" + runs.incrementAndGet();
            open.put(run, item);
            return run;
        }

        @Override
        public void append(String runId, List<SyncAction> actions) {}

        @Override
        public void end(String runId, Instant ended, ItemResult result) {
            if (open.remove(runId) == null) {
                throw new IllegalStateException("ended twice, or never begun: " + runId);
            }
            synchronized (ends) {
                ends.add(result);
            }
        }

        @Override
        public void endCutOff(String sentence) {}

        @Override
        public List<RunRecord> runs(@Nullable ItemRef item, int limit) {
            return List.of();
        }

        @Override
        public List<RunRecord> runs(@Nullable ItemRef item, Set<Outcome> outcomes, int limit) {
            return List.of();
        }

        @Override
        public Optional<RunRecord> find(String runId) {
            return Optional.empty();
        }

        @Override
        public void answered(String runId, HoldDecision decision) {
            decisions.add(decision);
        }

        @Override
        public List<PastAction> search(HistoryQuery query) {
            return List.of();
        }

        @Override
        public List<PastProblem> searchProblems(HistoryQuery query) {
            return List.of();
        }

        @Override
        public List<SyncAction> actions(String runId, int limit) {
            return List.of();
        }

        @Override
        public List<Problem> problems(String runId) {
            return List.of();
        }

        @Override
        public Optional<PastAction> lastAction(ItemRef item, String path) {
            return Optional.empty();
        }
    }

    final List<HoldDecision> decisions = new CopyOnWriteArrayList<>();

    /** Runs that have begun and not ended. */
    Collection<ItemRef> open() {
        return open.values();
    }

    private final class States implements StateStore {
        @Override
        public Optional<CenterState> item(ItemRef item) {
            return Optional.ofNullable(states.get(item.toString()));
        }

        @Override
        public void putItem(ItemRef item, CenterState state) {
            states.put(item.toString(), state);
        }

        @Override
        public Optional<CenterState> handler(String handlerId) {
            return Optional.ofNullable(states.get(handlerId));
        }

        @Override
        public void putHandler(String handlerId, CenterState state) {
            states.put(handlerId, state);
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.ofNullable(settings.get(key));
        }

        @Override
        public void putSetting(String key, String value) {
            settings.put(key, value);
        }
    }
}
