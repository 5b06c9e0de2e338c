package org.synccenter.ui.preview;

/** A row as a table shows it. A new object each time it is asked for, so that a cell takes it for new and shows it as it is now. */
final class PlanRow {
    final int number;

    PlanRow(int number) {
        this.number = number;
    }
}
