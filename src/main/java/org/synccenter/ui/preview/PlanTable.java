package org.synccenter.ui.preview;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.Formats;

/** The plan as a grid: which path, what each side has now, what would be done, and why. */
final class PlanTable extends TableView<PlanRow> {
    private static final double ROW_HEIGHT = 32;
    private static final PseudoClass TURNED = PseudoClass.getPseudoClass("turned");

    private final PlanViewModel model;
    private final RowList rows = new RowList();
    private final RowSelection selected;

    PlanTable(PlanViewModel model, Formats formats) {
        this.model = model;
        selected = new RowSelection(this, rows, model.selection());
        setSelectionModel(selected);
        getStyleClass().addAll("flat-table", "plan-table");
        setId("plan-rows");
        setAccessibleText(PlanText.TABLE.text());
        setFixedCellSize(ROW_HEIGHT);
        setMinHeight(0);
        Label nothing = new Label(PlanText.NOTHING_SHOWN.text());
        nothing.getStyleClass().add("quiet-same");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        PlanCells cells = new PlanCells(model, formats);
        getColumns()
                .setAll(List.of(
                        column(PlanOrder.Key.PATH, PlanText.COLUMN_PATH, 195, 90, cells::path),
                        column(PlanOrder.Key.LEFT, PlanText.COLUMN_LEFT, 146, 110, cells::left),
                        column(PlanOrder.Key.ACTION, PlanText.COLUMN_ACTION, 148, 124, cells::action),
                        column(PlanOrder.Key.RIGHT, PlanText.COLUMN_RIGHT, 146, 110, cells::right),
                        column(PlanOrder.Key.REASON, PlanText.COLUMN_REASON, 170, 80, cells::reason)));
        getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(this, 0, 4);
        setRowFactory(table -> new Row());
        setSortPolicy(table -> sort(model));
        setItems(rows);
        new PlanKeys(model, this::chosen).on(this);
        model.orderProperty().addListener((o, was, is) -> show(is));
        show(model.orderProperty().get());
    }

    private void show(PlanOrder order) {
        rows.swap(order.rows());
        selected.changed();
    }

    /** The rows that are selected and can be seen. */
    int[] chosen() {
        return model.selection().among(rows.order());
    }

    RowSelection selected() {
        return selected;
    }

    private Boolean sort(PlanViewModel to) {
        if (getSortOrder().isEmpty()) {
            to.sort(PlanOrder.Key.PATH, false);
        } else {
            TableColumn<PlanRow, ?> first = getSortOrder().getFirst();
            to.sort((PlanOrder.Key) first.getUserData(), first.getSortType() == TableColumn.SortType.DESCENDING);
        }
        return true;
    }

    private static TableColumn<PlanRow, PlanRow> column(
            PlanOrder.Key key,
            PlanText title,
            double width,
            double minWidth,
            Supplier<TableCell<PlanRow, PlanRow>> cell) {
        TableColumn<PlanRow, PlanRow> column = new TableColumn<>(title.text());
        column.setUserData(key);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        column.setReorderable(false);
        // The order is made elsewhere: the toolkit only wants to hear that there is one.
        column.setComparator((_, _) -> 0);
        return column;
    }

    /** Shows whether it is selected, and whether a person wants it otherwise. */
    private final class Row extends TableRow<PlanRow> {
        private final ChangeListener<Number> changed = (o, was, is) -> updateSelected(selected.isSelected(getIndex()));

        Row() {
            selected.versionProperty().addListener(new WeakChangeListener<>(changed));
        }

        @Override
        protected void updateItem(@Nullable PlanRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(TURNED, !empty && row != null && model.wish(row.number) != Wish.AS_PLANNED);
        }
    }
}
