package org.synccenter.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One conflict's place in a run over chosen conflicts, and what is decided about it. Made by the center, used by one thread at a time.
 * Answers to {@code ISyncMgrConflictResolveInfo}.
 */
public interface ResolveInfo {

    /**
     * Where the run stands. {@code GetIterationInfo}.
     *
     * @param index number of this conflict, from 0
     * @param total number of chosen conflicts
     * @param alike how many of those still to come "apply to all" would reach: same kind, same handler
     */
    record Iteration(int index, int total, int alike) {}

    /** What is to happen next. Answers to {@code SYNCMGR_PRESENTER_NEXT_STEP}. */
    enum NextStep {
        /** The choice stands; carry it out and go on. Without a choice the conflict is skipped. */
        CONTINUE,
        /** Show the center's own window. */
        DEFAULT,
        /** Stop the whole run; this and all later conflicts stay as they are. */
        CANCEL
    }

    /** What is chosen. Answers to {@code SYNCMGR_PRESENTER_CHOICE}. */
    enum Choice {
        /** Nothing yet. {@code SYNCMGR_PC_NO_CHOICE}. */
        NO_CHOICE,
        /** The one version of {@link ResolveInfo#itemChoices()}. {@code SYNCMGR_PC_KEEP_ONE}. */
        KEEP_ONE,
        /** The versions of {@link ResolveInfo#itemChoices()}, under different names. {@code SYNCMGR_PC_KEEP_MULTIPLE}. */
        KEEP_MULTIPLE,
        /** The youngest version. {@code SYNCMGR_PC_KEEP_RECENT}. */
        KEEP_RECENT,
        /** A merged file, see {@link ResolveInfo#merged(Path)}; not in syncmgr.h, where it was left to the handler. */
        KEEP_OTHER,
        /** None: the path is not synced any more. {@code SYNCMGR_PC_REMOVE_FROM_SYNC_SET}. */
        REMOVE_FROM_SYNC_SET,
        /** Left for another time. {@code SYNCMGR_PC_SKIP}. */
        SKIP
    }

    /** Where the run stands; constant. {@code GetIterationInfo}. */
    Iteration iteration();

    /** {@code GetPresenterNextStep}; {@link NextStep#CONTINUE} until it is set. */
    NextStep nextStep();

    /** {@code SetPresenterNextStep}. */
    void nextStep(NextStep next);

    /** {@code GetPresenterChoice}; {@link Choice#NO_CHOICE} until it is set. */
    Choice choice();

    /** Whether the choice holds for all later conflicts of the same kind and handler as well. {@code GetPresenterChoice}. */
    boolean applyToAll();

    /**
     * {@code SetPresenterChoice}.
     *
     * @throws IllegalArgumentException when {@code applyToAll} is wished for a choice of versions and {@link #itemChoices} were not set
     */
    void choose(Choice choice, boolean applyToAll);

    /** How many versions are kept. {@code GetItemChoiceCount}. */
    default int itemChoiceCount() {
        return itemChoices().size();
    }

    /**
     * One version that is kept. {@code GetItemChoice}.
     *
     * @throws IllegalArgumentException when {@code i} is not below {@link #itemChoiceCount}
     */
    default KeptVersion itemChoice(int i) {
        if (i < 0 || i >= itemChoiceCount()) {
            throw new IllegalArgumentException("no such choice: " + i);
        }
        return itemChoices().get(i);
    }

    /** The versions that are kept; empty until they are set. */
    List<KeptVersion> itemChoices();

    /**
     * Which versions are kept; the list is copied. Must be set before {@link #choose} applies a choice of versions to all.
     * {@code SetItemChoices}.
     *
     * @throws IllegalArgumentException when an index is outside of the conflict's versions
     */
    void itemChoices(List<KeptVersion> kept);

    /** The merged file; empty until it is set. */
    Optional<Path> merged();

    /** The file that {@link Choice#KEEP_OTHER} means. The center deletes it after the decision was carried out. */
    void merged(Path file);
}
