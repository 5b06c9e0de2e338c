package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.synccenter.engine.ItemView;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The items as a table. */
public final class ItemsView extends TableView<ItemRow> {
    private static final double ROW_HEIGHT = 52;

    private final ItemsViewModel model;

    /** @param menu asks and menus of the selected items */
    public ItemsView(ItemsViewModel model, Formats formats, ItemMenu menu) {
        this.model = model;
        getStyleClass().add("flat-table");
        setId("items");
        setAccessibleText(UiText.ITEMS.text());
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(
                new EmptyState(Icon.FOLDER, Tone.NEUTRAL, UiText.NO_ITEMS_TITLE.text(), UiText.NO_ITEMS_TEXT.text()));
        TableColumn<ItemRow, ItemView> next =
                column(UiText.COLUMN_NEXT_SYNC, 130, 95, () -> new ItemCells.NextSync(formats));
        next.visibleProperty().bind(model.scheduledProperty());
        getColumns()
                .setAll(List.of(
                        column(UiText.COLUMN_ITEM, 300, 150, ItemCells.Name::new),
                        column(UiText.COLUMN_STATE, 200, 150, () -> new ItemCells.State(formats)),
                        column(UiText.COLUMN_LAST_SYNC, 105, 95, () -> new ItemCells.LastSync(formats)),
                        next,
                        column(UiText.COLUMN_CONFLICTS, 90, 90, () -> new ItemCells.Conflicts(formats))));
        FillColumns.install(this, 0, 1);
        getColumns().getFirst().getStyleClass().add("first");
        setMinHeight(0);
        setItems(model.rows());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ItemRow>) c -> tellSelection());
        model.rows().addListener((ListChangeListener<ItemRow>) this::rowsChanged);
        setRowFactory(table -> row(menu));
        // The menu key is sent to the table as a whole, not to a row.
        setOnContextMenuRequested(e -> {
            if (!getSelectionModel().isEmpty()) {
                menu.build().show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
        selectSomething();
    }

    private static TableColumn<ItemRow, ItemView> column(
            UiText title, double width, double minWidth, Supplier<TableCell<ItemRow, ItemView>> cell) {
        TableColumn<ItemRow, ItemView> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> features.getValue().viewProperty());
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableRow<ItemRow> row(ItemMenu menu) {
        TableRow<ItemRow> row = new TableRow<>();
        // The menu acts on the selection, so a row that is asked for its menu becomes selected first.
        row.setOnContextMenuRequested(e -> {
            if (row.isEmpty()) {
                return;
            }
            if (!getSelectionModel().isSelected(row.getIndex())) {
                getSelectionModel().clearAndSelect(row.getIndex());
            }
            menu.build().show(row, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && row.isEmpty()) {
                getSelectionModel().clearSelection();
            }
        });
        return row;
    }

    /** The selection model may hold nulls while rows are being removed. */
    private void tellSelection() {
        model.select(getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .toList());
    }

    /** An item that has just been added is what the user wants to go on with. */
    private void rowsChanged(ListChangeListener.Change<? extends ItemRow> change) {
        List<ItemRow> added = new ArrayList<>();
        while (change.next()) {
            added.addAll(change.getAddedSubList());
        }
        if (added.size() == 1 && getItems().size() > 1) {
            int row = getItems().indexOf(added.getFirst());
            getSelectionModel().clearAndSelect(row);
            scrollTo(row);
        } else {
            selectSomething();
        }
        // Where a row has gone, another one is highlighted in its place, and the table tells nobody.
        tellSelection();
    }

    /** Details of the first item are better than an empty pane. */
    private void selectSomething() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
    }

    /** Texts that age are written anew. */
    public void refreshTimes() {
        refresh();
    }
}
