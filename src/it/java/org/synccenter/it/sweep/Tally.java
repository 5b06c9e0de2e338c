package org.synccenter.it.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what went wrong in a sweep, by kind, and tells the first few of each. */
final class Tally {

    private static final int TOLD = 5;

    private final String title;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int points;

    /** With the kinds that may go wrong, so that those that never do are told as well. */
    Tally(String title, String... kinds) {
        this.title = title;
        for (String kind : kinds) {
            counts.put(kind, 0);
        }
    }

    void point() {
        points++;
    }

    /** At a point, nothing or something of a kind is wrong. */
    void wrong(String kind, Object point, List<String> what) {
        if (what.isEmpty()) {
            return;
        }
        if (counts.merge(kind, 1, Integer::sum) <= TOLD) {
            System.out.println("  " + title + ", " + kind + ", at " + point + ": "
                    + what.stream().limit(8).toList());
        }
    }

    int of(String kind) {
        return counts.getOrDefault(kind, 0);
    }

    boolean clean() {
        return points > 0 && counts.values().stream().allMatch(count -> count == 0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(title + ": " + points + " points");
        counts.forEach(
                (kind, count) -> text.append(", ").append(count).append(' ').append(kind));
        return text.toString();
    }
}
