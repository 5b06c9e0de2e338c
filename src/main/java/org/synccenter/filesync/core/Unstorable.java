package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Skipped.Cause;

/**
 * Finds what one side has and the other cannot hold. It is unknown to the plan: not brought there, and what is on the other side is
 * neither overwritten nor deleted for want of it.
 */
final class Unstorable {
    private final PairState state;
    private final Map<RelPath, Skipped> found = new TreeMap<>();
    private final Map<Side, Set<FileId>> hidden = new HashMap<>();

    private Unstorable(PairState state) {
        this.state = state;
    }

    /** The state as far as both sides can hold it, and what they cannot. */
    record Found(PairState state, Map<RelPath, Skipped> skipped) {}

    static Found find(PairState state) {
        PairState current = state;
        Unstorable search = new Unstorable(state);
        for (Side target : Side.values()) {
            StoreLimits limits = state.limits(target);
            if (!limits.equals(StoreLimits.NONE)) {
                Snapshot marked = search.mark(target.other(), limits);
                current = target == Side.LEFT
                        ? current.with(current.left(), marked)
                        : current.with(marked, current.right());
            }
        }
        return new Found(search.found.isEmpty() ? state : current, search.found);
    }

    private Snapshot mark(Side side, StoreLimits limits) {
        Snapshot snapshot = state.snapshot(side);
        Entry there = state.snapshot(side.other()).root();
        Entry root = mark(
                side,
                limits,
                RelPath.ROOT,
                snapshot.root(),
                there,
                state.ancestor().root());
        return hidden.containsKey(side)
                ? new Snapshot(keepOldNames(side, root, state.ancestor().root()))
                : new Snapshot(root);
    }

    private Entry mark(
            Side side,
            StoreLimits limits,
            RelPath path,
            Entry directory,
            @Nullable Entry there,
            @Nullable AncestorEntry agreed) {
        Map<String, Name> taken = limits.folds() ? taken(limits, directory, there, agreed) : Map.of();
        NavigableMap<Name, Entry> changed = null;
        Children<Entry> children = directory.children();
        for (int i = 0; i < children.size(); i++) {
            Name name = children.name(i);
            Entry entry = children.entry(i);
            RelPath childPath = path.resolve(name);
            Cause cause = cause(limits, name, entry, taken);
            Entry marked = entry;
            if (cause != null) {
                found.put(childPath, new Skipped(childPath, side.other(), cause));
                hide(side, entry);
                marked = Entry.unknown();
            } else if (entry.isDirectory()) {
                Entry thereNow = there == null ? null : there.children().get(name);
                AncestorEntry agreedNow =
                        agreed == null ? null : agreed.children().get(name);
                marked = mark(side, limits, childPath, entry, thereNow, agreedNow);
            }
            if (marked != entry) {
                changed = changed == null ? children.toMap() : changed;
                changed.put(name, marked);
            }
        }
        return changed == null
                ? directory
                : Entry.directory(directory.fingerprint(), Children.of(changed), directory.complete());
    }

    private static @Nullable Cause cause(StoreLimits limits, Name name, Entry entry, Map<String, Name> taken) {
        if (!entry.kind().isSyncable()) {
            return null;
        }
        if (!limits.holds(name)) {
            return Cause.NAME_IMPOSSIBLE;
        }
        if (limits.folds() && !name.equals(taken.get(limits.key(name)))) {
            return Cause.NAME_CLASHES;
        }
        return entry.kind() == Kind.FILE && entry.fingerprint().size() > limits.largestFile() ? Cause.TOO_BIG : null;
    }

    /** Who has each name that is one to the target: what is there already, else the first. */
    private static Map<String, Name> taken(
            StoreLimits limits, Entry directory, @Nullable Entry there, @Nullable AncestorEntry agreed) {
        Map<String, Name> taken = new HashMap<>();
        if (there != null) {
            there.children().forEach((name, entry) -> {
                // Agreed and gone from here: renamed or deleted, and on its way out there.
                boolean leaving = agreed != null
                        && agreed.children().get(name) != null
                        && directory.children().get(name) == null;
                if (!leaving) {
                    taken.put(limits.key(name), name);
                }
            });
        }
        directory.children().forEach((name, entry) -> {
            if (entry.kind().isSyncable() && limits.holds(name)) {
                taken.putIfAbsent(limits.key(name), name);
            }
        });
        return taken;
    }

    private void hide(Side side, Entry entry) {
        List<Entry> below = new ArrayList<>(List.of(entry));
        Set<FileId> ids = hidden.computeIfAbsent(side, s -> new HashSet<>());
        while (!below.isEmpty()) {
            Entry each = below.removeLast();
            FileId id = each.fingerprint().id();
            if (id != null) {
                ids.add(id);
            }
            each.children().forEach((name, child) -> below.add(child));
        }
    }

    /** What got an impossible name is not gone from its old one: that is unknown too. */
    private Entry keepOldNames(Side side, Entry directory, AncestorEntry agreed) {
        NavigableMap<Name, Entry> changed = directory.children().toMap();
        agreed.children().forEach((name, before) -> {
            Entry now = changed.get(name);
            Fingerprint archived = before.fingerprint(side);
            if (now == null
                    && archived != null
                    && hidden.getOrDefault(side, Set.of()).contains(archived.id())) {
                changed.put(name, Entry.unknown());
            } else if (now != null && now.isDirectory()) {
                changed.put(name, keepOldNames(side, now, before));
            }
        });
        return Entry.directory(directory.fingerprint(), Children.of(changed), directory.complete());
    }
}
