package org.synccenter.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;

/**
 * The conflicts of one handler as they were read last. A row stays until it was read again that it is gone. Reading takes time and happens
 * without a lock: who has read takes a stamp before, and puts what was read only when nothing was put meanwhile.
 */
final class ConflictRows {
    static final Comparator<Conflict> OLDEST_FIRST =
            Comparator.comparing(Conflict::found).thenComparing(Conflict::path).thenComparing(Conflict::id);

    private long stamp;
    /** By id; null = nobody has looked yet. */
    private @Nullable Map<String, Conflict> rows;

    synchronized long stamp() {
        return stamp;
    }

    synchronized boolean isRead() {
        return rows != null;
    }

    synchronized List<Conflict> list(@Nullable String itemId) {
        return rows == null
                ? List.of()
                : rows.values().stream()
                        .filter(c -> itemId == null || c.item().item().equalsIgnoreCase(itemId))
                        .sorted(OLDEST_FIRST)
                        .toList();
    }

    synchronized @Nullable Conflict get(String id) {
        return rows == null ? null : rows.get(id);
    }

    /**
     * Takes what was read.
     *
     * @param itemId whose conflicts were read; null = all
     * @param complete false = there may be more, so that what is missing stays
     * @return false = something else was put since the stamp was taken: read again
     */
    synchronized boolean put(long since, @Nullable String itemId, Collection<Conflict> read, boolean complete) {
        if (since != stamp) {
            return false;
        }
        Map<String, Conflict> now = new HashMap<>();
        if (rows != null) {
            now.putAll(rows);
        }
        if (complete) {
            now.values().removeIf(c -> itemId == null || c.item().item().equalsIgnoreCase(itemId));
        }
        read.forEach(c -> now.put(c.id(), c));
        rows = now;
        stamp++;
        return true;
    }

    /** One row was read again; it has no effect while nobody looks. */
    synchronized void put(String id, @Nullable Conflict now) {
        stamp++;
        if (rows != null) {
            if (now == null) {
                rows.remove(id);
            } else {
                rows.put(id, now);
            }
        }
    }
}
