package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** The items as a table. */
public final class ItemsView extends TableView<ItemRow> {
    private static final double ROW_HEIGHT = 52;
    private static final int SIZE = 2;
    /** Width of the table from which on there is room for all columns. */
    private static final double ALL_FIT = 820;

    private final ItemsViewModel model;

    private final Outlook outlook;

    /** @param menu asks and menus of the selected items */
    public ItemsView(ItemsViewModel model, Outlook outlook, Formats formats, ItemMenu menu) {
        this.model = model;
        this.outlook = outlook;
        getStyleClass().add("flat-table");
        setId("items");
        setAccessibleText(UiText.ITEMS.text());
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(
                new EmptyState(Icon.FOLDER, Tone.NEUTRAL, UiText.NO_ITEMS_TITLE.text(), UiText.NO_ITEMS_TEXT.text()));
        getColumns()
                .setAll(List.of(
                        column(UiText.COLUMN_ITEM, 168, 130, ItemOrder.byName(), ItemCells.Name::new),
                        column(UiText.COLUMN_STATE, 180, 150, ItemOrder.byState(), () -> new ItemCells.State(formats)),
                        size(formats),
                        column(
                                ItemsText.COLUMN_NEXT,
                                152,
                                130,
                                ItemOrder.byNextSync(),
                                () -> new ItemCells.TwoLines(outlook::next, outlook::why)),
                        column(
                                ItemsText.COLUMN_WAITS,
                                112,
                                112,
                                ItemOrder.byWhatWaits(),
                                () -> new ItemCells.Waits(formats)),
                        column(
                                ItemsText.COLUMN_WOULD,
                                128,
                                128,
                                null,
                                () -> new ItemCells.TwoLines(
                                        item -> outlook.isUnknown(item) ? "" : outlook.wouldDo(item),
                                        item -> outlook.isUnknown(item) ? outlook.wouldDo(item) : ""))));
        setSortPolicy(table -> {
            model.setOrder(order());
            return true;
        });
        FillColumns.install(this, 0, 1, 3);
        // In a narrow window the answers to the four questions come first.
        getColumns()
                .get(SIZE)
                .visibleProperty()
                .bind(widthProperty()
                        .greaterThanOrEqualTo(Looks.scaled(ALL_FIT))
                        .and(model.sizesKnownProperty()));
        outlook.changesProperty().addListener((o, was, is) -> refresh());
        askOutlook();
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

    private static TableColumn<ItemRow, ItemView> size(Formats formats) {
        return column(
                ItemsText.COLUMN_SIZE,
                82,
                82,
                ItemOrder.bySize(),
                () -> new ItemCells.TwoLines(
                        item -> item.size() == null
                                ? ""
                                : formats.bytes(item.size().bytes()),
                        item -> item.size() == null
                                ? ""
                                : ItemsText.SIZE_FILES.text(item.size().files())));
    }

    private static TableColumn<ItemRow, ItemView> column(
            TextKey title,
            double width,
            double minWidth,
            @Nullable Comparator<ItemView> order,
            Supplier<TableCell<ItemRow, ItemView>> cell) {
        TableColumn<ItemRow, ItemView> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> features.getValue().viewProperty());
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        column.setSortable(order != null);
        column.setComparator(order);
        column.setReorderable(false);
        return column;
    }

    /** The rows are the model's to arrange: sorted here, they would be mixed up again by the next snapshot. */
    private @Nullable Comparator<ItemView> order() {
        if (getSortOrder().isEmpty()) {
            return null;
        }
        @SuppressWarnings("unchecked") // The columns were made here, all with comparators of items.
        TableColumn<ItemRow, ItemView> column =
                (TableColumn<ItemRow, ItemView>) getSortOrder().getFirst();
        Comparator<ItemView> order = column.getComparator();
        return column.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order;
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

    private void askOutlook() {
        outlook.ask(model.rows().stream().map(ItemRow::ref).toList());
    }

    /** An item that has just been added is what the user wants to go on with. */
    private void rowsChanged(ListChangeListener.Change<? extends ItemRow> change) {
        askOutlook();
        List<ItemRow> added = new ArrayList<>();
        while (change.next()) {
            if (change.wasPermutated()) {
                return;
            }
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

    /** Selects this item alone; nothing changes when it is not listed. */
    public void select(ItemRef item) {
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row).ref().equals(item)) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(row);
            }
        }
    }

    /** Texts that age are written anew. */
    public void refreshTimes() {
        askOutlook();
        refresh();
    }
}
