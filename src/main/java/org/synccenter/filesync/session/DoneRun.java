package org.synccenter.filesync.session;

import java.util.List;

/**
 * What one batch of a run has carried out, in order.
 *
 * @param id grows with time
 * @param run the core's name of the run, which its trash bears
 * @param label what the caller calls the run; empty when it does not
 * @param undoes the run that this one takes back, as it was named then; empty for none
 */
record DoneRun(long id, String run, String label, String undoes, List<Deed> deeds) {

    DoneRun {
        deeds = List.copyOf(deeds);
    }

    /** Whether somebody who says {@code name} means this run. */
    boolean isCalled(String name) {
        return name.equals(run) || (!label.isEmpty() && name.equals(label));
    }
}
