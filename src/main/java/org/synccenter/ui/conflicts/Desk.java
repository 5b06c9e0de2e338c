package org.synccenter.ui.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.Conflict;
import org.synccenter.api.Resolution;
import org.synccenter.engine.Decided;

/** Where conflicts come from and where they are settled. All of it blocks, and may throw what has a sentence for people. */
public interface Desk {
    /** All conflicts, oldest first. */
    List<Conflict> list();

    /** Settles conflicts as they were seen, all in the same way. */
    Decided resolve(List<Conflict> seen, Resolution resolution);

    /** Asks the person whether these paths shall really not be synced any more; waits for the answer. */
    boolean confirmStopSyncing(List<String> paths);

    /** Takes conflicts out of the list; their stores may decline. */
    void remove(List<String> ids);

    /** Shows one after the other to the person; gives for each one that is not settled why, if there is a reason to tell. */
    Map<String, String> settle(List<String> ids) throws Exception;

    /** Looks into the versions. */
    Look look(Conflict seen) throws Exception;

    /** Lets the person merge two texts and settles the conflict with the result; empty = the person has not finished it. */
    Optional<Decided> merge(Conflict seen) throws Exception;

    /** The name of the person's own merge tool; empty = none is set. */
    Optional<String> tool();

    /** Lets the person set the merge tool. */
    void editTool() throws Exception;

    /** Starts the merge tool, waits for it and settles the conflict with what it saves if the person wants that; empty = not. */
    Optional<Decided> mergeInTool(Conflict seen) throws Exception;

    /** Ends the merge tool that {@link #mergeInTool} waits for. */
    void stopTool();

    /** Takes back what was decided, latest first; gives one sentence when not all of it could be taken back. */
    Optional<String> undo(List<Decided.Run> runs) throws Exception;
}
