package org.synccenter.filesync.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of names that are not on the medium yet. One change of several names, as a rename is, comes there as a whole. A change never
 * comes there before an earlier one of the same name, nor one in a directory before the directory itself.
 */
final class Journal {

    /** One name in one directory, and what it stands for afterwards; null for nothing. */
    record Slot(DiskNode directory, String name, @Nullable DiskNode node) {}

    private static final class Change {
        private final List<Slot> slots;

        Change(List<Slot> slots) {
            this.slots = slots;
        }

        /** Whether this cannot be without that. */
        boolean needs(Change earlier) {
            for (Slot mine : slots) {
                for (Slot theirs : earlier.slots) {
                    boolean sameName = mine.directory == theirs.directory && mine.name.equals(theirs.name);
                    boolean inside = theirs.node == mine.directory;
                    // A directory can go only after what was in it.
                    boolean emptied =
                            mine.node == null && mine.directory.durableChildren.get(mine.name) == theirs.directory;
                    if (sameName || inside || emptied) {
                        return true;
                    }
                }
            }
            return false;
        }

        void apply() {
            for (Slot slot : slots) {
                if (slot.node == null) {
                    slot.directory.durableChildren.remove(slot.name);
                } else {
                    slot.directory.durableChildren.put(slot.name, slot.node);
                }
            }
        }
    }

    private List<Change> changes = new ArrayList<>();

    void add(Slot... slots) {
        changes.add(new Change(List.of(slots)));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Everything comes to the medium. */
    void flush() {
        changes.forEach(Change::apply);
        changes.clear();
    }

    /**
     * The names in a directory come to the medium.
     *
     * @param inOrder with everything that was changed before; else only with what they cannot be without
     */
    void flush(DiskNode directory, boolean inOrder) {
        Predicate<Change> touches = c -> c.slots.stream().anyMatch(s -> s.directory == directory);
        if (!inOrder) {
            settle(touches);
            return;
        }
        int end = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (touches.test(changes.get(i))) {
                end = i + 1;
            }
        }
        changes.subList(0, end).forEach(Change::apply);
        changes.subList(0, end).clear();
    }

    private void settle(Predicate<Change> wanted) {
        Set<Change> chosen = new HashSet<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (wanted.test(change) || chosen.stream().anyMatch(c -> c.needs(change))) {
                chosen.add(change);
            }
        }
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            if (chosen.contains(change)) {
                change.apply();
            } else {
                rest.add(change);
            }
        }
        changes = rest;
    }

    /** A power cut: some of it came to the medium, the rest never will. */
    void cut(RandomGenerator random) {
        int end = random.nextInt(changes.size() + 1);
        if (random.nextBoolean()) {
            changes.subList(0, end).forEach(Change::apply);
        } else {
            List<Change> lost = new ArrayList<>();
            for (Change change : changes) {
                if (random.nextInt(3) == 0 || lost.stream().anyMatch(change::needs)) {
                    lost.add(change);
                } else {
                    change.apply();
                }
            }
        }
        changes.clear();
    }
}
