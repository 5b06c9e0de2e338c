package org.synccenter.filesync.session;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SyncPlan;

/**
 * How one cycle is to go.
 *
 * @param preview stop before anything of the user's is touched; the plan is in the result
 * @param deletions what to do about suspiciously many deletions
 * @param resolutions how the user settled conflicts, by path
 * @param seen the losses that a person has seen and allowed: others are asked about anew; null = whatever is lost is allowed
 * @param onlyPaths carry out nothing but these paths and what is below; null for all. Made for settling conflicts at once
 * @param seenSteps for some of the resolutions the {@linkplain Steps stamps} of the steps and conflicts at their paths and below that a
 *     person has seen: a resolution counts only while these are what is planned without it
 * @param label what the caller calls this run, to name it later when it is to be taken back; empty for none
 * @param errand what to do instead of syncing; null to sync
 * @param byItself whether nobody has started it: then what a person left alone in the last run that he started is left alone, too, as
 *     long as it is as he saw it
 */
public record CycleOptions(
        boolean preview,
        Deletions deletions,
        @Nullable Set<RelPath> seen,
        Map<RelPath, Resolution> resolutions,
        @Nullable Set<RelPath> onlyPaths,
        Map<RelPath, Set<String>> seenSteps,
        String label,
        @Nullable Errand errand,
        boolean byItself) {

    /** Without steps that were seen, a label or an errand. */
    public CycleOptions(
            boolean preview,
            Deletions deletions,
            @Nullable Set<RelPath> seen,
            Map<RelPath, Resolution> resolutions,
            @Nullable Set<RelPath> onlyPaths) {
        this(preview, deletions, seen, resolutions, onlyPaths, Map.of(), "", null, false);
    }

    /** The answer to a hold because of deletions. */
    public enum Deletions {
        /** Hold and ask. */
        ASK,
        /** Carry them out this once. */
        ALLOW,
        /** Delete nothing: what is missing on one side comes back from the other. */
        RESTORE
    }

    /** A usual cycle. */
    public static final CycleOptions USUAL = new CycleOptions(false, Deletions.ASK, null, Map.of(), null);

    public CycleOptions {
        seen = seen == null ? null : Set.copyOf(seen);
        resolutions = Map.copyOf(resolutions);
        onlyPaths = onlyPaths == null ? null : Set.copyOf(onlyPaths);
        seenSteps = Map.copyOf(seenSteps);
    }

    /** The same under a name of the caller's. */
    public CycleOptions labelled(String name) {
        return new CycleOptions(preview, deletions, seen, resolutions, onlyPaths, seenSteps, name, errand, byItself);
    }

    /** Not a sync but this. */
    public CycleOptions on(Errand task) {
        return new CycleOptions(preview, deletions, seen, resolutions, onlyPaths, seenSteps, label, task, byItself);
    }

    /** The same, started by nobody. */
    public CycleOptions startedByItself() {
        return new CycleOptions(preview, deletions, seen, resolutions, onlyPaths, seenSteps, label, errand, true);
    }

    public CycleOptions previewing() {
        return new CycleOptions(true, deletions, seen, resolutions, onlyPaths, seenSteps, label, errand, byItself);
    }

    public CycleOptions with(Deletions answer) {
        return new CycleOptions(preview, answer, null, resolutions, onlyPaths, seenSteps, label, errand, byItself);
    }

    /** A cycle that loses what this question has shown, and nothing more: meanwhile there may be more of it. */
    public CycleOptions allowing(SessionHold question) {
        Set<RelPath> shown = question.deletions().stream().map(Change::path).collect(Collectors.toSet());
        return new CycleOptions(
                preview, Deletions.ALLOW, shown, resolutions, onlyPaths, seenSteps, label, errand, byItself);
    }

    boolean allows(SessionHold question) {
        Set<RelPath> shown = seen;
        return deletions == Deletions.ALLOW
                && (shown == null || question.deletions().stream().allMatch(c -> shown.contains(c.path())));
    }

    /** A cycle that uses these resolutions and does everything else too. */
    public CycleOptions resolving(Map<RelPath, Resolution> settled) {
        return new CycleOptions(preview, deletions, seen, settled, onlyPaths, Map.of(), label, errand, byItself);
    }

    /** A cycle that touches nothing but these paths and what is below. */
    public CycleOptions only(Set<RelPath> paths) {
        return new CycleOptions(preview, deletions, seen, resolutions, paths, seenSteps, label, errand, byItself);
    }

    /** A cycle that does at these paths what was chosen there, as far as the plan is the one that was seen, and everything else too. */
    public CycleOptions choosing(Map<RelPath, Resolution> chosen, Map<RelPath, Set<String>> seenThere) {
        return new CycleOptions(preview, deletions, seen, chosen, onlyPaths, seenThere, label, errand, byItself);
    }

    /** A cycle that settles these paths, as far as what is there is still as in this plan, and touches nothing else. */
    public CycleOptions resolvingOnly(Map<RelPath, Resolution> settled, SyncPlan seenPlan) {
        return choosing(settled, Steps.at(seenPlan, settled.keySet())).only(settled.keySet());
    }

    /** A cycle that settles these paths and touches nothing else. */
    public CycleOptions resolvingOnly(Map<RelPath, Resolution> settled) {
        return new CycleOptions(preview, deletions, seen, settled, settled.keySet(), Map.of(), label, errand, byItself);
    }
}
