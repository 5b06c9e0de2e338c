package org.synccenter.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.StateStore;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.engine.async.AsyncAdapters;

/** One provider: lists and makes its handlers, and remembers their ids over restarts. */
final class HandlerCollection {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerCollection.class);
    private static final int MAX_HANDLERS = 10_000;

    final String id;

    /** One listing after another. */
    final ReadTurn turn;

    /** The row that says that its handlers could not be listed; null = they could. */
    volatile @Nullable HandlerEntry trouble;

    private final SyncHandlerProvider provider;
    private final StateStore states;

    /** @param name what {@link #name} has found */
    HandlerCollection(SyncHandlerProvider provider, String name, StateStore states) {
        this.provider = provider;
        this.states = states;
        this.id = name;
        this.turn = new ReadTurn(id);
    }

    /** Asks the provider for its id; one that has none goes by the name of its class, see {@link #className}. */
    static CompletableFuture<String> name(SyncHandlerProvider provider) {
        CompletableFuture<String> name = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("provider").start(() -> {
            String own = HandlerCall.orElse(className(provider), "", provider::id);
            name.complete(own.isBlank() ? className(provider) : Cut.name(own));
        });
        return name;
    }

    static String className(SyncHandlerProvider provider) {
        return Cut.name(provider.getClass().getName());
    }

    /**
     * The ids of the last time, so that a handler is there before the provider has listed anything. A database that cannot even be read
     * keeps the program from starting, in its own sentence.
     */
    List<String> remembered() {
        Optional<String> ids = states.setting(key());
        return ids.map(all -> all.lines().filter(Cut::isId).toList()).orElse(List.of());
    }

    void remember(Set<String> ids) {
        try {
            if (!new LinkedHashSet<>(remembered()).equals(ids)) {
                states.putSetting(key(), String.join("\n", ids));
            }
        } catch (RuntimeException e) {
            LOG.error("the known handlers of {} could not be kept", id, e);
        }
    }

    private String key() {
        return "handlers." + id;
    }

    /** Asks the provider; what it answers is not checked yet. */
    List<@Nullable String> list() throws SyncException {
        return HandlerCall.of(id, () -> {
            List<@Nullable String> ids = new ArrayList<>();
            Iterator<String> listed =
                    Objects.requireNonNull(provider.handlerIds()).iterator();
            while (listed.hasNext()) {
                ids.add(listed.next());
                if (ids.size() > MAX_HANDLERS) {
                    throw new IllegalStateException("an endless list of handlers");
                }
            }
            return ids;
        });
    }

    /** Makes one of its handlers; one that refuses is asked whether it has an event-driven one. */
    SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        try {
            return HandlerCall.value(handlerId, () -> provider.bind(handlerId, context));
        } catch (SyncException refused) {
            if (provider instanceof AsyncHandlerProvider others) {
                return HandlerCall.value(handlerId, () -> AsyncAdapters.adapt(others, handlerId, context));
            }
            throw refused;
        }
    }
}
