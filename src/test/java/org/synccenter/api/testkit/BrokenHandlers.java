package org.synccenter.api.testkit;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Hold;
import org.synccenter.api.Icon;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.api.ui.OwnerWindow;

/** For every rule a handler that is sound but for breaking this one. */
final class BrokenHandlers {
    private final Map<Rule, Supplier<SoundHandler>> all = new EnumMap<>(Rule.class);

    BrokenHandlers() {
        binding();
        reading();
        items();
        objects();
        reporting();
        syncing();
        stopping();
        stores();
    }

    SoundHandler breaking(Rule rule) {
        return all.get(rule).get();
    }

    Set<Rule> rules() {
        return all.keySet();
    }

    private static Progress report(ProgressStatus status) {
        return Progress.of(status, null);
    }

    private void binding() {
        all.put(Rule.PROVIDER_IDS, () -> new SoundHandler() {
            @Override
            public List<String> handlerIds() {
                return List.of(ID, "SOUND");
            }
        });
        all.put(Rule.BIND, () -> new SoundHandler() {
            @Override
            public String id() {
                return "other";
            }
        });
        all.put(Rule.BIND_UNKNOWN, () -> new SoundHandler() {
            @Override
            public SyncHandler bind(String handlerId, HandlerContext lent) {
                context = lent;
                return this;
            }
        });
    }

    private void reading() {
        all.put(Rule.ID, () -> {
            SoundHandler handler = new SoundHandler();
            String id = "x".repeat(64);
            handler.items.put(id, handler.newItem(id));
            return handler;
        });
        all.put(Rule.NAME, () -> new SoundHandler() {
            @Override
            public String name() {
                return "x".repeat(128);
            }
        });
        all.put(Rule.COMMENT, () -> new SoundHandler() {
            @Override
            public HandlerInfo info() throws SyncException {
                HandlerInfo sound = super.info();
                return new HandlerInfo(
                        sound.type(), "", "x".repeat(128), null, sound.active(), sound.enabled(), sound.connected());
            }
        });
        all.put(Rule.NULL_ANSWER, () -> new SoundHandler() {
            @Override
            public Set<HandlerPolicy> policies() {
                return null;
            }
        });
        all.put(Rule.UNCHECKED, () -> new SoundHandler() {
            @Override
            public void activate(boolean activate) {
                throw new UnsupportedOperationException("not made for this");
            }
        });
        all.put(Rule.SENTENCE, () -> new SoundHandler() {
            @Override
            public SyncHandler bind(String handlerId, HandlerContext lent) throws SyncException {
                if (!handlerId.equals(ID)) {
                    throw SyncException.invalid("");
                }
                return super.bind(handlerId, lent);
            }
        });
        all.put(Rule.BLOCKS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        all.put(Rule.UNSTABLE, () -> new SoundHandler() {
            private final ThreadLocal<Integer> perThread = ThreadLocal.withInitial(() -> 0);
            private final AtomicInteger reads = new AtomicInteger();

            @Override
            public String name() {
                return perThread.get() == 0 && reads.getAndIncrement() == 0 ? "First" : "Sound";
            }
        });
        all.put(Rule.THREADS, () -> new SoundHandler() {
            private final ReentrantLock busy = new ReentrantLock();

            @Override
            public String name() {
                if (!busy.tryLock()) {
                    return "Busy";
                }
                try {
                    Thread.sleep(20);
                    return "Sound";
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return "Sound";
                } finally {
                    busy.unlock();
                }
            }
        });
        all.put(Rule.OWN_STATE, () -> new SoundHandler() {
            @Override
            public HandlerInfo info() {
                return HandlerInfo.of(HandlerType.APPLICATION, "");
            }
        });
    }

    private static Set<HandlerCapability> without(HandlerCapability capability, Set<HandlerCapability> all) {
        Set<HandlerCapability> rest = EnumSet.copyOf(all);
        rest.remove(capability);
        return rest;
    }

    private void items() {
        all.put(Rule.ITEMS_AGREE, () -> new SoundHandler() {
            @Override
            public Optional<SyncItem> item(String itemId) throws SyncException {
                return itemId.equals("c") ? Optional.empty() : super.item(itemId);
            }
        });
        all.put(Rule.ITEM_CASE, () -> new SoundHandler() {
            @Override
            public Optional<SyncItem> item(String itemId) {
                return items().stream().filter(i -> i.id().equals(itemId)).findFirst();
            }
        });
        all.put(Rule.ITEM_UNKNOWN, () -> new SoundHandler() {
            @Override
            public Optional<SyncItem> item(String itemId) {
                return Optional.of(items.getOrDefault(itemId, newItem(itemId)));
            }
        });
        all.put(Rule.DELETE, () -> new SoundHandler() {
            @Override
            SyncItem newItem(String id) {
                return new SoundItem(id) {
                    @Override
                    public void delete() throws SyncException {
                        super.delete();
                        world.remove(id);
                    }
                };
            }
        });
        all.put(Rule.STATE, () -> new SoundHandler() {
            @Override
            public void enable(boolean enable) {}
        });
    }

    private void objects() {
        all.put(Rule.OBJECT_MISSING, () -> new SoundHandler() {
            @Override
            <T> Optional<T> made(Class<T> type) {
                return type == Icon.class ? Optional.empty() : super.made(type);
            }
        });
        all.put(Rule.OBJECT_UNANNOUNCED, () -> new SoundHandler() {
            @Override
            public Set<HandlerCapability> capabilities() {
                return without(HandlerCapability.EVENT_STORE, super.capabilities());
            }
        });
        all.put(Rule.OPERATION_NEW, () -> new SoundHandler() {
            private final Link link = new Link();

            @Override
            <T> Optional<T> made(Class<T> type) {
                return type != HandlerUi.class
                        ? super.made(type)
                        : Optional.of(type.cast(new Ui() {
                            @Override
                            public Optional<EventLink> eventLink() {
                                return Optional.of(link);
                            }
                        }));
            }
        });
        all.put(Rule.ICON, () -> new SoundHandler() {
            @Override
            <T> Optional<T> made(Class<T> type) {
                return type != Icon.class
                        ? super.made(type)
                        : Optional.of(type.cast((Icon) _ -> Optional.of(new byte[] {'G', 'I', 'F'})));
            }
        });
        all.put(Rule.PROMPT, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                OwnerWindow.of(sync.owner()).ifPresent(w -> w.ask("which?", () -> null));
                super.sync(id, sync, session);
            }
        });
    }

    private void reporting() {
        all.put(
                Rule.AFTER_FINAL,
                () -> reporting((session, id) -> session.progress(id, report(ProgressStatus.UPDATING))));
        all.put(
                Rule.NOT_MEMBER,
                () -> reporting((session, _) -> session.progress("z", report(ProgressStatus.UPDATING))));
        all.put(Rule.TEXT_LENGTH, () -> reporting((session, _) -> session.handlerText("x".repeat(260))));
        all.put(Rule.REPORT, () -> reporting((session, id) -> session.conflicts(id, -1)));
        all.put(
                Rule.FAILURE_UNSAID,
                () -> reporting((session, id) -> {
                    if (id.equals("c")) {
                        session.progress(id, report(ProgressStatus.FAILED));
                    }
                }));
        all.put(Rule.ADDITION, () -> reporting((session, id) -> session.addItem(id)));
        all.put(
                Rule.EVENT,
                () -> reporting((session, id) -> session.event(EventDraft.of(id, EventLevel.ERROR, "", "No name."))));
        all.put(
                Rule.HOLD,
                () -> reporting(
                        (session, id) -> session.held(id, new Hold(Hold.Reason.OTHER, " ", List.of(), Set.of()))));
        all.put(Rule.STOP_UNASKED, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.owner() != null) {
                    session.progress(id, report(ProgressStatus.CANCELED));
                } else {
                    super.sync(id, sync, session);
                }
            }
        });
    }

    /** Says one thing too much about each item that it is done with. */
    private static SoundHandler reporting(Word word) {
        return new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                super.sync(id, sync, session);
                try {
                    word.say(session, id);
                } catch (IllegalStateException | IllegalArgumentException e) {
                    // As the center would, the kit has refused it.
                }
            }
        };
    }

    private interface Word {
        void say(SyncSession session, String id);
    }

    private void syncing() {
        all.put(Rule.SESSION_ITEMS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                try {
                    sessions.create(List.of());
                } catch (IllegalArgumentException e) {
                    super.synchronize(sync, sessions);
                }
            }
        });
        all.put(Rule.NO_FINAL, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (!id.equals("b") || sync.options().preview() || !session.canContinue(id)) {
                    super.sync(id, sync, session);
                }
            }
        });
        all.put(Rule.AFTER_CLOSE, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                super.synchronize(sync, items -> {
                    SyncSession session = sessions.create(items);
                    Thread.ofVirtual().start(() -> late(session));
                    return session;
                });
            }

            private void late(SyncSession session) {
                try {
                    while (true) {
                        session.canContinue(null);
                        Thread.sleep(1);
                    }
                } catch (IllegalStateException | InterruptedException e) {
                    // As the center would, the kit has refused it.
                }
            }
        });
        all.put(Rule.LEFT_OPEN, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                if (!items.keySet().containsAll(sync.items())) {
                    throw SyncException.invalid("There is no item of this name.");
                }
                SyncSession session = sessions.create(sync.items());
                sync.items().forEach(id -> sync(id, sync, session));
            }
        });
        all.put(Rule.NO_SUCCESS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                throw SyncException.unavailable("The disk is not there.", null);
            }
        });
        all.put(Rule.UNKNOWN_SUCCEEDS, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) {
                try (SyncSession session = sessions.create(sync.items())) {
                    sync.items().forEach(id -> sync(id, sync, session));
                }
            }
        });
        all.put(Rule.NOT_CONCURRENT, () -> new SoundHandler() {
            @Override
            public synchronized void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                super.synchronize(sync, sessions);
            }
        });
        all.put(Rule.PREVIEW_CHANGES, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                super.sync(id, sync, session);
                world.merge(id, 1, Integer::sum);
            }
        });
        all.put(Rule.PREVIEW_PLAN, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                } else {
                    super.sync(id, sync, session);
                }
            }
        });
    }

    private void stopping() {
        all.put(Rule.STOP_NEVER_ASKED, () -> new SoundHandler() {
            @Override
            public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
                for (String id : sync.items()) {
                    super.synchronize(
                            new SyncContext(List.of(id), sync.reason(), sync.options(), null, false, null), sessions);
                }
            }

            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                }
            }
        });
        all.put(Rule.STOP_UNHEARD, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.options().preview()) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.UPDATING));
                    session.progress(id, report(ProgressStatus.SUCCEEDED));
                }
            }
        });
        all.put(Rule.STOP_SPREADS, () -> new SoundHandler() {
            @Override
            void sync(String id, SyncContext sync, SyncSession session) {
                if (sync.items().stream().allMatch(session::canContinue)) {
                    super.sync(id, sync, session);
                } else {
                    session.progress(id, report(ProgressStatus.CANCELED));
                }
            }
        });
    }

    private void stores() {
        all.put(Rule.CONFLICT_STORE, () -> {
            SoundHandler handler = new SoundHandler();
            handler.conflicts.put("later", SoundHandler.conflict("later", Instant.EPOCH.minusSeconds(9)));
            handler.conflicts.put("own", SoundHandler.conflict("own", Instant.EPOCH.plusSeconds(9)));
            handler.conflicts.put("zz", SoundHandler.conflict("zz", Instant.EPOCH));
            return handler;
        });
        all.put(Rule.RESOLVER, () -> new SoundHandler() {
            @Override
            Map<String, String> resolve(List<Conflict> chosen, Resolution resolution) {
                return Map.of();
            }
        });
        all.put(Rule.PRESENTER, () -> new SoundHandler() {
            @Override
            <T> Optional<T> made(Class<T> type) {
                return type != ConflictPresenter.class
                        ? super.made(type)
                        : Optional.of(type.cast((ConflictPresenter)
                                (_, _, info, _) -> info.choose(ResolveInfo.Choice.KEEP_RECENT, false)));
            }
        });
        all.put(Rule.EVENT_STORE, () -> {
            SoundHandler handler = new SoundHandler() {
                @Override
                <T> Optional<T> made(Class<T> type) {
                    return type != EventStore.class
                            ? super.made(type)
                            : Optional.of(type.cast(new Events() {
                                @Override
                                public int errors(String handlerId, String itemId) {
                                    return list(handlerId, itemId).size();
                                }
                            }));
                }
            };
            handler.events.put("f", SoundHandler.event("f", EventLevel.WARNING));
            return handler;
        });
    }
}
