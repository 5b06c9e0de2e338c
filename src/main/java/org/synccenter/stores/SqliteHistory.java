package org.synccenter.stores;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;

/**
 * Runs with their steps and problems. A run's counts grow with its steps, so that one whose process died still tells what it did. Steps
 * for a run that was removed with its item in the meantime are dropped.
 */
final class SqliteHistory implements HistoryStore {

    private static final String SELECT = "SELECT r.*, s.handler, s.item FROM run r JOIN subject s ON s.id = r.subject";
    private static final String NEWEST_FIRST = " ORDER BY r.started DESC, r.number DESC LIMIT ?";
    private static final String OF_RUN = " WHERE run = (SELECT number FROM run WHERE id = ?) ORDER BY seq";

    private static final String MOVED = " AND kind = 'MOVE'";

    // By the index of the paths, whatever the planner thinks of the order: a path has few steps, a history millions.
    private static final String ABOUT = """
        SELECT a.run, a.seq FROM (
            SELECT run, seq FROM action WHERE path = ?%s UNION ALL SELECT run, seq FROM action WHERE moved_from = ?%s
        ) a CROSS JOIN run r ON r.number = a.run WHERE r.\
        """ + Subjects.IS + " ORDER BY +a.run DESC, +a.seq DESC LIMIT" + " 1";

    private final StoreDatabase database;

    SqliteHistory(StoreDatabase database) {
        this.database = database;
    }

    @Override
    public String begin(ItemRef item, StartReason reason, Instant started) {
        return database.write(sql -> {
            String id = RunIds.next(sql, started);
            sql.update(
                    "INSERT INTO run (id, subject, reason, started) VALUES (?, ?, ?, ?)",
                    id,
                    Subjects.keep(sql, item.handler(), item.item()),
                    reason,
                    started);
            return id;
        });
    }

    @Override
    public void append(String runId, List<SyncAction> actions) {
        database.change(sql -> {
            Optional<Long> run = number(sql, runId);
            if (run.isPresent() && !actions.isEmpty()) {
                append(sql, run.get(), actions);
            }
        });
    }

    private static void append(Sql sql, long run, List<SyncAction> actions) throws SQLException {
        int last = sql.count("SELECT coalesce(max(seq), 0) AS n FROM action WHERE run = ?", run);
        var seq = new AtomicLong(last);
        sql.forEach(actions, """
            INSERT INTO action (run, seq, path, moved_from, kind, side, reason, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, a -> new @Nullable Object[] {
            run, seq.incrementAndGet(), a.path(), a.from(), a.action(), a.side(), a.reason(), a.bytes()
        });
        Counts more = actions.stream().reduce(Counts.NONE, Counts::plus, (a, b) -> b);
        sql.update("""
            UPDATE run SET created = created + ?, updated = updated + ?, deleted = deleted + ?, moved = moved + ?,
                bytes = bytes + ? WHERE number = ?
            """, more.created(), more.updated(), more.deleted(), more.moved(), more.bytes(), run);
    }

    @Override
    public void end(String runId, Instant ended, ItemResult result) {
        Counts counts = result.counts();
        database.change(sql -> {
            Optional<Long> run = number(sql, runId);
            if (run.isEmpty()) {
                return;
            }
            sql.update(
                    """
                    UPDATE run SET ended = ?, outcome = ?, created = ?, updated = ?, deleted = ?, moved = ?, bytes = ?,
                        conflicts = ?, problems = ?, error = ? WHERE number = ?
                    """,
                    ended,
                    result.outcome(),
                    counts.created(),
                    counts.updated(),
                    counts.deleted(),
                    counts.moved(),
                    counts.bytes(),
                    result.conflicts(),
                    result.problems().size(),
                    result.error(),
                    run.get());
            sql.update("DELETE FROM problem WHERE run = ?", run.get());
            var seq = new AtomicLong();
            sql.forEach(
                    result.problems(),
                    "INSERT INTO problem (run, seq, path, side, text, next) VALUES (?, ?, ?, ?, ?, ?)",
                    p -> new @Nullable Object[] {
                        run.get(), seq.incrementAndGet(), p.path(), p.side(), p.text(), p.next()
                    });
        });
    }

    @Override
    public void endCutOff(String sentence) {
        database.change(sql -> sql.update(
                "UPDATE run SET ended = started, outcome = ?, error = ? WHERE ended IS NULL",
                Outcome.FAILED,
                sentence));
    }

    @Override
    public void answered(String runId, HoldDecision decision) {
        database.change(sql -> sql.update("UPDATE run SET decision = ? WHERE id = ?", Json.decision(decision), runId));
    }

    @Override
    public Optional<RunRecord> find(String runId) {
        return database.read(sql -> sql.first(SELECT + " WHERE r.id = ?", SqliteHistory::run, runId));
    }

    @Override
    public List<RunRecord> runs(@Nullable ItemRef item, int limit) {
        return runs(item, Set.of(), limit);
    }

    @Override
    public List<RunRecord> runs(@Nullable ItemRef item, Set<Outcome> outcomes, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> wanted = HistorySearch.conditions(item, outcomes, values);
        String where = wanted.isEmpty() ? "" : " WHERE r." + String.join(" AND r.", wanted);
        values.add(Math.max(0, limit));
        return database.read(sql ->
                sql.list(SELECT + where + NEWEST_FIRST, SqliteHistory::run, values.toArray(new @Nullable Object[0])));
    }

    @Override
    public List<PastAction> search(HistoryQuery query) {
        return database.read(sql -> new HistorySearch(sql, query).actions());
    }

    @Override
    public List<PastProblem> searchProblems(HistoryQuery query) {
        return database.read(sql -> new HistorySearch(sql, query).problems());
    }

    @Override
    public List<SyncAction> actions(String runId, int limit) {
        return database.read(sql -> sql.list(
                "SELECT * FROM action" + OF_RUN + " LIMIT ?", SqliteHistory::action, runId, Math.max(0, limit)));
    }

    @Override
    public Optional<PastAction> lastAction(ItemRef item, String path) {
        return database.read(sql -> {
            Optional<Step> last = lastAbout(sql, item, path, "");
            for (String at = above(path); !at.isEmpty(); at = above(at)) {
                Optional<Step> moved = lastAbout(sql, item, at, MOVED);
                if (moved.isPresent() && (last.isEmpty() || moved.get().isAfter(last.get()))) {
                    last = moved;
                }
            }
            return last.isEmpty() ? Optional.empty() : Optional.of(past(sql, last.get()));
        });
    }

    private record Step(long run, long seq) {
        boolean isAfter(Step other) {
            return run > other.run || (run == other.run && seq > other.seq);
        }
    }

    private static Optional<Step> lastAbout(Sql sql, ItemRef item, String path, String condition) throws SQLException {
        return sql.first(
                ABOUT.formatted(condition, condition),
                row -> new Step(row.number("run"), row.number("seq")),
                path,
                path,
                Subjects.key(item.handler()),
                Subjects.key(item.item()));
    }

    private static PastAction past(Sql sql, Step step) throws SQLException {
        return new PastAction(
                byNumber(sql, step.run),
                sql.first("SELECT * FROM action WHERE run = ? AND seq = ?", SqliteHistory::action, step.run, step.seq)
                        .orElseThrow());
    }

    static RunRecord byNumber(Sql sql, long number) throws SQLException {
        return sql.first(SELECT + " WHERE r.number = ?", SqliteHistory::run, number)
                .orElseThrow();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    @Override
    public List<Problem> problems(String runId) {
        return database.read(sql -> sql.list("SELECT * FROM problem" + OF_RUN, SqliteHistory::problem, runId));
    }

    private static Optional<Long> number(Sql sql, String runId) throws SQLException {
        return sql.first("SELECT number FROM run WHERE id = ?", row -> row.number("number"), runId);
    }

    private static RunRecord run(Row row) throws SQLException {
        return new RunRecord(
                row.text("id"),
                new ItemRef(row.text("handler"), row.text("item")),
                row.constant("reason", StartReason.MANUAL),
                row.time("started"),
                row.timeOrNull("ended"),
                row.constantOrNull("outcome", Outcome.class),
                new Counts(
                        row.number("created"),
                        row.number("updated"),
                        row.number("deleted"),
                        row.number("moved"),
                        row.number("bytes")),
                row.integer("conflicts"),
                row.integer("problems"),
                row.textOrNull("error"),
                Json.decision(row.textOrNull("decision")));
    }

    static SyncAction action(Row row) throws SQLException {
        return new SyncAction(
                row.text("path"),
                row.textOrNull("moved_from"),
                row.constant("kind", ActionKind.UPDATE),
                row.constant("side", Side.LEFT),
                row.text("reason"),
                row.number("bytes"));
    }

    static Problem problem(Row row) throws SQLException {
        return new Problem(
                row.text("path"),
                row.constantOrNull("side", Side.class),
                row.text("text"),
                row.constant("next", Problem.Next.NEEDS_PERSON));
    }
}
