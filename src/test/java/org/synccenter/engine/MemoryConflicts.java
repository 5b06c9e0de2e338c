package org.synccenter.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;

/** A handler's own conflict store in memory; logs every call that has reached it. */
public class MemoryConflicts implements ConflictStore {
    public final List<Conflict> conflicts = new CopyOnWriteArrayList<>();
    public final List<String> log = new CopyOnWriteArrayList<>();

    /** Whether conflicts can be removed. */
    public volatile boolean stubborn;

    /** What becomes of a list before it is handed out. */
    public volatile UnaryOperator<List<Conflict>> handedOut = UnaryOperator.identity();

    static Conflict.Version file(long size) {
        return new Conflict.Version(Conflict.VersionKind.FILE, size, Instant.ofEpochSecond(size));
    }

    static Conflict conflict(String id, String item, String path) {
        return conflict(id, item, path, Conflict.Details.NONE);
    }

    static Conflict conflict(String id, String item, String path, Conflict.Details details) {
        return conflict(id, new ItemRef("mem", item), path, Conflict.Kind.BOTH_EDITED, details);
    }

    static Conflict conflict(String id, ItemRef item, String path, Conflict.Kind kind, Conflict.Details details) {
        Instant found = Instant.ofEpochSecond(1_000);
        Set<Resolution> choices = Set.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH);
        return new Conflict(id, item, path, kind, file(1), file(2), found, choices, details);
    }

    @Override
    public List<Conflict> list(@Nullable String itemId) {
        log.add("list " + itemId);
        return handedOut.apply(conflicts.stream()
                .filter(c -> itemId == null || itemId.equals(c.item().item()))
                .toList());
    }

    @Override
    public Optional<Conflict> get(String conflictId) {
        log.add("get " + conflictId);
        return conflicts.stream().filter(c -> c.id().equals(conflictId)).findFirst();
    }

    @Override
    public int count(@Nullable String itemId) {
        log.add("count " + itemId);
        return (int) conflicts.stream()
                .filter(c -> itemId == null || itemId.equals(c.item().item()))
                .count();
    }

    @Override
    public void remove(Collection<String> conflictIds) {
        log.add("remove " + conflictIds);
        if (!stubborn) {
            conflicts.removeIf(c -> conflictIds.contains(c.id()));
        }
    }
}
