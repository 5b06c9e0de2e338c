package org.synccenter.ui.preview;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Problem;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;

/**
 * Which rows are shown and in which order, with what all rows come to. Made in the background.
 *
 * @param rows the rows that are shown, in their order; not to be changed
 * @param byPath the same rows in the order of a tree; not to be changed
 * @param categories what would become of each row of the plan, by row, as ordinals; not to be changed
 * @param counts how many rows of each category there are in all, by ordinal
 * @param bytes what they are about, by ordinal
 * @param turned how many rows a person wants otherwise
 */
record PlanOrder(int[] rows, int[] byPath, byte[] categories, int[] counts, long[] bytes, int turned) {

    /** Nothing. */
    static final PlanOrder NONE = new PlanOrder(
            new int[0], new int[0], new byte[0], new int[Category.count()], new long[Category.count()], 0);

    /** A column by which can be sorted. */
    enum Key {
        PATH,
        LEFT,
        ACTION,
        RIGHT,
        REASON
    }

    /**
     * What is to be shown.
     *
     * @param shown only rows of these categories
     * @param search only rows whose path, or old path, holds this; empty = all
     */
    record Query(Set<Category> shown, String search, Key key, boolean descending) {
        /** Everything, as it lies in the folders. */
        static final Query ALL = new Query(Set.of(Category.values()), "", Key.PATH, false);
    }

    Category category(int row) {
        return Category.at(categories[row]);
    }

    /** How many changes a sync would make. */
    int changes() {
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            all += Category.at(i).isChange() ? counts[i] : 0;
        }
        return all;
    }

    /** @param wishes what a person wants of each row, by ordinal; not changed meanwhile */
    static PlanOrder of(PlanRows plan, byte[] wishes, Query query) {
        int[] counts = new int[Category.count()];
        long[] bytes = new long[Category.count()];
        boolean[] shown = new boolean[Category.count()];
        query.shown().forEach(category -> shown[category.ordinal()] = true);
        byte[] categories = new byte[plan.size()];
        int turned = 0;
        int[] found = new int[plan.size()];
        int size = 0;
        for (int row : plan.byPath()) {
            Wish wish = Wish.at(wishes[row]);
            int category = plan.category(row, wish).ordinal();
            categories[row] = (byte) category;
            counts[category]++;
            bytes[category] += plan.weight(row);
            turned += wish == Wish.AS_PLANNED ? 0 : 1;
            if (shown[category] && matches(plan, row, query.search())) {
                found[size++] = row;
            }
        }
        int[] byPath = size == found.length ? found : Arrays.copyOf(found, size);
        int[] order = byPath;
        if (query.key() != Key.PATH || query.descending()) {
            order = byPath.clone();
            sort(order, plan, wishes, query);
        }
        return new PlanOrder(order, byPath, categories, counts, bytes, turned);
    }

    private static boolean matches(PlanRows plan, int row, String search) {
        if (search.isEmpty() || PathText.contains(plan.path(row), search)) {
            return true;
        }
        String from = plan.from(row);
        return from != null && PathText.contains(from, search);
    }

    private static void sort(int[] order, PlanRows plan, byte[] wishes, Query query) {
        if (query.key() == Key.PATH) {
            reverse(order);
            return;
        }
        long[] keys = new long[plan.size()];
        Map<String, Integer> reasons = query.key() == Key.REASON ? ranks(plan) : Map.of();
        for (int row : order) {
            long key = key(plan, row, Wish.at(wishes[row]), query.key(), reasons);
            keys[row] = query.descending() ? ~key : key;
        }
        Radix.sort(order, keys);
    }

    private static long key(PlanRows plan, int row, Wish wish, Key key, Map<String, Integer> reasons) {
        return switch (key) {
            case PATH -> 0;
            case LEFT -> plan.size(row, Side.LEFT);
            case RIGHT -> plan.size(row, Side.RIGHT);
            case ACTION -> {
                ActionKind kind = plan.kind(row, wish);
                yield plan.category(row, wish).ordinal() * 8L + (kind == null ? 7 : kind.ordinal());
            }
            case REASON -> reasons.getOrDefault(reason(plan, row), 0);
        };
    }

    private static String reason(PlanRows plan, int row) {
        SyncAction step = plan.step(row);
        Problem problem = plan.problem(row);
        return step != null ? step.reason() : problem != null ? problem.text() : "";
    }

    /** A number for each reason in their alphabetical order; there are few. */
    private static Map<String, Integer> ranks(PlanRows plan) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int row = 0; row < plan.size(); row++) {
            ranks.putIfAbsent(reason(plan, row), 0);
        }
        String[] sorted = ranks.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            ranks.put(sorted[i], i);
        }
        return ranks;
    }

    private static void reverse(int[] order) {
        for (int i = 0, j = order.length - 1; i < j; i++, j--) {
            int row = order[i];
            order[i] = order[j];
            order[j] = row;
        }
    }
}
