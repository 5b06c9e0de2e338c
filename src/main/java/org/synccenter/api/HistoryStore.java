package org.synccenter.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what every run did, over restarts. Thread-safe; every call blocks (database), and what it has changed is durable on return. */
public interface HistoryStore {

    /** Notes the beginning of a run and makes its id, which is unique and sorts by time. */
    String begin(ItemRef item, StartReason reason, Instant started);

    /** Adds steps that were carried out, in order. Called in batches while the run goes on, by one thread at a time. */
    void append(String runId, List<SyncAction> actions);

    /** Notes the end of a run; called once, after the last {@link #append}. A run without it was cut off. */
    void end(String runId, Instant ended, ItemResult result);

    /**
     * Notes that runs without an end were cut off: they get the outcome {@link Outcome#FAILED} and this sentence. When that was nobody
     * knows, so that they end when they started. Called only while nothing can run.
     */
    void endCutOff(String sentence);

    /**
     * Runs, newest first.
     *
     * @param item null = of all items
     * @param limit at most so many
     */
    List<RunRecord> runs(@Nullable ItemRef item, int limit);

    /** The run of this id; empty = there is none. */
    Optional<RunRecord> find(String runId);

    /** Notes what a person answered to the question that held a run. The last answer counts. */
    void answered(String runId, HoldDecision decision);

    /** Runs like {@link #runs(ItemRef, int)}, but only those that ended like this; none given = however they ended. */
    List<RunRecord> runs(@Nullable ItemRef item, Set<Outcome> outcomes, int limit);

    /** Steps that the query is about, the latest first. Quick for a hundred thousand steps, bearable for millions. */
    List<PastAction> search(HistoryQuery query);

    /** Problems that the query is about, the latest first. */
    List<PastProblem> searchProblems(HistoryQuery query);

    /** At most so many steps of one run, in the order in which they were carried out; empty when there is no such run. */
    List<SyncAction> actions(String runId, int limit);

    /**
     * The last step that was about this path of an item, as its own or its former one, or that moved a folder above it; empty = none. Quick
     * however long the history is.
     */
    Optional<PastAction> lastAction(ItemRef item, String path);

    /** Problems of one run, in the order in which they came up; empty when there is no such run. */
    List<Problem> problems(String runId);
}
