package org.synccenter.stores;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.RunRecord;

/**
 * Finds steps and problems by a part of their path. The paths are gone through in their index, which holds nothing else: that is quick
 * enough, and an index of all parts of all paths would make every sync slower for a question that is asked now and then.
 */
final class HistorySearch {
    private static final String LATEST_FIRST = " ORDER BY run DESC, seq DESC LIMIT ?";

    private final Sql sql;
    private final HistoryQuery query;
    private final Map<Long, RunRecord> runs = new HashMap<>();

    HistorySearch(Sql sql, HistoryQuery query) {
        this.sql = sql;
        this.query = query;
    }

    List<PastAction> actions() throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        String keys = keys("action", "path", values);
        if (!query.text().isEmpty()) {
            keys += " UNION " + keys("action", "moved_from", values);
        }
        values.add(limit());
        return sql.list(
                joined("action", keys), row -> new PastAction(run(row), SqliteHistory.action(row)), array(values));
    }

    List<PastProblem> problems() throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        String keys = keys("problem", "path", values);
        values.add(limit());
        return sql.list(
                joined("problem", keys), row -> new PastProblem(run(row), SqliteHistory.problem(row)), array(values));
    }

    private int limit() {
        return Math.max(0, query.limit());
    }

    private static @Nullable Object[] array(List<@Nullable Object> values) {
        return values.toArray(new @Nullable Object[0]);
    }

    /** First where the rows are, which the index of the paths tells alone; then what they say. */
    private static String joined(String table, String keys) {
        return "SELECT t.* FROM (" + keys + LATEST_FIRST + ") k CROSS JOIN " + table
                + " t ON t.run = k.run AND t.seq = k.seq ORDER BY k.run DESC, k.seq DESC";
    }

    private String keys(String table, String column, List<@Nullable Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!query.text().isEmpty()) {
            PathPattern.of(query.text()).forEach(pattern -> {
                conditions.add(column + pattern.condition());
                values.add(pattern.value());
            });
        }
        runs(conditions, values);
        return "SELECT run, seq FROM " + table
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private void runs(List<String> conditions, List<@Nullable Object> values) {
        List<String> wanted = conditions(query.item(), query.outcomes(), values);
        if (!wanted.isEmpty()) {
            conditions.add("run IN (SELECT number FROM run WHERE " + String.join(" AND ", wanted) + ")");
        }
    }

    /** What is asked of a run; its values are added to the others. */
    static List<String> conditions(@Nullable ItemRef item, Set<Outcome> outcomes, List<@Nullable Object> values) {
        List<String> wanted = new ArrayList<>();
        if (item != null) {
            wanted.add(Subjects.IS);
            values.addAll(Arrays.asList(Subjects.keys(item.handler(), item.item())));
        }
        if (!outcomes.isEmpty()) {
            wanted.add("outcome IN (" + outcomes.stream().map(o -> "?").collect(Collectors.joining(", ")) + ")");
            values.addAll(outcomes);
        }
        return wanted;
    }

    private RunRecord run(Row row) throws SQLException {
        long number = row.number("run");
        RunRecord known = runs.get(number);
        if (known == null) {
            known = SqliteHistory.byNumber(sql, number);
            runs.put(number, known);
        }
        return known;
    }
}
