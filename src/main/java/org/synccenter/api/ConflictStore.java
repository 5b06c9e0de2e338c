package org.synccenter.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one handler's conflicts until the handler says that they are gone; the center never assumes it. Thread-safe, durable on
 * return. Answers to {@code ISyncMgrConflictStore}.
 */
public interface ConflictStore {

    /** Conflicts of one item, or of all of the handler's items when null, oldest first. {@code EnumConflicts}. */
    List<Conflict> list(@Nullable String itemId);

    /** {@code BindToConflict}. */
    Optional<Conflict> get(String conflictId);

    /** {@code GetCount}. */
    int count(@Nullable String itemId);

    /** Makes these the item's conflicts: new ones are added, known ones keep id and time of finding, others are removed. */
    void replace(String itemId, Collection<Conflict> current);

    /** {@code RemoveConflicts}. */
    void remove(Collection<String> conflictIds);
}
