package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what one side has moved: same file id, found once among what is not where it was, and still the same thing. Where ids do
 * not help, a file that is gone from its path and a new one are the same if no others have their content. Says nothing about whether
 * the move can be carried over.
 *
 * <p>An inode alone proves nothing, because it is used again: a file must have kept its content, and a directory its birth time, or
 * where the store has none, at least one child.
 */
final class MoveFinder {
    private final Side side;
    private final boolean trustUnread;
    private final List<Lost> lost = new ArrayList<>();
    /** What was in these is gone, which matters only when there is something new. */
    private final Map<RelPath, AncestorEntry> goneBelow = new HashMap<>();

    private final Map<FileId, Found> found = new HashMap<>();
    private final Set<FileId> ambiguous = new HashSet<>();
    private final List<RelPath> unread = new ArrayList<>();
    private final List<Found> created = new ArrayList<>();

    /** {@code gone} when certainly nothing is at the path any more. */
    private record Lost(
            RelPath path, AncestorEntry entry, @Nullable FileId id, boolean gone) {}

    private record Content(Digest digest, long size) {}

    private record Found(RelPath path, Entry entry) {}

    /**
     * @param trustUnread true to take a file of the same size whose digest is missing for the same; it is then among {@link #unread}
     */
    MoveFinder(Side side, boolean trustUnread) {
        this.side = side;
        this.trustUnread = trustUnread;
    }

    /** All moves, in the order of the old paths. */
    List<Moved> find(Ancestor ancestor, Snapshot snapshot) {
        compare(RelPath.ROOT, ancestor.root(), snapshot.root());
        if (found.isEmpty() && created.isEmpty()) {
            return List.of(); // what is gone has gone nowhere
        }
        goneBelow.forEach(this::loseChildren);
        Set<FileId> seen = new HashSet<>();
        for (Lost each : lost) {
            if (each.id != null && !seen.add(each.id)) {
                ambiguous.add(each.id);
            }
        }
        SortedMap<RelPath, RelPath> moves = new TreeMap<>();
        for (Lost each : lost) {
            Found now = each.id == null || ambiguous.contains(each.id) ? null : found.get(each.id);
            if (now != null && isSameThing(each.entry, now)) {
                moves.put(each.path, now.path);
            }
        }
        byContent(moves);
        return moves.entrySet().stream()
                .map(move -> new Moved(move.getKey(), move.getValue()))
                .toList();
    }

    /** Adds the files that are recognised by what is in them. An empty file is like any other. */
    private void byContent(Map<RelPath, RelPath> moves) {
        Map<Content, List<Lost>> old = new HashMap<>();
        Set<Long> sizes = new HashSet<>();
        for (Lost each : lost) {
            Digest digest = each.entry.digest();
            if (each.gone && digest != null && each.entry.size() > 0 && !moves.containsKey(each.path)) {
                old.computeIfAbsent(new Content(digest, each.entry.size()), c -> new ArrayList<>())
                        .add(each);
                sizes.add(each.entry.size());
            }
        }
        Set<RelPath> known = Set.copyOf(moves.values());
        Map<Content, List<Found>> fresh = new HashMap<>();
        for (Found each : sizes.isEmpty() ? List.<Found>of() : created) {
            long size = each.entry.fingerprint().size();
            Digest digest = each.entry.digest();
            if (sizes.contains(size) && !known.contains(each.path)) {
                if (digest != null) {
                    fresh.computeIfAbsent(new Content(digest, size), c -> new ArrayList<>())
                            .add(each);
                } else if (trustUnread) {
                    unread.add(each.path);
                }
            }
        }
        fresh.forEach((content, now) -> {
            List<Lost> before = old.getOrDefault(content, List.of());
            if (before.size() == 1 && now.size() == 1) {
                moves.put(before.getFirst().path, now.getFirst().path);
            }
        });
    }

    /** Files that were taken for moved and whose content must be read to be sure, as paths in the snapshot. */
    List<RelPath> unread() {
        return unread;
    }

    private void compare(RelPath path, AncestorEntry before, Entry now) {
        Children<AncestorEntry> agreed = before.children();
        for (int i = 0; i < agreed.size(); i++) {
            Name name = agreed.name(i);
            compareChild(path.resolve(name), agreed.entry(i), now.children().get(name));
        }
        Children<Entry> present = now.children();
        for (int i = 0; i < present.size(); i++) {
            if (agreed.get(present.name(i)) == null) {
                find(path.resolve(present.name(i)), present.entry(i));
            }
        }
    }

    private void compareChild(RelPath path, AncestorEntry before, @Nullable Entry now) {
        if (now == null) {
            loseOne(path, before, true);
            goneBelow(path, before);
        } else if (isInPlace(before, now)) {
            compare(path, before, now);
        } else if (before.kind() == Kind.DIRECTORY && now.isDirectory()) {
            loseOne(path, before, false);
            findOne(path, now);
            compare(path, before, now);
        } else {
            // What was in a directory that is another thing now is gone, though the path is not.
            loseOne(path, before, false);
            goneBelow(path, before);
            findOne(path, now);
            findChildren(path, now);
        }
    }

    private void goneBelow(RelPath path, AncestorEntry before) {
        if (!before.children().isEmpty()) {
            goneBelow.put(path, before);
        }
    }

    private boolean isInPlace(AncestorEntry before, Entry now) {
        FileId idBefore = idOf(before);
        FileId idNow = now.fingerprint().id();
        return before.kind() == now.kind() && (idBefore == null || idNow == null || idBefore.equals(idNow));
    }

    private void loseChildren(RelPath path, AncestorEntry entry) {
        for (int i = 0; i < entry.children().size(); i++) {
            RelPath below = path.resolve(entry.children().name(i));
            loseOne(below, entry.children().entry(i), true);
            loseChildren(below, entry.children().entry(i));
        }
    }

    private void loseOne(RelPath path, AncestorEntry entry, boolean gone) {
        FileId id = idOf(entry);
        if (id != null || entry.kind() == Kind.FILE) {
            lost.add(new Lost(path, entry, id, gone));
        }
    }

    private void find(RelPath path, Entry entry) {
        findOne(path, entry);
        if (entry.kind() == Kind.FILE) {
            created.add(new Found(path, entry));
        }
        findChildren(path, entry);
    }

    private void findChildren(RelPath path, Entry entry) {
        for (int i = 0; i < entry.children().size(); i++) {
            find(path.resolve(entry.children().name(i)), entry.children().entry(i));
        }
    }

    private void findOne(RelPath path, Entry entry) {
        FileId id = entry.fingerprint().id();
        if (id != null && entry.kind().isSyncable() && found.put(id, new Found(path, entry)) != null) {
            ambiguous.add(id); // hard links
        }
    }

    private boolean isSameThing(AncestorEntry before, Found now) {
        Entry entry = now.entry;
        if (before.kind() != entry.kind()) {
            return false;
        }
        return switch (before.kind()) {
            case DIRECTORY -> isSameDirectory(before, entry);
            case LINK -> entry.fingerprint().sameAs(before.fingerprint(side));
            default -> isSameFile(before, now);
        };
    }

    private boolean isSameFile(AncestorEntry before, Found now) {
        Entry entry = now.entry;
        // In a directory that moved as a whole even the ctime is the old one.
        if (entry.fingerprint().sameAs(before.fingerprint(side))) {
            return true;
        }
        if (entry.fingerprint().size() != before.size()) {
            return false;
        }
        if (entry.digest() == null && trustUnread) {
            unread.add(now.path);
            return true;
        }
        return entry.digest() != null && Objects.equals(entry.digest(), before.digest());
    }

    private boolean isSameDirectory(AncestorEntry before, Entry now) {
        FileId id = now.fingerprint().id();
        if (id != null && id.birth() != null) {
            return true;
        }
        Children<AncestorEntry> children = before.children();
        for (int i = 0; i < children.size(); i++) {
            Entry child = now.children().get(children.name(i));
            FileId childId = idOf(children.entry(i));
            if (child != null
                    && childId != null
                    && childId.equals(child.fingerprint().id())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable FileId idOf(AncestorEntry entry) {
        Fingerprint fingerprint = entry.fingerprint(side);
        return fingerprint == null ? null : fingerprint.id();
    }
}
