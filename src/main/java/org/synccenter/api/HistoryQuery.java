package org.synccenter.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the history.
 *
 * @param text part of a path, or of the former path of a move, without regard to case; empty = every path
 * @param item only what was done to this item; null = to any
 * @param outcomes only what runs did that ended like this; empty = however they ended
 * @param limit at most so many, the latest first
 */
public record HistoryQuery(String text, @Nullable ItemRef item, Set<Outcome> outcomes, int limit) {
    public HistoryQuery {
        outcomes = Set.copyOf(outcomes);
    }

    /** In all of the history. */
    public HistoryQuery(String text, int limit) {
        this(text, null, Set.of(), limit);
    }
}
