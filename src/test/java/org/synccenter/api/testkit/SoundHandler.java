package org.synccenter.api.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.synccenter.api.ActionKind;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Icon;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.Owner;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Resolution;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.Side;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.api.UiOperation;

/** Has everything that a handler can have, and breaks nothing; tests break one thing of it at a time by overriding it. */
class SoundHandler implements SyncHandler, SyncHandlerProvider {
    static final String ID = "sound";

    /** The outside world: how often each item was synced. */
    final Map<String, Integer> world = new ConcurrentSkipListMap<>();

    final Map<String, SyncItem> items = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, SyncEvent> events = new ConcurrentSkipListMap<>();
    final Map<String, Conflict> conflicts = new ConcurrentSkipListMap<>();
    final Map<String, Boolean> states = new ConcurrentHashMap<>();
    final List<String> shown = new CopyOnWriteArrayList<>();
    volatile HandlerContext context;
    volatile boolean inConflict;

    SoundHandler() {
        List.of("a", "b", "c").forEach(id -> items.put(id, newItem(id)));
        events.put("e", event("e", EventLevel.ERROR));
        conflicts.put("own", conflict("own", Instant.EPOCH));
    }

    Trial trial() {
        return Trial.PLAIN
                .withFingerprint(world::toString)
                .withConflict((_, _) -> inConflict = true)
                .withPrompts(shown::size);
    }

    SyncItem newItem(String id) {
        return new SoundItem(id);
    }

    static SyncEvent event(String id, EventLevel level) {
        return new SyncEvent(id, ID, Instant.EPOCH, EventDraft.of("a", level, "An event", "Something has happened."));
    }

    static Conflict conflict(String id, Instant found) {
        return new Conflict(
                id,
                new ItemRef(ID, "a"),
                "path-" + id,
                Conflict.Kind.BOTH_EDITED,
                null,
                null,
                found,
                Set.of(Resolution.KEEP_LEFT));
    }

    // The provider.

    @Override
    public List<String> handlerIds() throws SyncException {
        return List.of(ID);
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext lent) throws SyncException {
        if (!handlerId.equals(ID)) {
            throw SyncException.invalid("There is no handler of this name.");
        }
        context = lent;
        return this;
    }

    // What it says about itself.

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Sound";
    }

    @Override
    public HandlerInfo info() throws SyncException {
        return new HandlerInfo(
                HandlerType.APPLICATION, "", "", null, state("active"), state("enabled"), StateAnswer.YES);
    }

    StateAnswer state(String key) {
        return states.getOrDefault(key, true) ? StateAnswer.YES : StateAnswer.NO;
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return EnumSet.allOf(HandlerCapability.class);
    }

    @Override
    public List<SyncItem> items() {
        return List.copyOf(items.values());
    }

    @Override
    public void activate(boolean activate) throws SyncException {
        states.put("active", activate);
    }

    @Override
    public void enable(boolean enable) throws SyncException {
        states.put("enabled", enable);
    }

    class SoundItem implements SyncItem {
        private final String id;

        SoundItem(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String name() {
            return "Item " + id;
        }

        @Override
        public ItemInfo info() throws SyncException {
            return new ItemInfo("", "", null, state(id), StateAnswer.YES);
        }

        @Override
        public Set<ItemCapability> capabilities() {
            return EnumSet.allOf(ItemCapability.class);
        }

        @Override
        public void enable(boolean enable) {
            states.put(id, enable);
        }

        @Override
        public void delete() throws SyncException {
            items.remove(id);
        }

        @Override
        public <T> Optional<T> object(Class<T> type) {
            return SoundHandler.this.made(type);
        }
    }

    // Syncing.

    @Override
    public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
        for (String id : sync.items()) {
            if (!items.containsKey(id)) {
                throw SyncException.invalid("There is no item of this name.");
            }
        }
        try (SyncSession session = sessions.create(sync.items())) {
            for (String id : sync.items()) {
                sync(id, sync, session);
            }
            session.pending().items().forEach(id -> {
                session.addItem(id);
                sync(id, sync, session);
            });
        }
    }

    void sync(String id, SyncContext sync, SyncSession session) {
        SyncAction step = new SyncAction(id, null, ActionKind.UPDATE, Side.LEFT, "Because.", 1);
        Progress half = new Progress(ProgressStatus.UPDATING, "working", 1, 2, 1, 2, id);
        if (session.progress(id, half) != CancelRequest.NONE || !session.canContinue(id)) {
            session.progress(id, Progress.of(ProgressStatus.CANCELED, null));
            return;
        }
        if (sync.options().preview()) {
            session.plan(id, List.of(step));
        } else {
            world.merge(id, 1, Integer::sum);
            session.applied(id, step);
            session.event(new EventDraft(
                    id, EventLevel.WARNING, "A word", "Something to read.", "Read on", "https://example.org", null));
            if (inConflict && id.equals("a")) {
                context.conflicts().replace(id, List.of(conflict("", Instant.EPOCH)));
                session.conflicts(id, 1);
            }
        }
        session.progress(id, Progress.of(ProgressStatus.SUCCEEDED, null));
    }

    // Further objects.

    @Override
    public <T> Optional<T> object(Class<T> type) {
        return made(type);
    }

    private static final class LeftOut implements ItemFilter {
        @Override
        public List<String> lines(String itemId) {
            return List.of();
        }

        @Override
        public Effect edit(String itemId, List<String> add, List<String> remove, boolean preview) {
            return new Effect(add, 0, 0);
        }
    }

    <T> Optional<T> made(Class<T> type) {
        Object made = null;
        if (type == Icon.class) {
            made = (Icon) _ -> Optional.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        } else if (type == EventStore.class) {
            made = new Events();
        } else if (type == ConflictStore.class) {
            made = new Conflicts();
        } else if (type == ItemSetup.class) {
            made = new Setup();
        } else if (type == PathExplainer.class) {
            made = (PathExplainer)
                    (_, path) -> new PathExplanation(path, PathState.NEVER_SEEN, "Nothing is there.", null);
        } else if (type == ItemFilter.class) {
            made = new LeftOut();
        } else if (type == ItemEditor.class) {
            made = new SoundEditor();
        } else if (type == HandlerUi.class) {
            made = new Ui();
        } else if (type == ConflictResolver.class) {
            made = (ConflictResolver) this::resolve;
        } else if (type == ConflictHandling.class) {
            made = (ConflictHandling) _ -> Optional.empty();
        } else if (type == ConflictPresenter.class) {
            made = (ConflictPresenter) (_, _, _, _) -> {};
        }
        return Optional.ofNullable(made).map(type::cast);
    }

    Map<String, String> resolve(List<Conflict> chosen, Resolution resolution) throws SyncException {
        if (resolution != Resolution.SKIP) {
            List<String> ids = chosen.stream().map(Conflict::id).toList();
            context.conflicts().remove(ids);
            ids.forEach(conflicts::remove);
        }
        return Map.of();
    }

    class Ui implements HandlerUi {
        @Override
        public Optional<UiOperation> operation(Kind kind, String itemId) {
            return Optional.of(new Operation());
        }

        @Override
        public Optional<EventLink> eventLink() {
            return Optional.of(new Link());
        }
    }

    class Operation implements UiOperation {
        @Override
        public boolean run(Owner owner) throws SyncException {
            return false;
        }
    }

    static class Link implements EventLink {
        @Override
        public void init(String eventId, SyncEvent event) {}

        @Override
        public boolean run(Owner owner) {
            return false;
        }
    }

    class Setup implements ItemSetup {
        @Override
        public String add(ItemDraft draft) {
            items.put(draft.name(), newItem(draft.name()));
            return draft.name();
        }

        @Override
        public void remove(String itemId) {
            items.remove(itemId);
        }
    }

    class Events implements EventStore {
        @Override
        public List<SyncEvent> list(String handlerId, String itemId) {
            return events.values().stream()
                    .filter(e -> itemId == null || itemId.equals(e.draft().itemId()))
                    .toList();
        }

        @Override
        public Optional<SyncEvent> get(String eventId) {
            return Optional.ofNullable(events.get(eventId));
        }

        @Override
        public int errors(String handlerId, String itemId) {
            return (int) list(handlerId, itemId).stream()
                    .filter(e -> e.draft().level() == EventLevel.ERROR)
                    .count();
        }

        @Override
        public void remove(Collection<String> eventIds) {
            eventIds.forEach(events::remove);
        }
    }

    class Conflicts implements ConflictStore {
        @Override
        public List<Conflict> list(String itemId) {
            List<Conflict> all = new ArrayList<>(conflicts.values());
            all.removeIf(c -> itemId != null && !c.item().item().equals(itemId));
            return all;
        }

        @Override
        public Optional<Conflict> get(String conflictId) {
            return Optional.ofNullable(conflicts.get(conflictId));
        }

        @Override
        public int count(String itemId) {
            return list(itemId).size();
        }

        @Override
        public void remove(Collection<String> conflictIds) {
            conflictIds.forEach(conflicts::remove);
        }
    }
}
