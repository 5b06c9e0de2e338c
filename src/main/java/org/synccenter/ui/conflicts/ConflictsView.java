package org.synccenter.ui.conflicts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.synccenter.api.Conflict;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** The inbox of conflicts: on the left which there are, on the right what is in them and what can be done. */
public final class ConflictsView extends BorderPane {
    private final ConflictsViewModel model;
    private final TableView<InboxRow> table = new TableView<>();
    private final InboxBars bars;
    private final SplitPane split;
    private final VBox list;
    /** Ids, because the rows themselves are replaced when they are read again. */
    private Set<String> selectedIds = Set.of();

    private int lastIndex;
    private boolean replacing;
    /** Somebody wanted to go on in the table before there was anything in it. */
    private boolean focusLater;

    public ConflictsView(ConflictsViewModel model, Formats formats) {
        this.model = model;
        getStyleClass().add("page");
        bars = new InboxBars(model, this::selectAlike);
        setTop(new VBox(bars.head(), bars.outcome(), bars.progress(), bars.error()));
        LookView look = new LookView(model, formats, this::skip, this::setWide);
        list = new VBox(bars.filter(), table(formats));
        list.setMinWidth(Looks.scaled(210));
        SplitPane.setResizableWithParent(list, false);
        split = new SplitPane(list, look);
        split.getStyleClass().add("flat");
        split.setDividerPositions(0.36);
        Node empty = new EmptyState(
                Icon.OK_BIG, Tone.GOOD, UiText.NO_CONFLICTS_TITLE.text(), UiText.NO_CONFLICTS_TEXT.text());
        Buttons.showWhen(split, Bindings.isNotEmpty(model.conflicts()));
        Buttons.showWhen(empty, Bindings.isEmpty(model.conflicts()));
        BorderPane.setAlignment(empty, Pos.CENTER);
        setCenter(new StackPane(split, empty));
        visibleProperty().addListener((o, was, is) -> model.setShown(is));
        model.busyProperty().addListener((o, was, is) -> keepFocus());
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        table.refresh();
    }

    /** The keyboard goes on in the table. */
    public void focusTable() {
        focusLater = model.rows().isEmpty();
        table.requestFocus();
    }

    /** A button that is dead while something is settled would hand the keyboard to whatever is first in the window. */
    private void keepFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof ButtonBase && isAncestorOf(owner)) {
            focusTable();
        }
    }

    private boolean isAncestorOf(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(n -> n == this);
    }

    private void setWide(boolean wide) {
        if (wide) {
            split.getItems().remove(list);
        } else if (!split.getItems().contains(list)) {
            split.getItems().addFirst(list);
            split.setDividerPositions(0.36);
        }
    }

    private TableView<InboxRow> table(Formats formats) {
        table.setId("conflicts");
        table.getStyleClass().addAll("flat-table", "no-header");
        table.setAccessibleText(UiText.CONFLICTS.text());
        table.setFixedCellSize(Looks.scaled(48));
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new EmptyState(
                Icon.QUESTION,
                Tone.NEUTRAL,
                ConflictText.NOTHING_FOUND.text(),
                ConflictText.NOTHING_FOUND_TEXT.text(),
                Buttons.of(
                        Icon.CLOSE,
                        ConflictText.SHOW_ALL.text(),
                        () -> model.filterProperty().set(""))));
        TableColumn<InboxRow, InboxRow> column = new TableColumn<>(UiText.COLUMN_PATH.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> new InboxCell(model, formats));
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().setAll(List.of(column));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        // Keeps the selection over a reload: the table drops it when the rows are replaced, between these two
        // listeners.
        model.rows().addListener((ListChangeListener<InboxRow>) c -> replacing = true);
        table.setItems(model.rows());
        model.rows().addListener((ListChangeListener<InboxRow>) c -> reselect());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<InboxRow>)
                c -> selectionChanged());
        model.refusalsProperty().addListener((o, was, is) -> table.refresh());
        MenuItem remove = new MenuItem(UiText.CONFLICTS_REMOVE.text(), Icon.DELETE.node());
        remove.setId("remove-conflicts");
        remove.setMnemonicParsing(true);
        remove.setOnAction(e -> model.remove());
        MenuItem alike = new MenuItem(ConflictText.SELECT_ALIKE.text());
        alike.setMnemonicParsing(true);
        alike.setOnAction(e -> selectAlike());
        table.setContextMenu(new ContextMenu(alike, remove));
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
        Map<String, Conflict> selected = new LinkedHashMap<>();
        for (InboxRow row : List.copyOf(present())) {
            row.conflicts().forEach(c -> selected.put(c.id(), c));
        }
        if (table.getSelectionModel().getSelectedIndex() >= 0) {
            lastIndex = table.getSelectionModel().getSelectedIndex();
        }
        selectedIds = Set.copyOf(selected.keySet());
        model.select(List.copyOf(selected.values()));
    }

    /** The toolkit's list holds null for a moment while rows are replaced. */
    private List<InboxRow> present() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .toList();
    }

    private void reselect() {
        select(selectedIds);
        // Working through an inbox: when what was selected is settled, the next one is at hand.
        if (table.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
            selectFrom(Math.min(lastIndex, model.rows().size() - 1));
        }
        replacing = false;
        selectionChanged();
        if (focusLater && !model.rows().isEmpty()) {
            focusLater = false;
            table.requestFocus();
        }
    }

    private void select(Set<String> wanted) {
        int[] rows = IntStream.range(0, model.rows().size())
                .filter(i -> model.rows().get(i) instanceof InboxRow.Entry(Conflict c) && wanted.contains(c.id()))
                .toArray();
        table.getSelectionModel().clearSelection();
        if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
        }
    }

    private void selectFrom(int index) {
        for (int i = index; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof InboxRow.Entry) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private void selectAlike() {
        replacing = true;
        select(model.alike());
        replacing = false;
        selectionChanged();
    }

    /** The ones behind what is selected; after the last the first. */
    private void skip() {
        int last = table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
        selectFrom(last + 1 < model.rows().size() ? last + 1 : 0);
        focusTable();
    }
}
