package org.synccenter.ui.preview;

import java.util.Arrays;
import java.util.BitSet;

/** The rows that a person has selected, by their number: they stay selected however the rows are sorted or filtered. On the UI thread. */
public final class Selection {
    private final BitSet rows = new BitSet();

    boolean has(int row) {
        return rows.get(row);
    }

    void add(int row) {
        rows.set(row);
    }

    void remove(int row) {
        rows.clear(row);
    }

    void clear() {
        rows.clear();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.cardinality();
    }

    public int[] all() {
        return rows.stream().toArray();
    }

    /** Those of them that are among the given rows: who has filtered does not mean what is hidden. */
    int[] among(int[] shown) {
        int[] found = new int[Math.min(shown.length, size())];
        int size = 0;
        for (int row : shown) {
            if (rows.get(row)) {
                found[size++] = row;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
