package org.synccenter.engine;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Resolution;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** A handler that syncs nothing but keeps to the contract, or breaks it, as its script says. Proves that nothing in the engine is about folders. */
public class MemoryHandler implements SyncHandler, SyncHandlerProvider {

    /** What to do when told to sync. */
    public interface Script {
        void run(SyncContext context, SessionCreator sessions) throws Exception;
    }

    /** How often it asks whether it may go on. */
    private static final Duration SOON = Duration.ofMillis(1);

    /** Reports success for every item at once. */
    public static final Script SUCCEED = (context, sessions) -> {
        try (SyncSession session = sessions.create(context.items())) {
            for (String item : context.items()) {
                session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        }
    };

    /**
     * Is at work until it is asked to stop with its first item, and has then cancelled all.
     *
     * @param running counted down when it is at work
     */
    public static Script untilStopped(CountDownLatch running) {
        return (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                String first = context.items().getFirst();
                running.countDown();
                await().pollInSameThread().pollInterval(SOON).forever().until(() -> !session.canContinue(first));
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.CANCELED, null)));
            }
        };
    }

    public final Set<HandlerCapability> capabilities = EnumSet.of(HandlerCapability.CAN_ADD_ITEMS);
    public final Set<HandlerPolicy> policies = EnumSet.noneOf(HandlerPolicy.class);
    public final Map<String, Set<ItemPolicy>> itemPolicies = new ConcurrentHashMap<>();
    public final Map<String, StateAnswer> connected = new ConcurrentHashMap<>();
    public final List<SyncContext> calls = new CopyOnWriteArrayList<>();
    public volatile Script script = SUCCEED;

    /** Every call that has reached the handler or one of its items, such as {@code name} or {@code enable a true}, in order. */
    public final List<String> log = new CopyOnWriteArrayList<>();

    /** Objects for {@link #object}, by type: each call asks for a new one. */
    public final Map<Class<?>, Supplier<?>> objects = new ConcurrentHashMap<>();

    /** Objects of items, by item id and type. */
    public final Map<String, Map<Class<?>, Supplier<?>>> itemObjects = new ConcurrentHashMap<>();

    public final Map<String, Set<ItemCapability>> itemCapabilities = new ConcurrentHashMap<>();
    public final Map<String, ItemInfo> itemInfos = new ConcurrentHashMap<>();
    public final Map<String, String> itemNames = new ConcurrentHashMap<>();

    /** Thrown by {@link #activate} and {@link #enable}, of the handler and of its items, when not null. */
    public volatile SyncException refusal;

    public volatile String name;
    public volatile HandlerInfo info = HandlerInfo.of(HandlerType.APPLICATION, "keeps everything in memory");

    /** Done before an item is removed. */
    public volatile Runnable beforeRemoval = () -> {};

    private final String id;
    private final List<String> items;
    private volatile HandlerContext context;

    public MemoryHandler(String id, String... items) {
        this.id = id;
        this.name = "Memory " + id;
        this.items = new CopyOnWriteArrayList<>(items);
    }

    /** Makes an item appear without the center. */
    public void grow(String item) {
        items.add(item);
    }

    /** Makes an item vanish without the center, as a handler's own program may. */
    public void forget(String item) {
        items.remove(item);
    }

    public HandlerContext context() {
        return context;
    }

    @Override
    public List<String> handlerIds() {
        log.add("handlerIds");
        return List.of(id);
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext lent) {
        log.add("bind " + handlerId);
        context = lent;
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        log.add("name");
        return name;
    }

    @Override
    public HandlerInfo info() {
        log.add("info");
        return info;
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        log.add("capabilities");
        return capabilities;
    }

    @Override
    public Set<HandlerPolicy> policies() {
        log.add("policies");
        return policies;
    }

    @Override
    public List<SyncItem> items() {
        log.add("items");
        List<SyncItem> all = new ArrayList<>();
        items.forEach(i -> all.add(new Item(i)));
        return all;
    }

    @Override
    public Optional<SyncItem> item(String itemId) {
        log.add("item " + itemId);
        return items.stream().filter(itemId::equalsIgnoreCase).findFirst().map(Item::new);
    }

    private final class Item implements SyncItem {
        private final String item;

        Item(String item) {
            this.item = item;
        }

        @Override
        public String id() {
            return item;
        }

        @Override
        public String name() {
            log.add("name " + item);
            return itemNames.getOrDefault(item, "Item " + item);
        }

        @Override
        public ItemInfo info() {
            log.add("info " + item);
            ItemInfo own = itemInfos.get(item);
            if (own != null) {
                return own;
            }
            StateAnswer isConnected = connected.getOrDefault(item, StateAnswer.YES);
            return new ItemInfo("", "in memory", null, StateAnswer.KEPT_BY_CENTER, isConnected);
        }

        @Override
        public Set<ItemCapability> capabilities() {
            return itemCapabilities.getOrDefault(item, Set.of(ItemCapability.CAN_DELETE));
        }

        @Override
        public Set<ItemPolicy> policies() {
            return itemPolicies.getOrDefault(item, Set.of());
        }

        @Override
        public void enable(boolean enable) throws SyncException {
            log.add("enable " + item + " " + enable);
            refuse();
        }

        @Override
        public void delete() throws SyncException {
            log.add("delete " + item);
            beforeRemoval.run();
            refuse();
            items.remove(item);
        }

        @Override
        public <T> Optional<T> object(Class<T> type) {
            log.add("object " + item + " " + type.getSimpleName());
            return made(itemObjects.getOrDefault(item, Map.of()), type);
        }
    }

    private void refuse() throws SyncException {
        SyncException thrown = refusal;
        if (thrown != null) {
            throw thrown;
        }
    }

    private static <T> Optional<T> made(Map<Class<?>, Supplier<?>> objects, Class<T> type) {
        Supplier<?> supplier = objects.get(type);
        return supplier == null ? Optional.empty() : Optional.of(type.cast(supplier.get()));
    }

    @Override
    public void activate(boolean activate) throws SyncException {
        log.add("activate " + activate);
        refuse();
    }

    @Override
    public void enable(boolean enable) throws SyncException {
        log.add("enable " + enable);
        refuse();
    }

    @Override
    public void synchronize(SyncContext syncContext, SessionCreator sessions) throws SyncException {
        log.add("synchronize " + syncContext.items());
        calls.add(syncContext);
        try {
            script.run(syncContext, sessions);
        } catch (SyncException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> Optional<T> object(Class<T> type) {
        log.add("object " + type.getSimpleName());
        if (objects.containsKey(type)) {
            return made(objects, type);
        }
        if (type == ItemSetup.class) {
            return Optional.of(type.cast(new Setup()));
        }
        if (type == ConflictResolver.class) {
            return Optional.of(type.cast((ConflictResolver) this::resolve));
        }
        return Optional.empty();
    }

    private Map<String, String> resolve(List<Conflict> conflicts, Resolution resolution) {
        if (resolution == Resolution.MERGE) {
            return Map.of(conflicts.getFirst().id(), "This cannot be merged.");
        }
        context.conflicts().remove(conflicts.stream().map(Conflict::id).toList());
        return Map.of();
    }

    private final class Setup implements ItemSetup {
        @Override
        public String add(ItemDraft draft) throws SyncException {
            if (items.contains(draft.name())) {
                throw SyncException.invalid("There is an item of this name already.");
            }
            items.add(draft.name());
            return draft.name();
        }

        @Override
        public void remove(String itemId) {
            beforeRemoval.run();
            items.remove(itemId);
        }
    }
}
