package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.compare.DiffRow;

/** The rows of a comparison as they are listed: long stretches that are the same are folded into one row. */
sealed interface DiffLines {
    /** Rows around a difference that are shown with it. */
    int AROUND = 3;

    /** One row. */
    record Line(DiffRow row) implements DiffLines {}

    /** So many rows that are the same. */
    record Fold(int count) implements DiffLines {}

    /** @param all false = with folds */
    static List<DiffLines> of(List<DiffRow> rows, boolean all) {
        List<DiffLines> lines = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int end = i;
            while (end < rows.size() && !rows.get(end).differs()) {
                end++;
            }
            int from = i == 0 ? i : Math.min(end, i + AROUND);
            int to = end == rows.size() ? end : Math.max(from, end - AROUND);
            if (all || to - from <= 1) {
                from = end;
                to = end;
            }
            rows.subList(i, from).forEach(row -> lines.add(new Line(row)));
            if (from < to) {
                lines.add(new Fold(to - from));
            }
            rows.subList(to, end).forEach(row -> lines.add(new Line(row)));
            while (end < rows.size() && rows.get(end).differs()) {
                lines.add(new Line(rows.get(end++)));
            }
            i = end;
        }
        return List.copyOf(lines);
    }

    /** Where stretches that differ begin. */
    static List<Integer> differences(List<DiffLines> lines) {
        List<Integer> found = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean differs = lines.get(i) instanceof Line(DiffRow row) && row.differs();
            if (differs && !inside) {
                found.add(i);
            }
            inside = differs;
        }
        return found;
    }
}
