package org.synccenter.filesync.session;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;

/**
 * How one cycle is to go.
 *
 * @param preview stop before anything of the user's is touched; the plan is in the result
 * @param deletions what to do about suspiciously many deletions
 * @param resolutions how the user settled conflicts, by path
 * @param seen the losses that a person has seen and allowed: others are asked about anew; null = whatever is lost is allowed
 * @param onlyPaths carry out nothing but these paths and what is below; null for all. Made for settling conflicts at once
 * @param seenSteps for some of the resolutions the {@linkplain Steps#stamp stamps} of the steps at their paths and below that a person
 *     has seen: a resolution counts only while these are the steps that are planned without it
 */
public record CycleOptions(
        boolean preview,
        Deletions deletions,
        @Nullable Set<RelPath> seen,
        Map<RelPath, Resolution> resolutions,
        @Nullable Set<RelPath> onlyPaths,
        Map<RelPath, Set<String>> seenSteps) {

    /** Without steps that were seen. */
    public CycleOptions(
            boolean preview,
            Deletions deletions,
            @Nullable Set<RelPath> seen,
            Map<RelPath, Resolution> resolutions,
            @Nullable Set<RelPath> onlyPaths) {
        this(preview, deletions, seen, resolutions, onlyPaths, Map.of());
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

    public CycleOptions previewing() {
        return new CycleOptions(true, deletions, seen, resolutions, onlyPaths, seenSteps);
    }

    public CycleOptions with(Deletions answer) {
        return new CycleOptions(preview, answer, null, resolutions, onlyPaths, seenSteps);
    }

    /** A cycle that loses what this question has shown, and nothing more: meanwhile there may be more of it. */
    public CycleOptions allowing(SessionHold question) {
        Set<RelPath> shown = question.deletions().stream().map(Change::path).collect(Collectors.toSet());
        return new CycleOptions(preview, Deletions.ALLOW, shown, resolutions, onlyPaths, seenSteps);
    }

    boolean allows(SessionHold question) {
        Set<RelPath> shown = seen;
        return deletions == Deletions.ALLOW
                && (shown == null || question.deletions().stream().allMatch(c -> shown.contains(c.path())));
    }

    /** A cycle that uses these resolutions and does everything else too. */
    public CycleOptions resolving(Map<RelPath, Resolution> settled) {
        return new CycleOptions(preview, deletions, seen, settled, onlyPaths, Map.of());
    }

    /** A cycle that does at these paths what was chosen there, as far as the plan is the one that was seen, and everything else too. */
    public CycleOptions choosing(Map<RelPath, Resolution> chosen, Map<RelPath, Set<String>> seenThere) {
        return new CycleOptions(preview, deletions, seen, chosen, onlyPaths, seenThere);
    }

    /** A cycle that settles these paths and touches nothing else. */
    public CycleOptions resolvingOnly(Map<RelPath, Resolution> settled) {
        return new CycleOptions(preview, deletions, seen, settled, settled.keySet(), Map.of());
    }
}
