package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictLedger;

/** Conflicts in memory; gives ids, and keeps them for the same path, as the center's own does. */
final class KitLedger implements ConflictLedger {
    private final List<Conflict> conflicts = new ArrayList<>();
    private int made;

    @Override
    public synchronized void replace(String itemId, Collection<Conflict> current) {
        List<Conflict> kept = current.stream().map(c -> known(itemId, c)).toList();
        conflicts.removeIf(c -> c.item().item().equalsIgnoreCase(itemId));
        conflicts.addAll(kept);
    }

    private Conflict known(String itemId, Conflict c) {
        Optional<Conflict> before = conflicts.stream()
                .filter(k ->
                        k.item().item().equalsIgnoreCase(itemId) && k.path().equals(c.path()))
                .findFirst();
        String id = before.map(Conflict::id).orElseGet(() -> c.id().isEmpty() ? "kit-" + ++made : c.id());
        return new Conflict(
                id,
                c.item(),
                c.path(),
                c.kind(),
                c.left(),
                c.right(),
                before.map(Conflict::found).orElse(c.found()),
                c.choices(),
                c.details());
    }

    @Override
    public synchronized List<Conflict> list(@Nullable String itemId) {
        return conflicts.stream()
                .filter(c -> itemId == null || c.item().item().equalsIgnoreCase(itemId))
                .toList();
    }

    @Override
    public synchronized Optional<Conflict> get(String conflictId) {
        return conflicts.stream().filter(c -> c.id().equals(conflictId)).findFirst();
    }

    @Override
    public synchronized int count(@Nullable String itemId) {
        return list(itemId).size();
    }

    @Override
    public synchronized void remove(Collection<String> conflictIds) {
        Set<String> ids = Set.copyOf(conflictIds);
        conflicts.removeIf(c -> ids.contains(c.id()));
    }
}
