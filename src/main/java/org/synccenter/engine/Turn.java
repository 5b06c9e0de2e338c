package org.synccenter.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;

/** One conflict's turn in a run. Strangers write into it, perhaps late and from other threads: the run goes by {@link #decision}. */
final class Turn implements ResolveInfo {

    /** What was decided when its writer returned. */
    record Decision(
            NextStep next,
            Choice choice,
            boolean applyToAll,
            List<KeptVersion> kept,
            @Nullable Path merged) {

        /** Whether it may be done to this conflict, of which these things can be done. */
        boolean fits(Conflict conflict, Set<Resolution> abilities) {
            int versions = conflict.versions().size();
            boolean inRange = kept.stream().allMatch(k -> k.index() < versions);
            return switch (choice) {
                case NO_CHOICE, SKIP -> true;
                case KEEP_ONE ->
                    kept.size() == 1 && inRange && canKeep(kept.getFirst().index(), abilities);
                case KEEP_MULTIPLE -> !kept.isEmpty() && inRange && abilities.contains(Resolution.KEEP_BOTH);
                case KEEP_RECENT -> abilities.contains(Resolution.KEEP_NEWEST);
                case KEEP_OTHER -> merged != null && abilities.contains(Resolution.MERGE);
                case REMOVE_FROM_SYNC_SET -> abilities.contains(Resolution.REMOVE_FROM_SYNC_SET);
            };
        }

        private static boolean canKeep(int index, Set<Resolution> abilities) {
            return switch (index) {
                case 0 -> abilities.contains(Resolution.KEEP_LEFT);
                case 1 -> abilities.contains(Resolution.KEEP_RIGHT);
                default -> abilities.contains(Resolution.KEEP_LEFT) || abilities.contains(Resolution.KEEP_RIGHT);
            };
        }

        /** The same for other conflicts; names and files that were given are this one's alone. Empty = it holds only here. */
        Optional<Decision> forOthers() {
            if (!applyToAll || choice == Choice.NO_CHOICE || choice == Choice.KEEP_OTHER) {
                return Optional.empty();
            }
            List<KeptVersion> plain =
                    kept.stream().map(k -> KeptVersion.of(k.index())).toList();
            return Optional.of(new Decision(next, choice, true, plain, null));
        }
    }

    private final Iteration iteration;
    private final int versions;
    private NextStep next = NextStep.CONTINUE;
    private Choice choice = Choice.NO_CHOICE;
    private boolean applyToAll;
    private List<KeptVersion> kept = List.of();
    private @Nullable Path merged;

    Turn(Iteration iteration, int versions) {
        this.iteration = iteration;
        this.versions = versions;
    }

    synchronized Decision decision() {
        return new Decision(next, choice, applyToAll, kept, merged);
    }

    @Override
    public Iteration iteration() {
        return iteration;
    }

    @Override
    public synchronized NextStep nextStep() {
        return next;
    }

    @Override
    public synchronized void nextStep(NextStep step) {
        next = step;
    }

    @Override
    public synchronized Choice choice() {
        return choice;
    }

    @Override
    public synchronized boolean applyToAll() {
        return applyToAll;
    }

    @Override
    public synchronized void choose(Choice chosen, boolean toAll) {
        boolean ofVersions = chosen == Choice.KEEP_ONE || chosen == Choice.KEEP_MULTIPLE;
        if (toAll && ofVersions && kept.isEmpty()) {
            throw new IllegalArgumentException("which versions to keep must be set before that is applied to all");
        }
        choice = chosen;
        applyToAll = toAll;
    }

    @Override
    public synchronized List<KeptVersion> itemChoices() {
        return kept;
    }

    @Override
    public synchronized void itemChoices(List<KeptVersion> wanted) {
        List<KeptVersion> copy = List.copyOf(wanted);
        for (KeptVersion version : copy) {
            if (version.index() < 0 || version.index() >= versions) {
                throw new IllegalArgumentException("no such version: " + version.index());
            }
        }
        kept = copy;
    }

    @Override
    public synchronized Optional<Path> merged() {
        return Optional.ofNullable(merged);
    }

    @Override
    public synchronized void merged(Path file) {
        merged = file;
    }
}
