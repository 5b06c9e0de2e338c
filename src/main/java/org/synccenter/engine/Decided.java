package org.synccenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemRef;

/**
 * What came of decisions about conflicts.
 *
 * @param unsettled for each conflict that could not be settled, by id, one sentence why
 * @param runs what was done, in order; each can be undone like any run of the history
 */
public record Decided(Map<String, String> unsettled, List<Run> runs) {

    /**
     * A run of the history that carried out decisions.
     *
     * @param id its id in the history
     */
    public record Run(ItemRef item, String id) {}

    /** Where runs are noted that handlers begin while a decision is carried out, on its thread. */
    private static final ScopedValue<List<Run>> NOTES = ScopedValue.newInstance();

    public Decided {
        unsettled = Map.copyOf(unsettled);
        runs = List.copyOf(runs);
    }

    /** Carries out decisions. */
    interface Work<X extends Exception> {
        /** Gives what could not be settled, and why. */
        Map<String, String> settle() throws X;
    }

    static <X extends Exception> Decided by(Work<X> work) throws X {
        List<Run> noted = new ArrayList<>();
        Map<String, String> unsettled = ScopedValue.where(NOTES, noted).<Map<String, String>, X>call(work::settle);
        return new Decided(unsettled, noted);
    }

    static void began(ItemRef item, String run) {
        if (NOTES.isBound()) {
            NOTES.get().add(new Run(item, run));
        }
    }
}
