package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what one side has moved: same file id, found once among what is not where it was, and still the same thing. Says
 * nothing about whether the move can be carried over.
 *
 * <p>An inode alone proves nothing, because it is used again: a file must have kept its content, and a directory its birth time, or
 * where the store has none, at least one child.
 */
final class MoveFinder {
    private final Side side;
    private final boolean trustUnread;
    private final List<Lost> lost = new ArrayList<>();
    private final Map<FileId, Found> found = new HashMap<>();
    private final Set<FileId> ambiguous = new HashSet<>();
    private final List<RelPath> unread = new ArrayList<>();

    private record Lost(RelPath path, AncestorEntry entry, FileId id) {}

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
        Set<FileId> seen = new HashSet<>();
        for (Lost each : lost) {
            if (!seen.add(each.id)) {
                ambiguous.add(each.id);
            }
        }
        List<Moved> moves = new ArrayList<>();
        for (Lost each : lost) {
            Found now = ambiguous.contains(each.id) ? null : found.get(each.id);
            if (now != null && isSameThing(each.entry, now)) {
                moves.add(new Moved(each.path, now.path));
            }
        }
        return moves;
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
            lose(path, before);
        } else if (isInPlace(before, now)) {
            compare(path, before, now);
        } else if (before.kind() == Kind.DIRECTORY && now.isDirectory()) {
            loseOne(path, before);
            findOne(path, now);
            compare(path, before, now);
        } else {
            lose(path, before);
            find(path, now);
        }
    }

    private boolean isInPlace(AncestorEntry before, Entry now) {
        FileId idBefore = idOf(before);
        FileId idNow = now.fingerprint().id();
        return before.kind() == now.kind() && (idBefore == null || idNow == null || idBefore.equals(idNow));
    }

    private void lose(RelPath path, AncestorEntry entry) {
        loseOne(path, entry);
        for (int i = 0; i < entry.children().size(); i++) {
            lose(path.resolve(entry.children().name(i)), entry.children().entry(i));
        }
    }

    private void loseOne(RelPath path, AncestorEntry entry) {
        FileId id = idOf(entry);
        if (id != null) {
            lost.add(new Lost(path, entry, id));
        }
    }

    private void find(RelPath path, Entry entry) {
        findOne(path, entry);
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
