package org.synccenter.ui.conflicts;

import java.util.List;
import org.synccenter.engine.Decided;

/**
 * What was done last, told above the list.
 *
 * @param text one sentence
 * @param undoable runs that can be taken back; none = it cannot be undone here
 */
record Settled(String text, List<Decided.Run> undoable) {
    static final Settled NONE = new Settled("", List.of());

    Settled {
        undoable = List.copyOf(undoable);
    }
}
