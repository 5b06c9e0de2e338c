package org.synccenter.filesync.session;

import java.util.List;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Side;

/**
 * The session stopped for safety and touched nothing.
 *
 * @param side where the cause lies
 * @param deletions what would be lost there, for the last two reasons
 */
public record SessionHold(Reason reason, Side side, List<Change> deletions) {

    /** What is suspicious. Only the last two can be answered with {@link CycleOptions.Deletions}. */
    public enum Reason {
        /** There is no folder. */
        ROOT_MISSING,
        /** The folder is there and cannot be opened. */
        ROOT_UNREADABLE,
        /** The folder is there without the marker that says it is ours: not mounted, or another folder. */
        MARKER_MISSING,
        /** The marker says that this is another replica. */
        MARKER_FOREIGN,
        /** There is something in the place of the marker that is none of ours. */
        MARKER_DAMAGED,
        /** It held two or more entries and is empty now. */
        ROOT_EMPTIED,
        MASS_DELETION
    }

    public SessionHold {
        deletions = List.copyOf(deletions);
    }
}
