package org.synccenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncRequest;

/**
 * One call of a handler's {@code synchronize}. It is on a platform thread of its own: a sync is hours of hashing and copying, which would
 * keep the few carriers of virtual threads from everybody else.
 */
final class HandlerThread {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerThread.class);

    private final SessionRun run;
    private final SessionRun.Services services;

    HandlerThread(SessionRun run, SessionRun.Services services) {
        this.run = run;
        this.services = services;
    }

    void start() {
        Thread.ofPlatform().daemon().name("sync-" + run.handlerId()).start(this::run);
    }

    private void run() {
        run.returned(call());
    }

    /** @return why it broke off; null = it returned. Whatever happens, the run gets its end. */
    private @Nullable String call() {
        HandlerEntry handler = run.handler();
        try {
            SyncHandler target = services.registry().handler(handler.id);
            List<String> ids = startableItems();
            if (!ids.isEmpty()) {
                SyncRequest request = run.request();
                SyncContext context = new SyncContext(
                        ids,
                        request.reason(),
                        request.options(),
                        request.owner(),
                        request.mayPrompt(),
                        request.context());
                run.hear();
                HandlerCall.of(handler.name, () -> {
                    target.synchronize(context, run);
                    return true;
                });
            }
            return null;
        } catch (SyncException e) {
            return e.text();
        } catch (RuntimeException e) {
            LOG.error("a run of {} broke off", handler.id, e);
            return EngineText.NOT_REPORTED.text();
        }
    }

    /** Items that were disabled, disconnected or stopped, by themselves or with their handler, while they waited drop out. */
    private List<String> startableItems() {
        List<String> ids = new ArrayList<>();
        HandlerEntry now = services.registry().findHandler(run.handlerId());
        for (ItemRef ref : run.items()) {
            ItemRun item = Objects.requireNonNull(run.item(ref));
            ItemEntry entry = now == null ? null : now.items.get(ref);
            String refusal = now == null || entry == null
                    ? EngineText.ITEM_UNKNOWN.text(ref.item())
                    : Startable.startRefusal(now, entry);
            if (refusal != null) {
                item.refuse(refusal);
            } else if (item.isCancelled()) {
                item.cancelledBeforeStart();
            } else {
                ids.add(ref.item());
            }
        }
        return ids;
    }
}
