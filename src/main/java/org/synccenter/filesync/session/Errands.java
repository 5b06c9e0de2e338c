package org.synccenter.filesync.session;

import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.SyncMode;

/** Plans what a cycle is to do instead of syncing. */
final class Errands {

    /** It cannot be done at all. */
    static final class ImpossibleException extends Exception {
        final CycleResult.Failure failure;

        ImpossibleException(CycleResult.Failure failure) {
            this.failure = failure;
        }
    }

    private final PairSetup setup;
    private final Sides sides;
    private final Archive archive;
    private final PairState state;
    private final Copier copier;

    Errands(PairSetup setup, Sides sides, Archive archive, PairState state, Copier copier) {
        this.setup = setup;
        this.sides = sides;
        this.archive = archive;
        this.state = state;
        this.copier = copier;
    }

    /**
     * Writes nothing of the user's; what a merge brings is put into the trash, unless this is only a preview.
     *
     * @param run what this run is called
     * @param certain whether the archive knows what the last session left
     */
    UndoPlan plan(Errand errand, String run, boolean certain, boolean preview)
            throws ImpossibleException, Copier.CancelledException, CycleAborted {
        Present present = new Present(state, sides, copier);
        return switch (errand) {
            case Errand.Undo(String name) -> undo(name, certain, present);
            case Errand.Restore restore -> new Restoring(setup.pairId(), sides, archive.done(), present).plan(restore);
            case Errand.Merge merge -> new Merging(sides, present, run).plan(merge, preview);
        };
    }

    private UndoPlan undo(String name, boolean certain, Present present)
            throws ImpossibleException, Copier.CancelledException {
        if (!certain) {
            throw new ImpossibleException(CycleResult.Failure.PAST_UNCERTAIN);
        }
        RunDeeds deeds = new RunDeeds(archive.done(), name, state.rules().equals(SyncMode.TWO_WAY.rules()));
        if (deeds.isEmpty()) {
            throw new ImpossibleException(CycleResult.Failure.RUN_UNKNOWN);
        }
        return new UndoPlanner(deeds, present, new Versions(sides)).plan();
    }
}
