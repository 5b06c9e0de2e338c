package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;

/** Which conflicts are listed, and in which groups. */
final class InboxRows {
    /** How the list is grouped. */
    enum Grouping {
        NONE(ConflictText.GROUP_NONE),
        ITEM(ConflictText.GROUP_ITEM),
        KIND(ConflictText.GROUP_KIND),
        FOLDER(ConflictText.GROUP_FOLDER);

        private final ConflictText text;

        Grouping(ConflictText text) {
            this.text = text;
        }

        String text() {
            return text.text();
        }
    }

    private InboxRows() {}

    /**
     * The rows.
     *
     * @param filter what path or partnership must hold, letter case aside; blank = anything
     */
    static List<InboxRow> of(
            List<Conflict> conflicts, String filter, Grouping grouping, Function<ItemRef, String> names) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<Conflict> found = conflicts.stream()
                .filter(c -> wanted.isEmpty() || holds(c.path(), wanted) || holds(names.apply(c.item()), wanted))
                .toList();
        List<InboxRow> rows = new ArrayList<>(found.size());
        if (grouping == Grouping.NONE) {
            found.forEach(c -> rows.add(new InboxRow.Entry(c)));
            return rows;
        }
        Map<String, List<Conflict>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.forEach(c -> groups.computeIfAbsent(group(c, grouping, names), name -> new ArrayList<>())
                .add(c));
        groups.forEach((name, all) -> {
            rows.add(new InboxRow.Group(name, all));
            all.forEach(c -> rows.add(new InboxRow.Entry(c)));
        });
        return rows;
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String group(Conflict conflict, Grouping grouping, Function<ItemRef, String> names) {
        return switch (grouping) {
            case NONE -> "";
            case ITEM -> names.apply(conflict.item());
            case KIND -> ConflictWords.kind(conflict.kind());
            case FOLDER -> {
                String folder = folder(conflict);
                yield names.apply(conflict.item()) + ": "
                        + (folder.isEmpty() ? ConflictText.TOP_FOLDER.text() : folder);
            }
        };
    }

    /** The folder of a conflict below its roots; empty = none. */
    static String folder(Conflict conflict) {
        int end = conflict.path().lastIndexOf('/');
        return end < 0 ? "" : conflict.path().substring(0, end);
    }

    /** The last part of a conflict's path. */
    static String name(Conflict conflict) {
        return conflict.path().substring(conflict.path().lastIndexOf('/') + 1);
    }
}
