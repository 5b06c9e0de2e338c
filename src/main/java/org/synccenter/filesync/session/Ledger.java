package org.synccenter.filesync.session;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Ancestor;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Relocation;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.core.SyncPlan;

/**
 * Which changes of a plan came true, and what therefore may be archived. Everything in a plan is said in the names that
 * hold once its moves are done, so nothing but renames is handed out before each move has succeeded or failed.
 */
final class Ledger {

    private final List<Relocation> relocations;
    private final Set<Change> undecidedMoves = new HashSet<>();
    private final Set<Change> doneMoves = new HashSet<>();
    private final Set<RelPath> failedMoves = new HashSet<>();
    private final Map<Side, TreeSet<RelPath>> failed = Map.of(Side.LEFT, new TreeSet<>(), Side.RIGHT, new TreeSet<>());
    private final Map<RelPath, Row> open = new HashMap<>();
    private final Map<RelPath, Set<Side>> metadataDue = new HashMap<>();
    /** Of the paths whose metadata is due, those to which content comes as well. */
    private final Set<RelPath> content = new HashSet<>();

    private final Map<RelPath, Fingerprint> metadataLeft = new HashMap<>();
    private final Map<RelPath, Fingerprint> metadataRight = new HashMap<>();
    private final Ancestor ancestor;
    private int relocated;
    private ArchiveUpdate update = new ArchiveUpdate();

    Ledger(SyncPlan plan, Ancestor ancestor) {
        this.ancestor = ancestor;
        relocations = plan.relocations();
        for (Change change : plan.changes()) {
            if (change.action() == Action.MOVE) {
                undecidedMoves.add(change);
            }
            if (change.action() == Action.SET_METADATA) {
                metadataDue
                        .computeIfAbsent(change.path(), _ -> EnumSet.noneOf(Side.class))
                        .add(change.target());
            }
        }
        for (Change change : metadataDue.isEmpty() ? List.<Change>of() : plan.changes()) {
            switch (change.action()) {
                case CREATE, UPDATE, REPLACE -> {
                    if (metadataDue.containsKey(change.path())) {
                        content.add(change.path());
                    }
                }
                case DELETE, MOVE, SET_METADATA -> {}
            }
        }
    }

    /** True when an earlier failure takes this change with it. */
    boolean blocked(Change change) {
        TreeSet<RelPath> here = failedOn(change.target());
        RelPath from = change.from();
        Source source = change.source();
        boolean emptied = change.action() == Action.DELETE || change.action() == Action.REPLACE;
        return atOrAbove(here, change.path())
                || (from != null && atOrAbove(here, from))
                || (source != null && atOrAbove(failedMoves, source.path()))
                || (emptied && below(here, change.path()));
    }

    private TreeSet<RelPath> failedOn(Side side) {
        TreeSet<RelPath> set = failed.get(side);
        if (set == null) {
            throw new IllegalStateException();
        }
        return set;
    }

    private static boolean atOrAbove(Set<RelPath> set, RelPath path) {
        for (RelPath at = path; !set.isEmpty() && !at.isRoot(); at = at.parent()) {
            if (set.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean below(TreeSet<RelPath> set, RelPath path) {
        RelPath next = set.ceiling(path);
        return next != null && next.startsWith(path);
    }

    void failed(Change change) {
        failedOn(change.target()).add(change.path());
        Source source = change.source();
        if (source != null
                && (source.side() == change.target() || !source.path().equals(change.path()))) {
            // A copy could not be made: what it was to be made from must stay.
            failedOn(source.side()).add(source.path());
        }
        RelPath from = change.from();
        if (from != null) {
            for (RelPath path : List.of(from, change.path())) {
                failedMoves.add(path);
                failedOn(Side.LEFT).add(path);
                failedOn(Side.RIGHT).add(path);
            }
            undecidedMoves.remove(change);
        }
    }

    void moved(Change change) {
        undecidedMoves.remove(change);
        doneMoves.add(change);
    }

    void deleted(Change change) {
        update.gone(change.path());
    }

    /** A change brought content: one side of the row is known, or both. */
    void brought(RelPath path, Row row) {
        Row known = open.get(path);
        Row merged = row;
        if (known != null && known.agreesWith(row)) {
            merged = merge(row, Side.LEFT, known.left(), row.left());
            merged = merge(merged, Side.RIGHT, known.right(), row.right());
        }
        put(path, merged);
    }

    private static Row merge(Row row, Side side, @Nullable Fingerprint known, @Nullable Fingerprint now) {
        return now == null && known != null ? row.with(side, known) : row;
    }

    /** Whether the plan brings content to a path whose metadata it sets as well. */
    boolean bringsContent(RelPath path) {
        return content.contains(path);
    }

    /** What was agreed at a path, in the plan's names, as far as no move stands between. */
    @Nullable
    AncestorEntry agreed(RelPath path) {
        RelPath was = path;
        for (int i = relocations.size() - 1; i >= 0; i--) {
            Relocation relocation = relocations.get(i);
            if (was.startsWith(relocation.to())) {
                was = was.rebase(relocation.to(), relocation.from());
            }
        }
        return ancestor.find(was);
    }

    /** A change set the metadata of one side; {@code base} is the row when no other change makes one. */
    void metadataSet(RelPath path, Side side, Fingerprint seen, @Nullable Row base) {
        metadata(side).put(path, seen);
        Row known = open.containsKey(path) ? open.get(path) : base;
        if (known != null) {
            put(path, known);
        }
    }

    private Map<RelPath, Fingerprint> metadata(Side side) {
        return side == Side.LEFT ? metadataLeft : metadataRight;
    }

    /** Our own setting of metadata is the last word on how a side shows a file, in whatever order the changes came. */
    private Row afterMetadata(RelPath path, Row row) {
        Row result = row;
        for (Side side : Side.values()) {
            Fingerprint seen = metadata(side).get(path);
            result = seen == null ? result : result.with(side, seen);
        }
        return result;
    }

    private void put(RelPath path, Row bare) {
        Set<Side> due = metadataDue.getOrDefault(path, Set.of());
        Row row = due.isEmpty() ? bare : afterMetadata(path, bare);
        if (row.complete()) {
            Row sure = row;
            for (Side side : due) {
                sure = metadata(side).containsKey(path) ? sure : sure.withoutNewBit(side);
            }
            update.agreed(path, sure.entry());
        }
        if (row.complete() && due.isEmpty()) {
            open.remove(path);
        } else {
            open.put(path, row);
        }
    }

    /** Whether a path in the plan's names is what the plan takes it for. */
    boolean trustworthy(RelPath path) {
        return !atOrAbove(failedMoves, path);
    }

    ArchiveUpdate pending() {
        return update;
    }

    /** Whether all moves are decided, so that other paths may be archived too. */
    boolean movesDecided() {
        return undecidedMoves.isEmpty();
    }

    /** What may be archived now; what may not yet stays here. */
    ArchiveUpdate take() {
        ArchiveUpdate taken;
        if (movesDecided()) {
            taken = update;
            update = new ArchiveUpdate();
        } else {
            taken = new ArchiveUpdate();
            if (update.startsAfresh()) {
                taken.startAfresh();
            }
        }
        while (relocated < relocations.size()
                && !undecidedMoves.contains(relocations.get(relocated).change())) {
            Relocation relocation = relocations.get(relocated++);
            Change change = relocation.change();
            boolean done = change == null || doneMoves.contains(change);
            if (done && trustworthy(relocation.from()) && trustworthy(relocation.to())) {
                taken.rename(relocation.from(), relocation.to());
            }
        }
        return taken;
    }
}
