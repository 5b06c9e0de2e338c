package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Relocation;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * How a run is to be taken back, in three parts that are carried out one after another, each in the names that hold then.
 *
 * @param contents what is brought back, and what goes that the run brought
 * @param moves what gets its old path again
 * @param relocations the same for the archive
 * @param directories those of the run that are empty by now
 * @param parted where the sides will differ until the user decides, with the kind of what is there; the archive must not say that they
 *     agree, or the next sync would take our undoing for a wish of the user's
 * @param refused what stays as it is, and why
 */
record UndoPlan(
        List<Change> contents,
        List<Change> moves,
        List<Relocation> relocations,
        List<Change> directories,
        Map<RelPath, Kind> parted,
        List<Refusal> refused) {

    /** A change of the run that is not taken back. */
    record Refusal(RelPath path, Side side, ProblemKind kind) {}

    /** All changes, for people and for the safety check. */
    SyncPlan whole() {
        List<Change> all = new ArrayList<>();
        Stream.of(contents, moves, directories).forEach(all::addAll);
        return plan(all, List.of());
    }

    /** Whether anything that is to be done, or refused, lies at this path or below. */
    boolean concerns(RelPath path) {
        return Stream.concat(
                        whole().changes().stream().map(Change::path),
                        refused.stream().map(Refusal::path))
                .anyMatch(each -> each.startsWith(path));
    }

    /** The parts as plans of their own, in the order in which they are to be carried out; each is made when it is its turn. */
    Iterable<SyncPlan> parts(Sides sides) {
        List<Supplier<SyncPlan>> parts =
                List.of(() -> plan(contents, List.of()), () -> movesAfter(sides), () -> plan(directories, List.of()));
        return () -> parts.stream().map(Supplier::get).iterator();
    }

    /** What was changed before it is moved looks otherwise now than when this was planned. */
    private SyncPlan movesAfter(Sides sides) {
        Set<RelPath> changed = contents.stream().map(Change::path).collect(Collectors.toSet());
        Map<Change, Change> fresh = new HashMap<>();
        for (Change move : moves) {
            RelPath now = Objects.requireNonNull(move.from());
            fresh.put(move, changed.contains(now) ? expecting(move, sides.of(move.target()), now) : move);
        }
        List<Relocation> renames = relocations.stream()
                .map(r -> new Relocation(r.from(), r.to(), r.change() == null ? null : fresh.get(r.change())))
                .toList();
        return plan(moves.stream().map(m -> fresh.getOrDefault(m, m)).toList(), renames);
    }

    private static Change expecting(Change move, Endpoint endpoint, RelPath now) {
        try {
            Look look = endpoint.look(now);
            return look == null
                    ? move
                    : UndoChanges.move(move.target(), now, move.path(), Versions.entry(look.fingerprint()));
        } catch (EndpointException e) {
            return move; // fails when it is carried out, and is told then
        }
    }

    /** What the archive has to forget before anything is done: where the sides will differ it agrees with neither. */
    ArchiveUpdate parting() {
        var update = new ArchiveUpdate();
        parted.forEach((path, kind) -> Parted.tell(update, path, kind));
        return update;
    }

    private static SyncPlan plan(List<Change> changes, List<Relocation> relocations) {
        return new SyncPlan(changes, relocations, List.of(), List.of(), List.of(), List.of());
    }
}
