package org.synccenter.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elements that occur once on each side and in one order on both: what a person would hold two versions together by. */
final class Anchors {
    /** Where an element occurs; -1 = nowhere yet, -2 = more than once. */
    private static final int NOWHERE = -1;

    private static final int OFTEN = -2;

    private Anchors() {}

    /** Pairs of places, both rising. */
    static List<int[]> of(int[] left, int a, int aEnd, int[] right, int b, int bEnd) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int i = a; i < aEnd; i++) {
            int[] place = places.computeIfAbsent(left[i], id -> new int[] {NOWHERE, NOWHERE});
            place[0] = place[0] == NOWHERE ? i : OFTEN;
        }
        for (int i = b; i < bEnd; i++) {
            int[] place = places.get(right[i]);
            if (place != null) {
                place[1] = place[1] == NOWHERE ? i : OFTEN;
            }
        }
        List<int[]> once = new ArrayList<>();
        for (int i = a; i < aEnd; i++) {
            int[] place = places.get(left[i]);
            if (place != null && place[0] >= 0 && place[1] >= 0) {
                once.add(place);
            }
        }
        return rising(once);
    }

    /** The longest selection whose right places rise; the left ones do already. */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] chosen = new int[length][];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            chosen[i] = pairs.get(at);
            at = before[at];
        }
        return Arrays.asList(chosen);
    }
}
