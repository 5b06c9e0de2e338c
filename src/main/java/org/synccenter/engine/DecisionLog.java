package org.synccenter.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.synccenter.api.Counts;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.RunLog;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;

/** Writes what was done outside of a session into the history. */
final class DecisionLog implements RunLog {
    private static final int BATCH = 500;

    private final HistoryStore history;
    private final InstantSource clock;
    private final ItemRef item;
    private final String run;
    private final List<SyncAction> unwritten = new ArrayList<>();
    private Counts counts = Counts.NONE;

    DecisionLog(HistoryStore history, InstantSource clock, ItemRef item) {
        this.history = history;
        this.clock = clock;
        this.item = item;
        this.run = history.begin(item, StartReason.MANUAL, clock.instant());
        Decided.began(item, run);
    }

    @Override
    public String run() {
        return run;
    }

    @Override
    public void applied(SyncAction step) {
        counts = counts.plus(step);
        unwritten.add(step);
        if (unwritten.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        history.append(run, List.copyOf(unwritten));
        unwritten.clear();
    }

    @Override
    public void end(Outcome outcome, int conflicts, List<Problem> problems) {
        flush();
        history.end(
                run,
                clock.instant(),
                new ItemResult(item, item.item(), outcome, run, counts, conflicts, problems, null, null, List.of()));
    }
}
