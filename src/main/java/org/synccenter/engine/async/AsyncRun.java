package org.synccenter.engine.async;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.Cookie;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.Owner;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;

/**
 * One sync of an event-driven handler, on the thread of the engine's run, which waits here for the handler's completions. A handler that
 * never completes keeps only this thread and its items, also when the session is given up.
 */
final class AsyncRun implements Reports {
    private final Binding binding;
    private final SyncContext context;
    private final @Nullable Owner owner;
    private final Map<String, TrackedItem> items = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final SyncSession session;

    private AsyncRun(Binding binding, SyncContext context, SyncSession session) {
        this.binding = binding;
        this.context = context;
        this.session = session;
        this.owner = prompting(context);
        context.items().forEach(i -> items.put(i, new TrackedItem(i, session)));
    }

    /** Blocks until the handler is done with it. */
    static void run(Binding binding, SyncContext context, SessionCreator sessions) throws SyncException {
        AsyncHandler handler = binding.bind();
        boolean invoked = context.reason() == StartReason.INVOKE;
        Cookie cookie = invoked && context.context() instanceof Cookie given ? given : null;
        boolean takesPart =
                handler.initialize(new AsyncStart(context.reason(), false, prompting(context) != null, cookie));
        try (SyncSession session = sessions.create(context.items())) {
            AsyncRun run = new AsyncRun(binding, context, session);
            if (takesPart) {
                run.sync(handler);
            } else {
                run.items.values().forEach(i -> i.report(ItemProgress.of(ItemStatus.SKIPPED)));
            }
        }
    }

    /** The window for prompts; null = nobody may be asked. */
    private static @Nullable Owner prompting(SyncContext context) {
        return context.mayPrompt() ? Binding.open(context.owner()) : null;
    }

    private void sync(AsyncHandler handler) throws SyncException {
        Gate gate = new Gate(binding, owner, this, new ErrorLog(binding));
        if (session instanceof StopSignals stops) {
            stops.onStop(gate::look);
        }
        SharedConnections connections = binding.around().connections();
        connections.enter(this);
        String failure = null;
        try {
            handler.callback(gate);
            failure = phases(handler, gate);
        } catch (SyncException e) {
            failure = e.text();
        } catch (SessionOver e) {
            // It was given up: nothing that is said counts any more, but when it ends.
            gate.close();
            awaitRest(gate);
        } finally {
            gate.close();
            binding.around().attempt(binding.id(), () -> handler.callback(null));
            connections.leave(this);
        }
        end(failure);
    }

    /** The session was closed while the handler worked. */
    private static final class SessionOver extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Returning earlier would say that nobody is at work on the items any more, and they could be synced a second time. */
    private static void awaitRest(Gate gate) {
        try {
            gate.awaitRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the sync broke off, or null. */
    private @Nullable String phases(AsyncHandler handler, Gate gate) throws SyncException, SessionOver {
        tellSkips(handler);
        gate.expect(Gate.Working.PREPARE);
        handler.prepareForSync(context.items(), Binding.open(owner));
        String failure = completion(handler, gate);
        if (failure != null || items.values().stream().noneMatch(TrackedItem::isWanted)) {
            return failure;
        }
        gate.expect(Gate.Working.SYNC);
        handler.synchronize(Binding.open(owner));
        return completion(handler, gate);
    }

    private @Nullable String completion(AsyncHandler handler, Gate gate) throws SessionOver {
        while (true) {
            tellSkips(handler);
            try {
                if (gate.await() instanceof Signal.Completed(var failure)) {
                    return failure;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SessionOver();
            }
        }
    }

    /** Tells the handler once about each item that nobody wants any more. */
    private void tellSkips(AsyncHandler handler) throws SessionOver {
        List<TrackedItem> skipped;
        try {
            // Asks even when there is nobody left to tell: only a session that is open answers.
            var _ = session.canContinue(null);
            skipped = items.values().stream().filter(TrackedItem::mustTellSkip).toList();
        } catch (IllegalStateException e) {
            throw new SessionOver();
        }
        for (TrackedItem item : skipped) {
            binding.around().attempt(binding.id(), () -> handler.setItemStatus(item.id, ItemStatus.SKIPPED));
        }
    }

    private void end(@Nullable String failure) {
        Collection<TrackedItem> all = items.values();
        try {
            all.forEach(i -> i.end(failure));
        } catch (IllegalStateException e) {
            // The session was given up in the meantime: its items have ended.
        }
    }

    @Override
    public CancelRequest progress(String itemId, ItemProgress progress) {
        TrackedItem item = items.get(itemId);
        if (item == null) {
            throw new IllegalArgumentException("not part of this sync: " + itemId);
        }
        return item.report(progress);
    }

    @Override
    public void logged(EventLevel level, String text, LoggedError error) {
        TrackedItem item = error.itemId() == null ? null : items.get(error.itemId());
        if (item != null && level == EventLevel.ERROR) {
            item.logged(text);
        }
    }

    @Override
    public boolean hasItem(String itemId) {
        return items.containsKey(itemId);
    }

    @Override
    public void event(EventDraft event) {
        session.event(event);
    }
}
