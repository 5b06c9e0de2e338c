package org.synccenter.compare;

/**
 * A stretch that differs: these elements of one sequence stand where those of the other do. One of the two may be empty, not both.
 *
 * @param leftFrom first element on the left
 * @param leftTo the one after the last
 */
record Hunk(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    int leftCount() {
        return leftTo - leftFrom;
    }

    int rightCount() {
        return rightTo - rightFrom;
    }
}
