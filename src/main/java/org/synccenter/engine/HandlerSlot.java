package org.synccenter.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterState;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;

/**
 * The place of one handler: makes it, reads it, one thing after another on a thread of its own, and publishes what it has read. The
 * monitor is held only to publish, never while the handler is called.
 */
final class HandlerSlot {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerSlot.class);

    final String id;
    final HandlerCollection collection;

    /** Ends when the handler was made, or could not be, for the first time. */
    final CompletableFuture<Void> bound = new CompletableFuture<>();

    private final HandlerRegistry registry;
    private final ReadTurn turn;
    private final HandlerLive live;
    private final HandlerReader reader;
    private volatile @Nullable SyncHandler handler;
    /** The provider has listed it; until then it is only remembered, and may be unknown by now. */
    private volatile boolean listed;

    private volatile boolean isNew;
    private @Nullable HandlerEntry published;
    private boolean answered;
    private boolean gone;

    HandlerSlot(HandlerRegistry registry, HandlerCollection collection, String id) {
        this.registry = registry;
        this.collection = collection;
        this.id = id;
        this.turn = new ReadTurn(id);
        Optional<CenterState> kept = kept(registry, id);
        this.isNew = kept.isEmpty();
        this.live = new HandlerLive(kept.orElse(CenterState.NEW));
        this.reader = new HandlerReader(registry.stores, registry.events, id, live, registry::runningLive);
    }

    private static Optional<CenterState> kept(HandlerRegistry registry, String id) {
        try {
            return registry.stores.states().handler(id);
        } catch (RuntimeException e) {
            LOG.error("the state of handler {} could not be read", id, e);
            return Optional.of(CenterState.NEW);
        }
    }

    void listed() {
        listed = true;
    }

    boolean isBound() {
        return handler != null;
    }

    /** Reads it all again, and makes it first when that has not worked yet. */
    CompletionStage<Void> read() {
        return turn.ask("all", this::readNow);
    }

    CompletionStage<Void> readItem(ItemRef item) {
        return turn.ask(item, () -> readItemNow(item));
    }

    private void readNow() {
        HandlerEntry before = current();
        try {
            SyncHandler target = handler;
            if (target == null) {
                target = bind();
            }
            HandlerEntry read = reader.read(target, before, isNew);
            isNew = false;
            publish(read, before);
            appeared(read, before);
        } catch (SyncException e) {
            LOG.warn("handler {} could not be loaded: {}", id, e.text());
            boolean unknown = handler == null && !listed && e.kind() == SyncException.Kind.INVALID;
            publish(unknown ? null : failed(EngineText.HANDLER_NOT_LOADED.text(e.text())), before);
        } catch (RuntimeException | Error e) {
            LOG.error("handler {} could not be read", id, e);
            if (before == null) {
                String sentence = storeSentence(e);
                publish(failed(EngineText.HANDLER_NOT_LOADED.text(sentence)), null);
            }
        } finally {
            bound.complete(null);
        }
    }

    private void appeared(@Nullable HandlerEntry read, @Nullable HandlerEntry before) {
        if (read != null) {
            List<ItemEntry> items = read.items.values().stream()
                    .filter(i -> before == null || !before.items.containsKey(i.ref))
                    .toList();
            if (before == null || before.handler == null || !items.isEmpty()) {
                registry.appeared(read, items);
            }
        }
    }

    /** What the store says when it fails is a sentence; anything else is a fault of ours. */
    private String storeSentence(Throwable thrown) {
        return thrown.getCause() instanceof SyncException known
                ? known.text()
                : EngineText.HANDLER_BROKEN.text(Cut.name(id));
    }

    private SyncHandler bind() throws SyncException {
        try {
            SyncHandler made = collection.bind(id, registry.context(id));
            handler = made;
            return made;
        } finally {
            bound.complete(null);
        }
    }

    private HandlerEntry failed(String sentence) {
        return HandlerEntry.failed(id, sentence, live);
    }

    private void readItemNow(ItemRef ref) {
        SyncHandler target = handler;
        HandlerEntry before = current();
        if (target == null || before == null) {
            return;
        }
        try {
            Optional<ItemEntry> read = reader.readItem(target, ref.item(), before.items.get(ref));
            change(items -> {
                if (items.containsKey(ref) != before.items.containsKey(ref)) {
                    // It was removed or committed while the handler was busy telling: that is newer.
                    return;
                }
                if (read.isPresent()) {
                    items.put(read.get().ref, read.get());
                } else {
                    items.remove(ref);
                }
            });
            HandlerEntry now = current();
            if (read.isPresent() && now != null && !before.items.containsKey(ref)) {
                registry.appeared(now, List.of(read.get()));
            }
        } catch (SyncException | RuntimeException e) {
            // It keeps the properties that it had.
            LOG.warn("item {} could not be read", ref, e);
        }
    }

    /**
     * Shows an item that a session has proposed and committed.
     *
     * @throws IllegalArgumentException when it is known already, or has no name
     */
    ItemEntry commit(SyncItem item, String itemId) {
        ItemEntry read = reader.readItem(item, itemId, null)
                .orElseThrow(() -> new IllegalArgumentException("an item needs an id and a name"));
        change(items -> {
            if (items.putIfAbsent(read.ref, read) != null) {
                throw new IllegalArgumentException("already known: " + itemId);
            }
        });
        return read;
    }

    void drop(ItemRef ref) {
        change(items -> items.remove(ref));
    }

    private interface Change {
        void in(Map<ItemRef, ItemEntry> items);
    }

    private synchronized void change(Change change) {
        HandlerEntry entry = published;
        if (entry != null && !gone) {
            Map<ItemRef, ItemEntry> items = new LinkedHashMap<>(entry.items);
            change.in(items);
            show(entry.withItems(Collections.unmodifiableMap(items)));
        }
    }

    private synchronized @Nullable HandlerEntry current() {
        return published;
    }

    /** @param before what was shown when reading began */
    private synchronized void publish(@Nullable HandlerEntry read, @Nullable HandlerEntry before) {
        answered = true;
        if (gone) {
            return;
        }
        HandlerEntry now = published;
        if (read != null && now != null && before != null && now != before) {
            // Items may have been committed or removed while the handler was busy listing: that is newer.
            Map<ItemRef, ItemEntry> items = new LinkedHashMap<>(read.items);
            now.items.forEach((ref, item) -> {
                if (!before.items.containsKey(ref)) {
                    // The session that has committed it tells this entry how far it is.
                    items.put(ref, item);
                }
            });
            items.keySet().removeIf(ref -> before.items.containsKey(ref) && !now.items.containsKey(ref));
            show(read.withItems(Collections.unmodifiableMap(items)));
            return;
        }
        show(read);
    }

    private void show(@Nullable HandlerEntry entry) {
        published = entry;
        registry.show(id, entry);
    }

    /** It has not answered for long: that is shown until it does. */
    synchronized void silent() {
        if (!answered && !gone && published == null) {
            show(failed(EngineText.HANDLER_SILENT.text(Cut.name(id))));
        }
    }

    /** The provider has it no more; what still comes from it is not shown. */
    synchronized void leave() {
        gone = true;
        published = null;
        registry.show(id, null);
    }
}
