package org.synccenter.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One handler's conflicts. A handler or item with the capability {@code CONFLICT_STORE} offers its own by
 * {@code object(ConflictStore.class)}; it is shown together with the center's {@link ConflictLedger}. The center never assumes that a
 * conflict is gone: it is there until {@link SyncControl#updateConflict} or {@link SyncControl#updateConflicts} was called and the store
 * does not list it any more. Thread-safe. Answers to {@code ISyncMgrConflictStore}.
 */
public interface ConflictStore {

    /**
     * Conflicts, oldest first; a failure midway keeps what was read so far. {@code EnumConflicts}.
     *
     * @param itemId null = of all of the handler's items
     */
    List<Conflict> list(@Nullable String itemId);

    /** The conflict with this id, which may come from an earlier run of the program; empty = it is gone. {@code BindToConflict}. */
    Optional<Conflict> get(String conflictId);

    /** How many there are, without reading them. {@code GetCount}. */
    int count(@Nullable String itemId);

    /** A person removed these from the list; the store may decline by keeping them. {@code RemoveConflicts}. */
    void remove(Collection<String> conflictIds);
}
