package org.synccenter.filesync.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.LeftAlone;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.Reconciler;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Relocation;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.SyncPlan;

/**
 * What is to be done, and what it is about.
 *
 * @param state as the plan takes it
 * @param forgotten paths, as the archive names them, at which it must not say any longer that something was agreed
 * @param kept what stays where it is as nothing can come back to the side that decides: left alone, as by a choice of single paths
 */
record Planning(PairState state, SyncPlan plan, Set<RelPath> forgotten, PutOff kept) {

    /** What comes back can take a folder with it that was to go, and the like. */
    private static final int ROUNDS = 4;

    static Planning usual(PairState state, LeftAlone leftAlone) {
        return new Planning(state, Reconciler.reconcile(state, leftAlone), Set.of(), PutOff.NOTHING);
    }

    /**
     * A plan that loses nothing, for who wants back what would be lost: where something would go, it is as if nothing had been agreed,
     * so that it is new on the side that has it. Everything else is planned as ever, and open conflicts stay what they are.
     */
    static Planning bringingBack(PairState asked, LeftAlone leftAlone) {
        PairState state = asked;
        SyncPlan plan = Reconciler.reconcile(state, leftAlone);
        Set<RelPath> forgotten = new HashSet<>();
        for (int round = 0; round < ROUNDS && forgotten.addAll(agreed(losses(plan, Planning::leaves), plan)); round++) {
            state = asked.withAncestor(asked.ancestor().without(forgotten));
            plan = Reconciler.reconcile(state, leftAlone);
        }
        Set<RelPath> rest = losses(plan, loss -> true);
        PutOff kept = PutOff.of(plan, rest::contains);
        if (!rest.isEmpty()) {
            // A mirror wants to lose what only the follower has, whatever was agreed, and an undone edit is one to both
            // sides: they stay this once.
            Map<RelPath, Resolution> alone = new HashMap<>(state.overrides());
            rest.forEach(path -> alone.put(path, Resolution.SKIP));
            state = state.settledBy(alone);
            plan = Reconciler.reconcile(state, leftAlone);
        }
        return new Planning(state, plan, forgotten, kept);
    }

    /** Whether something goes from its path, where an edit that is undone only becomes another version. */
    private static boolean leaves(Change loss) {
        return loss.action() != Action.UPDATE;
    }

    private static Set<RelPath> losses(SyncPlan plan, Predicate<Change> which) {
        return plan.changes().stream()
                .filter(change -> SafetyCheck.isLoss(change) && which.test(change))
                .map(Change::path)
                .collect(Collectors.toSet());
    }

    /** From the names that hold once the plan's moves are done to those of the archive. */
    private static Set<RelPath> agreed(Set<RelPath> paths, SyncPlan plan) {
        return paths.stream()
                .map(path -> {
                    RelPath was = path;
                    for (Relocation relocation : plan.relocations().reversed()) {
                        was = was.startsWith(relocation.to()) ? was.rebase(relocation.to(), relocation.from()) : was;
                    }
                    return was;
                })
                .collect(Collectors.toSet());
    }

    /** Has the archive forget it. Harmless at any moment: what was not agreed is never deleted. */
    void forget(Archive archive) {
        if (!forgotten.isEmpty()) {
            var update = new ArchiveUpdate();
            forgotten.forEach(update::gone);
            archive.refresh(update);
        }
    }
}
