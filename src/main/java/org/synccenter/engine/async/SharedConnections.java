package org.synccenter.engine.async;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that event-driven handlers have asked for: each is opened once, and all stay open until the last handler has finished.
 * Thread-safe.
 */
public final class SharedConnections {
    private static final Logger LOG = LoggerFactory.getLogger(SharedConnections.class);

    private final Set<Object> users = new HashSet<>();
    /** Held while a connection is opened or closed, which may take long; never taken while the users' monitor is held. */
    private final ReentrantLock opening = new ReentrantLock();

    private final Map<Optional<String>, Connections> open = new HashMap<>();
    private volatile Connections connections;

    /** Connections that are opened by these. */
    public SharedConnections(Connections connections) {
        this.connections = connections;
    }

    /** From now on connections are opened by these; open ones are closed by those that have opened them. */
    public void use(Connections newConnections) {
        connections = newConnections;
    }

    /** A handler begins to sync. */
    void enter(Object who) {
        synchronized (users) {
            users.add(who);
        }
    }

    /**
     * Opens a connection unless it is open. Blocks.
     *
     * @return false = it cannot be opened
     */
    boolean establish(@Nullable String name) {
        opening.lock();
        try {
            Connections by = connections;
            Optional<String> key = Optional.ofNullable(name);
            if (open.containsKey(key)) {
                return true;
            }
            boolean done = by.open(name);
            if (done) {
                open.put(key, by);
            }
            return done;
        } finally {
            opening.unlock();
        }
    }

    /** A handler has finished; after the last one all connections are closed, which blocks. */
    void leave(Object who) {
        if (!remove(who)) {
            return;
        }
        opening.lock();
        try {
            if (!isUsed()) {
                Map<Optional<String>, Connections> closing = Map.copyOf(open);
                open.clear();
                closing.forEach((name, by) -> close(by, name.orElse(null)));
            }
        } finally {
            opening.unlock();
        }
    }

    /** One that cannot be closed keeps neither the others open nor spoils the sync that has just ended well. */
    private static void close(Connections by, @Nullable String name) {
        try {
            by.close(name);
        } catch (RuntimeException e) {
            LOG.error("a connection could not be closed", e);
        }
    }

    /** Whether this was the last one. */
    private boolean remove(Object who) {
        synchronized (users) {
            return users.remove(who) && users.isEmpty();
        }
    }

    private boolean isUsed() {
        synchronized (users) {
            return !users.isEmpty();
        }
    }
}
