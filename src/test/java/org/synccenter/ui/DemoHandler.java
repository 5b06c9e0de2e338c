package org.synccenter.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.synccenter.api.ActionKind;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemResult;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Resolution;
import org.synccenter.api.RunLog;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.Side;
import org.synccenter.api.StoredItem;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.ui.preview.Plans;

/** Looks like a real handler and touches no file: its items are what the stores hold, its progress is what a test tells it. */
final class DemoHandler implements SyncHandler, SyncHandlerProvider {

    /** How far an item comes before it waits to be stopped. */
    record Standstill(String text, String path, long step, long max, long bytes, long maxBytes) {}

    final Map<String, Standstill> standstills = new ConcurrentHashMap<>();
    /** What can be looked into, by the path of the conflict. */
    final Map<String, ConflictFiles.Found> versions = new ConcurrentHashMap<>();

    /** Why conflicts cannot be settled, by their paths. */
    final Map<String, String> refusals = new ConcurrentHashMap<>();

    final Map<String, Plans> plans = new ConcurrentHashMap<>();
    final CountDownLatch running = new CountDownLatch(1);

    private final String id;
    private final String name;
    private final HandlerType type;
    private final String status;
    private volatile HandlerContext context;

    DemoHandler(String id, String name, HandlerType type, String status) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.status = status;
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
        return name;
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(type, status);
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return Set.of(HandlerCapability.CAN_ADD_ITEMS, HandlerCapability.CAN_PREVIEW);
    }

    @Override
    public List<SyncItem> items() {
        List<SyncItem> items = new ArrayList<>();
        context.items().all().forEach(stored -> items.add(new Item(stored)));
        return items;
    }

    private record Item(StoredItem stored) implements SyncItem {
        @Override
        public String id() {
            return stored.id();
        }

        @Override
        public String name() {
            return stored.name();
        }

        @Override
        public ItemInfo info() {
            return ItemInfo.of(stored.setting("type", ""), stored.setting("ends", ""));
        }

        @Override
        public Set<ItemCapability> capabilities() {
            return Set.of(ItemCapability.CAN_DELETE);
        }
    }

    @Override
    public void synchronize(SyncContext asked, SessionCreator sessions) {
        try (SyncSession session = sessions.create(asked.items())) {
            for (String item : asked.items()) {
                Standstill standstill = standstills.get(item);
                boolean cancelled = standstill != null && waitForStop(session, item, standstill);
                if (asked.options().preview()) {
                    tell(session, item, plans.getOrDefault(item, new Plans()));
                }
                session.progress(
                        item, Progress.of(cancelled ? ProgressStatus.CANCELED : ProgressStatus.SUCCEEDED, null));
            }
        }
    }

    private static void tell(SyncSession session, String item, Plans plan) {
        ItemResult told = plan.result();
        session.plan(item, told.plan(), told.undecided());
        session.conflicts(item, told.conflicts());
        told.problems().forEach(problem -> session.problem(item, problem));
        Hold hold = told.hold();
        if (hold != null) {
            session.held(item, hold);
        }
    }

    private boolean waitForStop(SyncSession session, String item, Standstill at) {
        long base = at.bytes() - at.maxBytes() / 150;
        for (int tick = 0; ; tick++) {
            // A few growing reports first: speed is measured, not told.
            long bytes = Math.min(at.bytes(), base + at.maxBytes() / 150 * tick / 30);
            CancelRequest stop = session.progress(
                    item,
                    new Progress(
                            ProgressStatus.UPDATING,
                            at.text(),
                            at.step(),
                            at.max(),
                            Math.max(0, bytes),
                            at.maxBytes(),
                            at.path()));
            if (stop != CancelRequest.NONE) {
                return true;
            }
            if (tick == 30) {
                running.countDown();
            }
            try {
                // Speed is measured over real time: reports without a pause between them would have none.
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                return true;
            }
        }
    }

    @Override
    public <T> Optional<T> object(Class<T> wanted) {
        Object found = null;
        if (wanted == ConflictResolver.class) {
            found = new Resolver();
        } else if (wanted == ConflictFiles.class) {
            found = (ConflictFiles) c -> versions.getOrDefault(c.path(), ConflictFiles.Found.NOTHING);
        } else if (wanted == PathExplainer.class || wanted == KeptFiles.class) {
            found = new DemoPaths();
        }
        return Optional.ofNullable(found).map(wanted::cast);
    }

    private final class Resolver implements ConflictResolver {
        @Override
        public Map<String, String> resolve(List<Conflict> conflicts, Resolution resolution) {
            return DemoHandler.this.resolve(conflicts, resolution);
        }

        @Override
        public boolean canReplace(Conflict conflict) {
            return true;
        }
    }

    private Map<String, String> resolve(List<Conflict> conflicts, Resolution resolution) {
        Map<String, String> refused = new HashMap<>();
        List<String> done = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            String why = refusals.get(conflict.path());
            if (why == null) {
                done.add(conflict.id());
            } else {
                refused.put(conflict.id(), why);
            }
        }
        if (!done.isEmpty()) {
            RunLog log = context.log(conflicts.getFirst().item().item());
            log.applied(new SyncAction(
                    conflicts.getFirst().path(),
                    null,
                    ActionKind.UPDATE,
                    Side.LEFT,
                    "You decided which version to keep.",
                    9));
            context.conflicts().remove(done);
            log.end(org.synccenter.api.Outcome.CONFLICTS, 1, List.of());
        }
        context.control().updateConflicts(id(), null).toCompletableFuture().join();
        return refused;
    }
}
