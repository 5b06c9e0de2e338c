package org.synccenter.ui.preview;

import org.jspecify.annotations.Nullable;

/** Sorts row numbers by a number each, stably and without an object per row. */
final class Radix {
    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private Radix() {}

    /**
     * @param order rows in the order that equal ones keep; sorted in place
     * @param keys the number of each row, by row
     */
    static void sort(int[] order, long[] keys) {
        int[] from = order;
        int[] to = new int[order.length];
        boolean elsewhere = false;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int[] ends = ends(from, keys, shift);
            if (ends != null) {
                for (int i = from.length - 1; i >= 0; i--) {
                    to[--ends[digit(keys[from[i]], shift)]] = from[i];
                }
                int[] done = from;
                from = to;
                to = done;
                elsewhere = !elsewhere;
            }
        }
        if (elsewhere) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }

    /** Where each bucket ends; null when all rows fall into one. */
    private static int @Nullable [] ends(int[] order, long[] keys, int shift) {
        int[] ends = new int[BUCKETS];
        for (int row : order) {
            ends[digit(keys[row], shift)]++;
        }
        if (order.length == 0 || ends[digit(keys[order[0]], shift)] == order.length) {
            return null;
        }
        for (int i = 1; i < BUCKETS; i++) {
            ends[i] += ends[i - 1];
        }
        return ends;
    }

    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (BUCKETS - 1);
    }
}
