package org.synccenter.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what every run did, over restarts. Thread-safe. */
public interface HistoryStore {

    /** Notes the beginning of a run and makes its id. */
    String begin(ItemRef item, StartReason reason, Instant started);

    /** Adds steps that were carried out, in order. Called in batches while the run goes on. */
    void append(String runId, List<SyncAction> actions);

    /** Notes the end of a run. */
    void end(String runId, Instant ended, ItemResult result);

    /** Runs of an item, or of all items when null, newest first. */
    List<RunRecord> runs(@Nullable ItemRef item, int limit);

    /** Steps of one run in the order in which they were carried out. */
    List<SyncAction> actions(String runId, int limit);

    /** Problems of one run. */
    List<Problem> problems(String runId);
}
