package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.core.SyncPlan;

/** The part of a plan that some paths need. */
final class Restriction {

    private final Set<RelPath> paths;

    Restriction(Set<RelPath> paths) {
        this.paths = paths;
    }

    /** Moves stay, because every path of the plan is named as if they were done. */
    SyncPlan apply(SyncPlan plan) {
        List<Change> moves = Batches.moves(plan.changes());
        List<Change> rest = plan.changes().subList(moves.size(), plan.changes().size());
        List<Change> changes = new ArrayList<>(moves);
        rest.stream().filter(this::wanted).forEach(changes::add);
        return new SyncPlan(
                changes,
                plan.relocations(),
                plan.conflicts(),
                plan.agreements().stream().filter(a -> within(a.path())).toList(),
                plan.forgets().stream().filter(f -> within(f.path())).toList(),
                plan.skipped());
    }

    private boolean wanted(Change change) {
        Source source = change.source();
        return within(change.path())
                || (source != null && within(source.path()))
                || (change.action() == Action.CREATE && change.kind() == Kind.DIRECTORY && leadsTo(change.path()));
    }

    private boolean within(RelPath path) {
        for (RelPath at = path; !at.isRoot(); at = at.parent()) {
            if (paths.contains(at)) {
                return true;
            }
        }
        return paths.contains(RelPath.ROOT);
    }

    private boolean leadsTo(RelPath directory) {
        return paths.stream().anyMatch(p -> p.startsWith(directory));
    }
}
