package org.synccenter.api.testkit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Icon;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;
import org.synccenter.api.ui.OwnerWindow;

/** Handlers that are sound but for one rule about what they are and have: their ids, answers, items and objects. */
final class BrokenThings {
    private final Map<Rule, Supplier<SoundHandler>> all;

    private BrokenThings(Map<Rule, Supplier<SoundHandler>> all) {
        this.all = all;
    }

    /** Adds those of this class. */
    static void into(Map<Rule, Supplier<SoundHandler>> all) {
        BrokenThings broken = new BrokenThings(all);
        broken.binding();
        broken.reading();
        broken.items();
        broken.objects();
        broken.stores();
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
            private final Semaphore others = new Semaphore(0);

            @Override
            public String name() {
                if (!busy.tryLock()) {
                    others.release();
                    return "Busy";
                }
                try {
                    // Waits for another reader; there is none when it is read alone.
                    if (others.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                        others.drainPermits();
                    }
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
