package org.synccenter.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** Reports success for every item at once. */
    public static final Script SUCCEED = (context, sessions) -> {
        try (SyncSession session = sessions.create(context.items())) {
            for (String item : context.items()) {
                session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        }
    };

    public final Set<HandlerCapability> capabilities = EnumSet.of(HandlerCapability.CAN_ADD_ITEMS);
    public final Set<HandlerPolicy> policies = EnumSet.noneOf(HandlerPolicy.class);
    public final Map<String, Set<ItemPolicy>> itemPolicies = new ConcurrentHashMap<>();
    public final Map<String, StateAnswer> connected = new ConcurrentHashMap<>();
    public final List<SyncContext> calls = new CopyOnWriteArrayList<>();
    public volatile Script script = SUCCEED;

    /** Done before an item is removed through the set-up. */
    public volatile Runnable beforeRemoval = () -> {};

    private final String id;
    private final List<String> items;
    private volatile HandlerContext context;

    public MemoryHandler(String id, String... items) {
        this.id = id;
        this.items = new CopyOnWriteArrayList<>(items);
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
        return "Memory " + id;
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(HandlerType.APPLICATION, "keeps everything in memory");
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return capabilities;
    }

    @Override
    public Set<HandlerPolicy> policies() {
        return policies;
    }

    @Override
    public List<SyncItem> items() {
        List<SyncItem> all = new ArrayList<>();
        items.forEach(i -> all.add(new Item(i)));
        return all;
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
            return "Item " + item;
        }

        @Override
        public ItemInfo info() {
            StateAnswer isConnected = connected.getOrDefault(item, StateAnswer.YES);
            return new ItemInfo("", "in memory", null, StateAnswer.KEPT_BY_CENTER, isConnected);
        }

        @Override
        public Set<ItemCapability> capabilities() {
            return Set.of(ItemCapability.CAN_DELETE);
        }

        @Override
        public Set<ItemPolicy> policies() {
            return itemPolicies.getOrDefault(item, Set.of());
        }
    }

    @Override
    public void synchronize(SyncContext syncContext, SessionCreator sessions) throws SyncException {
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
