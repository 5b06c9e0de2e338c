package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Counts;

/** Collects what a cycle has to tell, and tells the listener one thing at a time, whichever thread it comes from. */
final class Report {

    private final CycleListener listener;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Side, Counts> counts = new EnumMap<>(Side.class);
    private Phase phase = Phase.LOCK;
    private long filesDone;
    private long filesTotal;
    private long bytesDone;
    private long bytesTotal;

    Report(CycleListener listener) {
        this.listener = listener;
    }

    synchronized void phase(Phase next) {
        phase = next;
        listener.phase(next);
    }

    /** Counting starts again. */
    synchronized void expect(long files, long bytes) {
        filesDone = 0;
        bytesDone = 0;
        filesTotal = files;
        bytesTotal = bytes;
    }

    synchronized void files(long more, RelPath current) {
        filesDone += more;
        tell(current);
    }

    synchronized void bytes(long more, RelPath current) {
        bytesDone += more;
        tell(current);
    }

    private void tell(RelPath current) {
        listener.progress(new Progress(phase, filesDone, filesTotal, bytesDone, bytesTotal, current));
    }

    synchronized void size(long files, long bytes) {
        listener.size(files, bytes);
    }

    synchronized void problem(RelPath path, @Nullable Side side, ProblemKind kind, @Nullable String detail) {
        var problem = new Problem(path, side, kind, String.valueOf(detail));
        problems.add(problem);
        listener.problem(problem);
    }

    /** Something went wrong that touches none of the user's files. */
    synchronized void warning(RelPath path, Side side, EndpointException cause) {
        listener.warning(new Problem(path, side, cause.kind(), String.valueOf(cause.getMessage())));
    }

    synchronized void applied(Change change) {
        counts.merge(change.target(), one(change), Report::sum);
        listener.applied(change);
    }

    private static Counts one(Change change) {
        return switch (change.action()) {
            case CREATE -> new Counts(1, 0, 0, 0, 0, change.bytes());
            case UPDATE, REPLACE -> new Counts(0, 1, 0, 0, 0, change.bytes());
            case DELETE -> new Counts(0, 0, 1, 0, 0, 0);
            case MOVE -> new Counts(0, 0, 0, 1, 0, 0);
            case SET_METADATA -> new Counts(0, 0, 0, 0, 1, 0);
        };
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.created() + b.created(),
                a.updated() + b.updated(),
                a.deleted() + b.deleted(),
                a.moved() + b.moved(),
                a.metadata() + b.metadata(),
                a.bytes() + b.bytes());
    }

    synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    synchronized Map<Side, Counts> counts() {
        return Map.copyOf(counts);
    }
}
