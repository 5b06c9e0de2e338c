package org.synccenter.filesync.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synccenter.filesync.core.Side;

/**
 * Knows every content that ever was, and what the user did to it: so it can tell whether the session lost one, hid one without a reason,
 * or showed half of one. No two writings have the same content.
 */
final class Witness {

    /** How a cycle ended, as far as it matters here. */
    enum End {
        WELL,
        /** Single calls failed, or it was stopped by itself. */
        BADLY,
        KILLED,
        /** It was a preview, which leaves everything as it is: also what a killed session has left. */
        LOOKED
    }

    private record Brought(MemoryDisk disk, String content) {}

    private static final class Fate {
        final int written;
        /** Nowhere any more, and not by the session. */
        boolean gone;
        /** The user deleted or overwrote it somewhere. */
        boolean destroyed;
        /** The user renamed it somewhere. */
        boolean moved;
        /** In which cycle he did so last. */
        int touched;
        /** Agreed by a session that ended well: on the medium of both sides. */
        boolean banked;
        /** Half of something, after a power cut: no two of these need to differ, and nobody misses it. */
        boolean torn;

        Fate(int written) {
            this.written = written;
            this.touched = written;
        }
    }

    private final MemoryDisk left;
    private final MemoryDisk right;
    private final boolean rightIsFollower;
    private final Map<String, Fate> fates = new LinkedHashMap<>();
    private final Set<String> touchedNow = new TreeSet<>();
    /** What sessions that were killed have shown, since one ended: the next may take it away again, as it was not agreed. */
    private final Set<Brought> brought = new HashSet<>();

    /** What both sides had at a path when a session ended well. */
    private final Map<String, String> agreedAt = new HashMap<>();

    private final Set<DiskNode> movedNow = Collections.newSetFromMap(new IdentityHashMap<>());
    private Map<Side, Map<String, Set<String>>> start = Map.of();
    private int cycle;

    Witness(MemoryDisk left, MemoryDisk right, boolean rightIsFollower) {
        this.left = left;
        this.right = right;
        this.rightIsFollower = rightIsFollower;
    }

    void written(String content) {
        fates.put(content, new Fate(cycle));
        touchedNow.add(content);
    }

    boolean knows(String content) {
        return fates.containsKey(content);
    }

    /** The user is about to destroy this with all below. */
    void destroyed(DiskNode node) {
        touch(node, true);
    }

    /** The user is about to rename this with all below, and with all that still comes into it in this cycle. */
    void moved(DiskNode node) {
        touch(node, false);
        if (node.isDirectory()) {
            movedNow.add(node);
        }
    }

    /** Something of the session's came into a directory: where that is by now is perhaps another place than the session knows. */
    void cameInto(MemoryDisk disk, DiskNode directory, String content) {
        brought.add(new Brought(disk, content));
        Fate fate = fates.get(content);
        if (fate != null && movedNow.stream().anyMatch(moved -> MemoryDisk.contains(moved, directory))) {
            fate.touched = cycle;
            fate.moved = true;
        }
    }

    private void touch(DiskNode node, boolean destroyed) {
        Fate fate = fates.get(node.text());
        if (Tree.holds(node) && fate != null) {
            fate.touched = cycle;
            fate.destroyed |= destroyed;
            fate.moved = true;
            touchedNow.add(node.text());
        }
        node.children.values().forEach(child -> touch(child, destroyed));
    }

    /** The user has answered about conflicts: whatever he said, it may go to trash. */
    void settled() {
        for (Fate fate : fates.values()) {
            fate.touched = cycle;
            fate.destroyed = true;
            fate.moved = true;
        }
    }

    /** What the user destroyed everywhere nobody has to keep. */
    void userDone() {
        if (!touchedNow.isEmpty()) {
            Set<String> reachable = reachable(false);
            fates.forEach((content, fate) -> fate.gone |= touchedNow.contains(content) && !reachable.contains(content));
            touchedNow.clear();
        }
    }

    private Set<String> reachable(boolean alsoPrivate) {
        Set<String> reachable = new TreeSet<>(new Tree(left).reachable(alsoPrivate));
        reachable.addAll(new Tree(right).reachable(alsoPrivate));
        return reachable;
    }

    void cycleBegins(int number) {
        cycle = number;
        movedNow.clear();
        start = contents();
    }

    private Map<Side, Map<String, Set<String>>> contents() {
        return Map.of(Side.LEFT, new Tree(left).contents(), Side.RIGHT, new Tree(right).contents());
    }

    private Map<String, Set<String>> on(Map<Side, Map<String, Set<String>>> contents, Side side) {
        return contents.getOrDefault(side, Map.of());
    }

    /**
     * Everything that must hold when a cycle is over, however it ended.
     *
     * @param nothingDeleted the session said that it would not trust its archive: then no earlier deed of the user counts
     * @param disputed whether a content is what was agreed at a path that is in conflict now: the user replaced it there on both sides,
     *     which no session has followed yet. When he ends the conflict by putting it back on one side, the other side's edit goes there
     */
    void cycleEnded(End end, boolean nothingDeleted, Disputed disputed) {
        Map<Side, Map<String, Set<String>>> now = contents();
        Set<String> reachable = reachable(true);
        Set<String> seen = new TreeSet<>(on(now, Side.LEFT).keySet());
        seen.addAll(on(now, Side.RIGHT).keySet());
        List<String> wrong = new ArrayList<>();
        for (String content : seen) {
            if (!knows(content)) {
                wrong.add("V1: half written: '" + content + "'");
            }
        }
        fates.forEach((content, fate) -> fate.gone &= !seen.contains(content));
        if (end == End.KILLED || end == End.LOOKED) {
            // In the middle of a ring, what steps aside has its private name: the next session that writes gives it one
            // that users see.
            now.get(Side.LEFT).putAll(new Tree(left).aside());
            now.get(Side.RIGHT).putAll(new Tree(right).aside());
            now.values().forEach(there -> seen.addAll(there.keySet()));
        }
        fates.forEach((content, fate) -> {
            if (fate.torn) {
                return;
            }
            fate.gone |= fate.destroyed && fate.touched == cycle && !reachable.contains(content);
            if (end != End.WELL && fate.touched == cycle && !seen.contains(content)) {
                fate.destroyed = true; // displaced in the very moment when he wrote it: it must only be somewhere
            }
            if (!fate.gone && !reachable.contains(content)) {
                wrong.add("V2: lost: " + content);
            } else if (!fate.gone && !fate.destroyed && !seen.contains(content) && !rightIsFollower) {
                wrong.add("V2: only in trash: " + content);
            }
            for (Side side : Side.values()) {
                boolean untouched = nothingDeleted ? fate.touched < cycle : !fate.destroyed && !fate.moved;
                if (on(start, side).containsKey(content)
                        && !on(now, side).containsKey(content)
                        && !isTakenBack(side, content, now)
                        && untouched
                        && !(rightIsFollower && side == Side.RIGHT)) {
                    wrong.add("V6: taken from " + side + " without a reason: " + content);
                }
            }
        });
        fail(wrong);
        if (end != End.KILLED && end != End.LOOKED) {
            brought.clear();
        }
        if (end == End.WELL) {
            agree(now, nothingDeleted, disputed);
        }
    }

    private boolean isTakenBack(Side side, String content, Map<Side, Map<String, Set<String>>> now) {
        return brought.contains(new Brought(side == Side.LEFT ? left : right, content))
                && on(now, side.other()).containsKey(content);
    }

    private void agree(Map<Side, Map<String, Set<String>>> now, boolean nothingDeleted, Disputed disputed) {
        // Where nothing was done, what a side has changed is still to be followed: the old content may go then.
        Set<String> known = new HashSet<>(disputed.leftOut());
        now.values().forEach(there -> there.values().forEach(known::addAll));
        agreedAt.keySet().retainAll(known);
        Set<String> waiting = new HashSet<>();
        disputed.leftOut().forEach(path -> waiting.add(agreedAt.getOrDefault(path, "")));
        fates.forEach((content, fate) -> {
            Set<String> here = on(now, Side.LEFT).getOrDefault(content, Set.of());
            Set<String> there = on(now, Side.RIGHT).getOrDefault(content, Set.of());
            boolean both = !here.isEmpty() && here.equals(there);
            boolean told = both || (nothingDeleted && !(here.isEmpty() && there.isEmpty()));
            if (fate.touched < cycle && told && !disputed.test(content) && !waiting.contains(content)) {
                fate.destroyed = false;
                fate.moved = false;
            }
            fate.banked = both && (fate.touched < cycle);
            here.stream().filter(there::contains).forEach(path -> agreedAt.put(path, content));
        });
    }

    /** A volume lost its power, or an earlier state of it came back; {@code kept}: what was on the medium must still be there. */
    void volumeChanged(Side side, boolean kept) {
        Map<Side, Map<String, Set<String>>> now = contents();
        Set<String> reachable = reachable(false);
        List<String> wrong = new ArrayList<>();
        fates.forEach((content, fate) -> {
            boolean seen = on(now, Side.LEFT).containsKey(content)
                    || on(now, Side.RIGHT).containsKey(content);
            boolean touched = fate.destroyed || fate.moved;
            if (kept && !fate.torn && fate.banked && !touched && !on(now, side).containsKey(content)) {
                wrong.add("V3: agreed and not on the medium of " + side + ": " + content);
            }
            fate.gone = !reachable.contains(content);
            fate.destroyed |= !seen;
            fate.banked &= kept;
        });
        // A file that a user was writing may be torn; one that the session has shown may not.
        for (MemoryDisk disk : List.of(left, right)) {
            new Tree(disk).visible.forEach((path, node) -> {
                if (Tree.holds(node) && !knows(node.text())) {
                    if (node.made) {
                        wrong.add("V1: torn: " + disk.label + " " + path);
                    }
                    Fate torn = new Fate(cycle);
                    torn.torn = true;
                    fates.put(node.text(), torn);
                }
            });
        }
        start = contents();
        fail(wrong);
    }

    /**
     * After everything was healed: what is anywhere is in its place or in the trash.
     *
     * @param privateToo or under a private name, when the archive is gone that knew of it
     */
    void atTheEnd(boolean privateToo) {
        Set<String> reachable = reachable(privateToo);
        List<String> wrong = new ArrayList<>();
        fates.forEach((content, fate) -> {
            if (!fate.gone && !fate.torn && !reachable.contains(content)) {
                wrong.add("V2: not even in trash: " + content);
            }
        });
        fail(wrong);
    }

    private static void fail(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Violation(String.join("\n", wrong));
        }
    }

    /** Something that must never be was. */
    static final class Violation extends AssertionError {
        Violation(String message) {
            super(message);
        }
    }

    @Override
    public String toString() {
        return new TreeMap<>(fates).keySet().toString();
    }
}
