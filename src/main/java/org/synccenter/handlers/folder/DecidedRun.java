package org.synccenter.handlers.folder;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.RunLog;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.session.CycleListener;

/** Notes in the history what was done because conflicts were settled, so that it can be read there and undone. */
final class DecidedRun implements CycleListener {
    private final RunLog log;
    private final List<Problem> problems = new ArrayList<>();

    DecidedRun(HandlerContext context, FolderPair pair) {
        this.log = context.log(pair.id());
    }

    String run() {
        return log.run();
    }

    @Override
    public void applied(Change change) {
        log.applied(Words.action(change));
    }

    @Override
    public void problem(org.synccenter.filesync.session.Problem p) {
        problems.add(Words.problem(p));
    }

    void failed() {
        log.end(Outcome.FAILED, 0, problems);
    }

    void ended(int conflicts) {
        Outcome outcome = !problems.isEmpty() ? Outcome.PROBLEMS : conflicts > 0 ? Outcome.CONFLICTS : Outcome.IN_SYNC;
        log.end(outcome, conflicts, problems);
    }
}
