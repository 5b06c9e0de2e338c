package org.synccenter.ui.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The rows that are shown as a tree, made folder by folder as it is asked for. Immutable; takes as long as there are rows in the folder. */
final class Branches {
    private final PlanRows plan;
    private final PlanOrder order;

    Branches(PlanRows plan, PlanOrder order) {
        this.plan = plan;
        this.order = order;
    }

    /** The whole plan. */
    Branch root() {
        return branch("", "", 0, order.byPath().length, true);
    }

    /** The folder of this path; the whole plan when nothing of it is shown any more. */
    Branch at(String path) {
        int[] rows = order.byPath();
        int first = 0;
        while (first < rows.length && !PathText.isWithin(plan.path(rows[first]), path)) {
            first++;
        }
        int end = first;
        while (end < rows.length && PathText.isWithin(plan.path(rows[end]), path)) {
            end++;
        }
        return path.isEmpty() || first == end ? root() : branch(path, name(path), first, end, true);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What lies directly in the folder, the largest first. */
    List<Branch> children(Branch folder, Branch.Measure measure) {
        int[] rows = order.byPath();
        List<Branch> found = new ArrayList<>();
        int prefix = folder.path().isEmpty() ? 0 : folder.path().length() + 1;
        int place = folder.first();
        while (place < folder.end()) {
            String path = plan.path(rows[place]);
            if (path.length() < prefix || path.isEmpty()) {
                // What is planned for the folder itself; a problem of no path.
                if (folder.path().isEmpty()) {
                    found.add(branch(
                            path, PlanWords.reason(plan, rows[place], Wish.AS_PLANNED), place, place + 1, false));
                }
                place++;
                continue;
            }
            int end = PathText.endOfName(path, prefix);
            String own = path.substring(0, end);
            int last = place;
            boolean deeper = false;
            while (last < folder.end() && PathText.isWithin(plan.path(rows[last]), own)) {
                deeper |= plan.path(rows[last]).length() > end;
                last++;
            }
            found.add(branch(own, own.substring(prefix), place, last, deeper));
            place = last;
        }
        found.sort(Comparator.comparingDouble((Branch b) -> -b.weight(measure)).thenComparing(Branch::name));
        return found;
    }

    private Branch branch(String path, String name, int first, int end, boolean folder) {
        int[] counts = new int[Category.count()];
        long bytes = 0;
        for (int place = first; place < end; place++) {
            int row = order.byPath()[place];
            counts[order.categories()[row]]++;
            bytes += plan.weight(row);
        }
        return new Branch(path, name, first, end, folder, bytes, counts);
    }

    /** The numbers of its rows. */
    int[] rows(Branch branch) {
        return Arrays.copyOfRange(order.byPath(), branch.first(), branch.end());
    }
}
