package org.synccenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterState;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.ChangeWatch.Look;
import org.synccenter.api.ChangeWatch.Patience;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.schedule.Pause;

/** Starts items whose handlers tell that they have changed, on a thread that sleeps until there is something to do. */
final class ChangeDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeDesk.class);

    /** A computer that slept has to notice that it is late. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** Looks at a time: one disk rarely gains from more. */
    private static final int SIDE_BY_SIDE = 2;

    /** An item whose handler could not say. */
    private static final Look UNTOLD = new Look(false, Duration.ofHours(1));

    private final HandlerRegistry registry;
    private final InstantSource clock;
    private final SyncControl control;
    private final Work work;
    private final Pause pause;
    private final ChangeTimes times = new ChangeTimes();
    private final Map<String, Watched> watches = new ConcurrentHashMap<>();
    private final Set<ItemRef> looking = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    private record Watched(SyncHandler handler, ChangeWatch watch, AutoCloseable end) {}

    ChangeDesk(HandlerRegistry registry, InstantSource clock, SyncControl control, Work work, Pause pause) {
        this.registry = registry;
        this.clock = clock;
        this.control = control;
        this.work = work;
        this.pause = pause;
        pause.onChange(this::wake);
    }

    /** From now on items are watched, also those of handlers that appear later. */
    synchronized void run() {
        if (thread == null && !closed) {
            thread = Thread.ofPlatform().daemon().name("changes").start(this::loop);
            registry.all().forEach(this::watch);
        }
    }

    /** A handler has appeared. */
    synchronized void watch(HandlerEntry entry) {
        SyncHandler handler = entry.handler;
        Watched before = watches.get(entry.id);
        if (thread == null
                || closed
                || handler == null
                || (before != null && before.handler().equals(handler))) {
            return;
        }
        Optional<ChangeWatch> found =
                HandlerCall.orElse(entry.name, Optional.empty(), () -> handler.object(ChangeWatch.class));
        found.ifPresent(watch -> {
            AutoCloseable nothing = () -> {};
            // Before it begins: it may tell at once.
            watches.put(entry.id, new Watched(handler, watch, nothing));
            AutoCloseable end = HandlerCall.orElse(entry.name, nothing, () -> watch.watch(listener(entry.id)));
            watches.put(entry.id, new Watched(handler, watch, end));
        });
    }

    private ChangeWatch.Listener listener(String handlerId) {
        return new ChangeWatch.Listener() {
            @Override
            public void changed(String itemId) {
                note(new ItemRef(handlerId, itemId));
            }

            @Override
            public void returned(String itemId) {
                ItemRef item = new ItemRef(handlerId, itemId);
                times.free(item);
                note(item);
            }
        };
    }

    /**
     * Items were enabled, or disabled: they are looked at soon.
     *
     * @param itemId null = all of the handler
     * @param done whether it was done at all; returned
     */
    boolean enabled(String handlerId, @Nullable String itemId, boolean done) {
        if (done) {
            noteItems(handlerId, itemId);
        }
        return done;
    }

    /** Everything that is watched is looked at soon. */
    void lookAgain() {
        watches.keySet().forEach(handlerId -> noteItems(handlerId, null));
    }

    private void noteItems(String handlerId, @Nullable String itemId) {
        HandlerEntry handler = registry.findHandler(handlerId);
        if (handler != null && watches.containsKey(handler.id)) {
            handler.items.keySet().stream()
                    .filter(i -> itemId == null || i.item().equalsIgnoreCase(itemId))
                    .forEach(this::note);
        }
    }

    private void note(ItemRef item) {
        Watched watched = watches.get(item.handler());
        if (watched != null && !closed) {
            Patience patience = HandlerCall.orElse(
                    item.handler(), Patience.USUAL, () -> watched.watch().patience(item.item()));
            times.changed(item, clock.instant(), patience);
            wake();
        }
    }

    private void loop() {
        while (!closed) {
            LockSupport.parkNanos(step().toNanos());
        }
    }

    /**
     * Looks at what is due.
     *
     * @return how long there is nothing to do
     */
    Duration step() {
        try {
            if (pause.holds()) {
                // Woken when it ends; what is told meanwhile waits.
                return LONGEST_SLEEP;
            }
            for (ItemRef item : times.takeDue(clock, this::isBad)) {
                if (looking.size() >= SIDE_BY_SIDE || !looking.add(item)) {
                    times.again(item, clock.instant().plusSeconds(1));
                } else {
                    var _ = work.apart(() -> {
                        try {
                            look(item);
                        } finally {
                            looking.remove(item);
                            wake();
                        }
                        return true;
                    });
                }
            }
            Duration next = times.untilNext(clock.instant());
            return next == null || next.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : next;
        } catch (RuntimeException e) {
            LOG.error("changes could not be looked at", e);
            return LONGEST_SLEEP;
        }
    }

    private boolean isBad(ItemRef item) {
        ItemEntry entry = registry.find(item);
        return entry != null && isBad(entry.live.kept.lastOutcome());
    }

    private static boolean isBad(@Nullable Outcome outcome) {
        return outcome == Outcome.HELD || outcome == Outcome.FAILED || outcome == Outcome.DISCONNECTED;
    }

    private void look(ItemRef ref) {
        HandlerEntry handler = registry.findHandler(ref.handler());
        ItemEntry item = registry.find(ref);
        Watched watched = watches.get(ref.handler());
        if (handler == null || item == null || watched == null) {
            times.forget(ref);
            return;
        }
        if (!handler.isStartable() || Startable.startRefusal(handler, item) != null) {
            // It is noted again when that has changed.
            return;
        }
        if (item.live.kept.lastOutcome() == null) {
            // The first sync is for a person, or a schedule, to start: by then they may have looked at what it would
            // do.
            return;
        }
        if (item.live.state.isBusy()) {
            note(ref);
            return;
        }
        Look found =
                HandlerCall.orElse(handler.name, UNTOLD, () -> watched.watch().look(ref.item()));
        times.again(ref, clock.instant().plus(found.again()));
        if (found.needed() && pause.holds()) {
            note(ref);
        } else if (found.needed() && !closed) {
            start(ref);
        }
    }

    private void start(ItemRef item) {
        SyncRequest request = new SyncRequest(
                item.handler(),
                List.of(item.item()),
                StartReason.FILE_CHANGE,
                Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING),
                SyncOptions.DEFAULT,
                null,
                false,
                null);
        try {
            var _ = control.start(request).result().thenAccept(result -> ended(item, result));
        } catch (IllegalArgumentException e) {
            // It has gone, or may not be started any more.
            LOG.debug("item {} was not started", item, e);
        }
    }

    private void ended(ItemRef item, SyncResult result) {
        ItemEntry entry = registry.find(item);
        if (entry == null || !isBad(result.outcome())) {
            times.free(item);
            return;
        }
        Instant now = clock.instant();
        times.endedBadly(item, cause(entry.live), now);
        if (result.outcome() != Outcome.HELD) {
            // What waits for a person gains nothing by being tried again before something changes.
            note(item);
        }
        wake();
    }

    private static String cause(ItemLive live) {
        CenterState kept = live.kept;
        Hold hold = kept.hold();
        return kept.lastOutcome() + " " + (hold != null ? hold.reason() : live.error);
    }

    private void wake() {
        Thread waiting = thread;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** Nothing is started any more. */
    @Override
    public void close() {
        List<Watched> ending;
        synchronized (this) {
            closed = true;
            ending = new ArrayList<>(watches.values());
            watches.clear();
        }
        wake();
        for (Watched watched : ending) {
            boolean _ = HandlerCall.orElse("watch", false, () -> {
                watched.end().close();
                return true;
            });
        }
    }
}
