package org.synccenter.ui.conflicts;

import java.util.List;
import org.synccenter.api.Conflict;

/** A row of the inbox's list. */
sealed interface InboxRow {
    /** The conflicts that selecting the row means. */
    List<Conflict> conflicts();

    /** The head of a group; selecting it means all of the group. */
    record Group(String name, List<Conflict> conflicts) implements InboxRow {
        public Group {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** One conflict. */
    record Entry(Conflict conflict) implements InboxRow {
        @Override
        public List<Conflict> conflicts() {
            return List.of(conflict);
        }
    }
}
