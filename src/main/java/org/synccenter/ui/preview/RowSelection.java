package org.synccenter.ui.preview;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Selects rows of a table by their numbers. The toolkit's own model needs seconds to select a million rows and minutes to let go of
 * them; this one needs a set of bits. Whoever shows rows listens to {@link #versionProperty}.
 */
final class RowSelection extends TableView.TableViewSelectionModel<PlanRow> {
    private final RowList list;
    private final Selection selection;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    RowSelection(TableView<PlanRow> table, RowList list, Selection selection) {
        super(table);
        this.list = list;
        this.selection = selection;
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Changes with whatever is selected. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The rows have moved: nothing else is selected, but it is elsewhere. */
    void changed() {
        version.set(version.get() + 1);
    }

    private void lead(int index) {
        setSelectedIndex(index);
        setSelectedItem(index < 0 ? null : list.get(index));
        if (index >= 0) {
            focus(index);
        }
        changed();
    }

    private boolean isPlace(int index) {
        return index >= 0 && index < list.size();
    }

    @Override
    public void select(int index) {
        if (isPlace(index)) {
            selection.add(list.row(index));
            lead(index);
        }
    }

    @Override
    public void clearAndSelect(int index) {
        if (isPlace(index)) {
            selection.clear();
            select(index);
        }
    }

    /** Selects from the first place on, up to the second without it; also downwards. */
    @Override
    public void selectRange(int start, int end) {
        int first = start <= end ? start : end + 1;
        int last = start <= end ? end - 1 : start;
        for (int i = Math.max(0, first); i <= Math.min(last, list.size() - 1); i++) {
            selection.add(list.row(i));
        }
        lead(Math.clamp(start <= end ? last : first, -1, list.size() - 1));
    }

    @Override
    public void selectIndices(int index, int @Nullable ... more) {
        select(index);
        if (more != null) {
            Arrays.stream(more).forEach(this::select);
        }
    }

    @Override
    public void selectAll() {
        for (int row : list.order()) {
            selection.add(row);
        }
        changed();
    }

    @Override
    public void clearSelection(int index) {
        if (isPlace(index)) {
            selection.remove(list.row(index));
            changed();
        }
    }

    @Override
    public void clearSelection() {
        selection.clear();
        lead(-1);
    }

    @Override
    public boolean isSelected(int index) {
        return isPlace(index) && selection.has(list.row(index));
    }

    @Override
    public boolean isEmpty() {
        return selection.isEmpty();
    }

    /** Not told one by one: {@link Selection} knows them. */
    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    public ObservableList<TablePosition> getSelectedCells() {
        return FXCollections.emptyObservableList();
    }

    /** The leading row alone: there may be a million others. */
    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return FXCollections.observableList(
                IntStream.of(getSelectedIndex()).filter(this::isPlace).boxed().toList());
    }

    @Override
    public ObservableList<PlanRow> getSelectedItems() {
        return FXCollections.observableList(IntStream.of(getSelectedIndex())
                .filter(this::isPlace)
                .mapToObj(list::get)
                .toList());
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<PlanRow, ?> column) {
        return isSelected(row);
    }

    @Override
    public void select(int row, @Nullable TableColumn<PlanRow, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<PlanRow, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<PlanRow, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(list.size() - 1);
    }

    @Override
    public void selectPrevious() {
        select(getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public void selectLeftCell() {
        // Rows are selected, not cells.
    }

    @Override
    public void selectRightCell() {
        // Rows are selected, not cells.
    }

    @Override
    public void selectAboveCell() {
        clearAndSelect(getFocusedIndex() - 1);
    }

    @Override
    public void selectBelowCell() {
        clearAndSelect(getFocusedIndex() + 1);
    }
}
