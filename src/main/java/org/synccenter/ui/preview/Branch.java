package org.synccenter.ui.preview;

/**
 * A folder of a plan, or what is planned for one path, with what is shown of it added up.
 *
 * @param path empty = everything
 * @param name its last part
 * @param first where its rows begin in {@link PlanOrder#byPath}
 * @param end where they end
 * @param isFolder whether more lies in it than what is planned for it itself
 * @param bytes what its rows are about
 * @param counts its rows of each category, by ordinal
 */
record Branch(String path, String name, int first, int end, boolean isFolder, long bytes, int[] counts) {

    /** What an area or a bar stands for. */
    enum Measure {
        BYTES,
        COUNT
    }

    int rows() {
        return end - first;
    }

    /** How large it is; never 0, so that nothing is out of sight. */
    double weight(Measure measure) {
        return measure == Measure.COUNT ? rows() : Math.max(1, bytes);
    }

    /** The category of most of its rows. */
    Category category() {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return Category.at(most);
    }
}
