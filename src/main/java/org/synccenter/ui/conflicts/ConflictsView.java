package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.synccenter.api.Conflict;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The inbox of conflicts: select one or many, press what to keep. */
public final class ConflictsView extends BorderPane {
    private final ConflictsViewModel model;
    private final TableView<Conflict> table = new TableView<>();
    /** Ids, because the rows themselves are replaced when they are read again. */
    private Set<String> selectedIds = Set.of();

    private boolean replacing;

    public ConflictsView(ConflictsViewModel model, Formats formats) {
        this.model = model;
        getStyleClass().add("page");
        setTop(new VBox(head(), actions(), error()));
        setCenter(table(formats));
        visibleProperty().addListener((o, was, is) -> model.setShown(is));
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        table.refresh();
    }

    /** The keyboard goes on in the table. */
    public void focusTable() {
        table.requestFocus();
    }

    private HBox head() {
        Label title = new Label(UiText.CONFLICTS.text());
        title.getStyleClass().add("page-title");
        Label summary = new Label();
        summary.getStyleClass().add("quiet-same");
        summary.textProperty().bind(model.summaryProperty());
        summary.visibleProperty().bind(Bindings.isNotEmpty(model.conflicts()));
        HBox head = new HBox(title, summary);
        head.getStyleClass().add("page-head");
        return head;
    }

    private FlowPane actions() {
        FlowPane row = new FlowPane();
        row.getStyleClass().addAll("page-actions", "button-flow");
        row.getChildren().add(oneByOne());
        for (Resolution resolution : ConflictsViewModel.OFFERED) {
            row.getChildren().add(button(resolution));
        }
        Buttons.showWhen(row, Bindings.isNotEmpty(model.conflicts()));
        return row;
    }

    private Button oneByOne() {
        Button button = Buttons.of(Icon.CONFLICTS, UiText.SETTLE_ONE_BY_ONE.text(), model::settle);
        button.setId("settle");
        button.disableProperty()
                .bind(model.busyProperty()
                        .or(Bindings.isEmpty(table.getSelectionModel().getSelectedItems())));
        return button;
    }

    private Button button(Resolution resolution) {
        Button button = Buttons.of(
                ConflictWords.icon(resolution), ConflictWords.text(resolution).text(), () -> model.resolve(resolution));
        button.setId("resolve-" + resolution.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get()
                                || !model.choicesProperty().get().contains(resolution),
                        model.busyProperty(),
                        model.choicesProperty()));
        return button;
    }

    private HBox error() {
        IconLine line = new IconLine();
        line.label().setWrapText(true);
        model.errorProperty().addListener((o, was, is) -> line.show(Icon.ERROR, Tone.BAD, VisibleText.line(is)));
        HBox row = new HBox(line);
        row.getStyleClass().add("message-bar");
        Tone.BAD.on(row);
        Buttons.showWhen(row, model.errorProperty().isNotEmpty());
        return row;
    }

    private TableView<Conflict> table(Formats formats) {
        table.setId("conflicts");
        table.getStyleClass().add("flat-table");
        table.setAccessibleText(UiText.CONFLICTS.text());
        table.setFixedCellSize(52);
        table.setMinHeight(0);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new EmptyState(
                Icon.OK_BIG, Tone.GOOD, UiText.NO_CONFLICTS_TITLE.text(), UiText.NO_CONFLICTS_TEXT.text()));
        table.getColumns()
                .setAll(List.of(
                        column(UiText.COLUMN_PATH, 230, () -> new ConflictCells.Path(model::name)),
                        column(UiText.COLUMN_WHAT, 165, ConflictCells.Kind::new),
                        column(UiText.COLUMN_LEFT, 140, () -> new ConflictCells.Version(Side.LEFT, formats)),
                        column(UiText.COLUMN_RIGHT, 150, () -> new ConflictCells.Version(Side.RIGHT, formats)),
                        column(UiText.COLUMN_FOUND, 108, () -> new ConflictCells.Found(formats))));
        table.getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(table, 0, 1);
        // Keeps the selection over a reload: the table drops it when the rows are replaced, between these two
        // listeners.
        model.conflicts().addListener((ListChangeListener<Conflict>) c -> replacing = true);
        table.setItems(model.conflicts());
        model.conflicts().addListener((ListChangeListener<Conflict>) c -> reselect());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Conflict>)
                c -> selectionChanged());
        MenuItem remove = new MenuItem(UiText.CONFLICTS_REMOVE.text(), Icon.DELETE.node());
        remove.setId("remove-conflicts");
        remove.setMnemonicParsing(true);
        remove.setOnAction(e -> model.remove());
        table.setContextMenu(new ContextMenu(remove));
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                model.remove();
                e.consume();
            }
        });
        return table;
    }

    private void selectionChanged() {
        if (replacing) {
            return;
        }
        List<Conflict> selected = new ArrayList<>(table.getSelectionModel().getSelectedItems());
        selected.removeIf(conflict -> conflict == null);
        selectedIds = Set.copyOf(selected.stream().map(Conflict::id).toList());
        model.select(selected);
    }

    private void reselect() {
        Set<String> wanted = selectedIds;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < model.conflicts().size(); i++) {
            if (wanted.contains(model.conflicts().get(i).id())) {
                table.getSelectionModel().select(i);
            }
        }
        // Working through an inbox: when what was selected is settled, the next one is at hand.
        if (table.getSelectionModel().isEmpty() && !model.conflicts().isEmpty()) {
            table.getSelectionModel().select(0);
        }
        replacing = false;
        selectionChanged();
    }

    private static TableColumn<Conflict, Conflict> column(
            UiText title, double width, Supplier<TableCell<Conflict, Conflict>> cell) {
        TableColumn<Conflict, Conflict> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
