package org.synccenter.engine;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.Cookie;
import org.synccenter.api.InvokeFlag;
import org.synccenter.api.Owner;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncInvoke;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;

/** Starts updates that other programs ask for. */
public final class InvokeDesk implements SyncInvoke {
    private static final Logger LOG = LoggerFactory.getLogger(InvokeDesk.class);

    private final HandlerRegistry registry;
    private final SyncControl control;
    private final Deque<Face> faces;
    private final Work work;

    InvokeDesk(HandlerRegistry registry, SyncControl control, Deque<Face> faces, Work work) {
        this.registry = registry;
        this.control = control;
        this.faces = faces;
        this.work = work;
    }

    /** An update that was asked for: perhaps a person still chooses what it is about. Thread-safe. */
    public static final class Update {
        private final CompletableFuture<SyncResult> result = new CompletableFuture<>();
        private @Nullable RequestHandle handle;
        /** Waits for the person's choice; null = nobody does. */
        private @Nullable Thread chooser;

        private boolean stopped;

        private Update() {}

        /** The end; exceptionally with a {@link SyncException} when it was never started. */
        public CompletionStage<SyncResult> result() {
            return result.minimalCompletionStage();
        }

        /** Asks to stop it. A choice that is just being made is taken back, and its update ends as never started. */
        public void stop() {
            RequestHandle running;
            synchronized (this) {
                stopped = true;
                running = handle;
            }
            if (running != null) {
                running.stop();
            } else {
                // Whoever asked is not held up by a face that does not let go, and hears of no failure that the
                // interrupt makes.
                result.completeExceptionally(SyncException.unavailable(EngineText.CHOICE_WITHDRAWN.text(), null));
            }
            synchronized (this) {
                if (chooser != null) {
                    chooser.interrupt();
                }
            }
        }

        /** What the person chooses; empty when it was stopped before or meanwhile. */
        private Optional<List<String>> choose(Supplier<Optional<List<String>>> question) {
            synchronized (this) {
                if (stopped) {
                    return Optional.empty();
                }
                chooser = Thread.currentThread();
            }
            try {
                return question.get();
            } finally {
                synchronized (this) {
                    chooser = null;
                }
            }
        }

        /** False = it was stopped before. */
        private boolean start(SyncControl control, SyncRequest request) {
            RequestHandle started;
            synchronized (this) {
                if (stopped) {
                    return false;
                }
                started = control.start(request);
                handle = started;
            }
            started.result().thenAccept(result::complete);
            return true;
        }
    }

    @Override
    public CompletionStage<SyncResult> updateItems(Set<InvokeFlag> flags, String handlerId, @Nullable Cookie cookie) {
        return begin(flags, handlerId, cookie).result();
    }

    /**
     * The same, for those who may want to stop it.
     *
     * @throws IllegalArgumentException when the handler is unknown or cannot be started
     */
    public Update begin(Set<InvokeFlag> flags, String handlerId, @Nullable Cookie cookie) {
        SyncRequest request =
                SyncRequest.ofHandler(handlerId).withReason(StartReason.INVOKE).withContext(cookie);
        Update update = new Update();
        if (flags.contains(InvokeFlag.START)) {
            var _ = update.start(control, request);
            return update;
        }
        // What cannot be started is refused before anybody is asked.
        var _ = Startable.items(registry, request);
        boolean minimized = flags.contains(InvokeFlag.MINIMIZED);
        work.later(() -> {
                    if (!update.start(control, chosen(update, request, minimized))) {
                        throw SyncException.unavailable(EngineText.NOTHING_CHOSEN.text(request.handler()), null);
                    }
                    return true;
                })
                .exceptionally(e -> update.result.completeExceptionally(cause(e)));
        return update;
    }

    private SyncRequest chosen(Update update, SyncRequest request, boolean minimized) throws SyncException {
        HandlerEntry handler = registry.get(request.handler());
        Face face = faces.peekFirst();
        if (face == null) {
            throw SyncException.unavailable(EngineText.NOBODY_TO_CHOOSE.text(handler.name), null);
        }
        List<String> items;
        Owner owner;
        try {
            items = update.choose(() -> face.chooseItems(handler.id, minimized)).orElse(List.of());
            owner = face.owner();
        } catch (RuntimeException e) {
            LOG.error("the choice of items failed", e);
            throw SyncException.unavailable(EngineText.CHOICE_FAILED.text(handler.name), e);
        }
        if (items.isEmpty()) {
            throw SyncException.unavailable(EngineText.NOTHING_CHOSEN.text(handler.name), null);
        }
        SyncRequest named = SyncRequest.ofItems(handler.id, items)
                .withReason(request.reason())
                .withContext(request.context());
        return owner == null ? named : named.from(owner);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown.getCause() instanceof SyncException known ? known : thrown;
    }

    @Override
    public void updateAll() {
        var _ = control.startAll(StartReason.INVOKE, SyncOptions.DEFAULT, null);
    }
}
