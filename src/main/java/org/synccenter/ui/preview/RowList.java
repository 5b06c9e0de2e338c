package org.synccenter.ui.preview;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/** The rows of a table as an order of numbers: a million of them are exchanged at once, and none is an object until it is looked at. */
final class RowList extends ObservableListBase<PlanRow> {
    private int[] order = new int[0];

    @Override
    public PlanRow get(int index) {
        return new PlanRow(order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }

    /** The number of the row at a place. */
    int row(int index) {
        return order[index];
    }

    int[] order() {
        return order;
    }

    /** Shows these rows in this order. */
    void swap(int[] next) {
        int[] old = order;
        order = next;
        fireChange(new Swap(this, old));
    }

    /** All that was is gone, all that is has come. */
    private static final class Swap extends ListChangeListener.Change<PlanRow> {
        private final int[] old;
        private boolean told;

        Swap(RowList list, int[] old) {
            super(list);
            this.old = old;
        }

        @Override
        public boolean next() {
            boolean first = !told;
            told = true;
            return first;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<PlanRow> getRemoved() {
            return new AbstractList<>() {
                @Override
                public PlanRow get(int index) {
                    return new PlanRow(old[index]);
                }

                @Override
                public int size() {
                    return old.length;
                }
            };
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
