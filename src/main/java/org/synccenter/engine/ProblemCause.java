package org.synccenter.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Problem;

/**
 * What keeps something from being in sync now, with all that it is about.
 *
 * @param handler id of the handler that it is about
 * @param text one sentence: what is wrong
 * @param places what it is about, in the order of the items; empty for {@link Kind#HANDLER}
 */
public record ProblemCause(Kind kind, Problem.Next next, String handler, String text, List<Place> places) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** A handler could not be loaded. */
        HANDLER,
        /** An item waits for an answer. */
        HELD,
        /** The last run of an item failed as a whole. */
        FAILED,
        /** Conflicts wait for a decision. */
        CONFLICTS,
        /** Single paths could not be handled. */
        PATHS
    }

    /**
     * Where it shows.
     *
     * @param run id of the run that found it; null when no run did
     * @param problem null = the item as a whole
     */
    public record Place(
            ItemRef item, @Nullable String run, @Nullable Problem problem) {}

    public ProblemCause {
        places = List.copyOf(places);
    }

    /** The items that it is about. */
    public List<ItemRef> items() {
        return places.stream().map(Place::item).distinct().toList();
    }
}
