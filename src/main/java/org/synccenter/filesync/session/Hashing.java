package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.filesync.core.DigestNeeds;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.LeftAlone;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Snapshot;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.ProblemKind;

/** Reads the files whose content the decision depends on. */
final class Hashing {

    private final Sides sides;
    private final Beside beside;
    private final LeftAlone leftAlone;
    private final Cancellation cancellation;
    private final Report report;

    Hashing(Sides sides, Beside beside, LeftAlone leftAlone, Cancellation cancellation, Report report) {
        this.leftAlone = leftAlone;
        this.sides = sides;
        this.beside = beside;
        this.cancellation = cancellation;
        this.report = report;
    }

    /** The state with all digests that can be had; incomplete when cancelled. */
    PairState fill(PairState state) {
        var asked = new Parallel.Both<Set<RelPath>>(new HashSet<>(), new HashSet<>());
        PairState current = state;
        while (!cancellation.requested()) {
            DigestNeeds needs = DigestNeeds.of(current, leftAlone);
            var todo =
                    new Parallel.Both<>(fresh(needs, Side.LEFT, asked.left()), fresh(needs, Side.RIGHT, asked.right()));
            if (todo.left().isEmpty() && todo.right().isEmpty()) {
                return current;
            }
            expect(current, todo);
            PairState before = current;
            var found = Parallel.both(beside, side -> read(side, before.snapshot(side), todo.of(side)));
            current = before.with(
                    Snapshots.with(before.left(), found.left()), Snapshots.with(before.right(), found.right()));
        }
        return current;
    }

    private static List<RelPath> fresh(DigestNeeds needs, Side side, Set<RelPath> asked) {
        List<RelPath> fresh =
                needs.paths(side).stream().filter(p -> !asked.contains(p)).toList();
        asked.addAll(fresh);
        return fresh;
    }

    private void expect(PairState state, Parallel.Both<List<RelPath>> todo) {
        long bytes = 0;
        for (Side side : Side.values()) {
            for (RelPath path : todo.of(side)) {
                Entry entry = state.snapshot(side).find(path);
                bytes += entry == null ? 0 : entry.fingerprint().size();
            }
        }
        report.expect(todo.left().size() + todo.right().size(), bytes);
    }

    private Map<RelPath, Entry> read(Side side, Snapshot snapshot, List<RelPath> paths) {
        Map<RelPath, Entry> found = new HashMap<>();
        Copier copier = new Copier(cancellation, report);
        for (RelPath path : paths) {
            Entry entry = snapshot.find(path);
            if (entry == null || cancellation.requested()) {
                continue;
            }
            try {
                Copier.Read read = copier.read(sides.of(side), path, Expectation.of(entry, false), null);
                // The look is younger than the scan's and may prove more: a file too young then may be old enough now.
                found.put(path, Entry.file(read.look().fingerprint(), read.digest()));
            } catch (EndpointException e) {
                // Content that nobody knows must not be compared; unknown keeps both sides as they are.
                found.put(path, Entry.unknown());
                report.problem(path, side, kind(e.kind()), e.getMessage());
            } catch (Copier.CancelledException e) {
                return found;
            }
            report.files(1, path);
        }
        return found;
    }

    private static ProblemKind kind(ProblemKind kind) {
        return switch (kind) {
            case NO_ACCESS, IO -> ProblemKind.UNREADABLE;
            case CHANGED_MEANWHILE, GONE, SPECIAL_FILE -> ProblemKind.IN_USE;
            default -> kind;
        };
    }
}
