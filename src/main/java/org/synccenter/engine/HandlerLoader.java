package org.synccenter.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CenterState;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;

/**
 * Brings handlers in and lets them go: remembered ones first, then what their providers list. All of them side by side, so that one that
 * hangs delays nobody; of two with the same id the one of the earlier provider stays.
 */
final class HandlerLoader {
    private final HandlerRegistry registry;
    private final List<HandlerCollection> collections = new CopyOnWriteArrayList<>();
    private final Map<String, HandlerSlot> slots = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    HandlerLoader(HandlerRegistry registry) {
        this.registry = registry;
    }

    @Nullable
    HandlerSlot slot(String id) {
        return slots.get(id);
    }

    private record Listing(HandlerCollection collection, CompletableFuture<List<@Nullable String>> ids) {}

    void load(List<SyncHandlerProvider> providers, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<Listing> listings = new ArrayList<>();
        List<CompletableFuture<?>> readings = new ArrayList<>();
        for (HandlerCollection collection : named(providers, end - patience.toNanos() / 4 * 3)) {
            collections.add(collection);
            List<CompletableFuture<?>> bound = new ArrayList<>();
            for (String id : collection.remembered()) {
                HandlerSlot slot = new HandlerSlot(registry, collection, id);
                if (slots.putIfAbsent(id, slot) == null) {
                    bound.add(slot.bound);
                    readings.add(slot.read().toCompletableFuture());
                }
            }
            listings.add(new Listing(collection, listAfter(bound, collection, patience.dividedBy(8))));
        }
        for (Listing listing : listings) {
            if (waitFor(listing.ids, end - patience.toNanos() / 2)) {
                readings.addAll(apply(listing.collection, listing.ids));
            } else {
                trouble(listing.collection, EngineText.HANDLER_SILENT.text(listing.collection.id));
                var _ = listing.ids.whenComplete((ids, failure) -> apply(listing.collection, listing.ids));
            }
        }
        readings.forEach(reading -> waitFor(reading, end));
        slots.values().forEach(HandlerSlot::silent);
    }

    private List<HandlerCollection> named(List<SyncHandlerProvider> providers, long end) {
        List<CompletableFuture<String>> names =
                providers.stream().map(HandlerCollection::name).toList();
        List<HandlerCollection> named = new ArrayList<>();
        for (int i = 0; i < providers.size(); i++) {
            SyncHandlerProvider provider = providers.get(i);
            boolean told = waitFor(names.get(i), end);
            String name = told ? names.get(i).resultNow() : HandlerCollection.className(provider);
            named.add(new HandlerCollection(provider, name, registry.stores.states()));
        }
        return named;
    }

    /** Lists once its remembered handlers were made, or did not want to be for long. */
    private static CompletableFuture<List<@Nullable String>> listAfter(
            List<CompletableFuture<?>> bound, HandlerCollection collection, Duration atMost) {
        CompletableFuture<List<@Nullable String>> ids = new CompletableFuture<>();
        var _ = CompletableFuture.allOf(bound.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> collection.turn.ask(new Object(), () -> list(collection, ids)));
        return ids;
    }

    private static void list(HandlerCollection collection, CompletableFuture<List<@Nullable String>> ids) {
        try {
            ids.complete(collection.list());
        } catch (SyncException e) {
            ids.completeExceptionally(e);
        }
    }

    /** @return false = it takes longer */
    private static boolean waitFor(CompletableFuture<?> work, long end) {
        try {
            Object _ = work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lists a provider's handlers again and reads them all. */
    CompletionStage<Void> relist(String collectionId) {
        List<HandlerCollection> named =
                collections.stream().filter(c -> c.id.equals(collectionId)).toList();
        if (named.isEmpty()) {
            return HandlerRegistry.unknown(EngineText.COLLECTION_UNKNOWN.text(Cut.name(collectionId)));
        }
        List<CompletableFuture<?>> done = new ArrayList<>();
        for (HandlerCollection collection : named) {
            done.add(collection
                    .turn
                    .ask("list", () -> {
                        CompletableFuture<List<@Nullable String>> ids = new CompletableFuture<>();
                        list(collection, ids);
                        apply(collection, ids);
                    })
                    .thenCompose(listed -> readAll(collection))
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).minimalCompletionStage();
    }

    private CompletableFuture<Void> readAll(HandlerCollection collection) {
        return CompletableFuture.allOf(slots.values().stream()
                .filter(s -> s.collection == collection)
                .map(s -> s.read().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Takes over a list that has come, or says why there is none; then what is known stays. */
    private List<CompletableFuture<?>> apply(
            HandlerCollection collection, CompletableFuture<List<@Nullable String>> ids) {
        if (ids.state() == Future.State.SUCCESS) {
            return apply(collection, ids.resultNow());
        }
        String why = ids.exceptionNow() instanceof SyncException e ? e.text() : "";
        trouble(collection, EngineText.NOT_LISTED_TEXT.text(collection.id, why));
        return List.of();
    }

    /** @return ends of what is read because of it */
    private List<CompletableFuture<?>> apply(HandlerCollection collection, List<@Nullable String> ids) {
        fine(collection);
        List<CompletableFuture<?>> readings = new ArrayList<>();
        Set<String> listed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> accepted = new LinkedHashSet<>();
        List<String> rejected = new ArrayList<>();
        for (String id : ids) {
            if (id == null || !Cut.isId(id) || !listed.add(id)) {
                rejected.add(Cut.to(Cut.MAX_ID, id == null ? "" : id));
                continue;
            }
            HandlerSlot slot = slots.computeIfAbsent(id, i -> new HandlerSlot(registry, collection, i));
            if (slot.collection != collection) {
                rejected.add(id);
                continue;
            }
            accepted.add(slot.id);
            slot.listed();
            if (!slot.isBound()) {
                readings.add(slot.read().toCompletableFuture());
            }
        }
        leave(collection, listed);
        collection.remember(accepted);
        if (rejected.isEmpty()) {
            registry.events.clear(collection.id, null, EngineText.FAULT_HANDLERS);
        } else {
            String text = EngineText.FAULT_HANDLERS_TEXT.text(rejected.size(), collection.id, rejected.getFirst());
            registry.events.raise(collection.id, null, EngineText.FAULT_HANDLERS, text);
        }
        return readings;
    }

    private void leave(HandlerCollection collection, Set<String> listed) {
        for (HandlerSlot slot : List.copyOf(slots.values())) {
            if (slot.collection == collection && !listed.contains(slot.id) && slots.remove(slot.id, slot)) {
                slot.leave();
            }
        }
    }

    private void trouble(HandlerCollection collection, String sentence) {
        registry.events.raise(collection.id, null, EngineText.NOT_LISTED, sentence);
        if (slots.values().stream().noneMatch(s -> s.collection == collection)
                && registry.findHandler(collection.id) == null) {
            HandlerEntry row = HandlerEntry.failed(collection.id, sentence, new HandlerLive(CenterState.NEW));
            collection.trouble = row;
            registry.show(collection.id, row);
        }
    }

    private void fine(HandlerCollection collection) {
        registry.events.clear(collection.id, null, EngineText.NOT_LISTED);
        HandlerEntry row = collection.trouble;
        if (row != null && registry.findHandler(collection.id) == row) {
            registry.show(collection.id, null);
        }
        collection.trouble = null;
    }
}
