package org.synccenter.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;

/** A provider of several handlers that come and go, with a log of its calls. */
final class MemoryProvider implements SyncHandlerProvider {
    final List<String> log = new CopyOnWriteArrayList<>();
    final List<String> listed = new CopyOnWriteArrayList<>();
    final Map<String, MemoryHandler> handlers = new ConcurrentHashMap<>();

    /** Done before the handlers are listed; may throw. */
    volatile Listing before = () -> {};

    private final String id;

    interface Listing {
        void run() throws SyncException;
    }

    MemoryProvider(String id, MemoryHandler... handlers) {
        this.id = id;
        for (MemoryHandler handler : handlers) {
            add(handler);
        }
    }

    void add(MemoryHandler handler) {
        listed.add(handler.id());
        handlers.put(handler.id(), handler);
    }

    void remove(String handlerId) {
        listed.remove(handlerId);
        handlers.remove(handlerId);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> handlerIds() throws SyncException {
        log.add("handlerIds");
        before.run();
        return List.copyOf(listed);
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        log.add("bind " + handlerId);
        @Nullable MemoryHandler handler = handlers.get(handlerId);
        if (handler == null) {
            throw SyncException.invalid("There is no handler of this id here.");
        }
        return handler.bind(handlerId, context);
    }
}
