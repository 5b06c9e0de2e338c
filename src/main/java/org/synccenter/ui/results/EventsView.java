package org.synccenter.ui.results;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventLevel;
import org.synccenter.api.SyncEvent;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The events above, the words of the selected one below: plain text, whatever a handler has put into it. */
public final class EventsView extends BorderPane {
    private final EventsViewModel model;
    private final Formats formats;
    private final TableView<SyncEvent> table = new TableView<>();
    private final IconLine level = new IconLine();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label description = new Label();
    private final Hyperlink link = new Hyperlink();

    public EventsView(EventsViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        SplitPane split = new SplitPane(table(), details());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        split.getStyleClass().add("flat");
        HBox actions = new HBox(removeButton());
        actions.getStyleClass().add("page-actions");
        setTop(actions);
        setCenter(split);
        model.selectedProperty().addListener((o, was, is) -> show(is));
        show(model.selectedProperty().get());
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        table.refresh();
    }

    /** The keyboard goes on in the table. */
    public void focusTable() {
        table.requestFocus();
    }

    /** Takes the selected events out of the list. */
    private Button removeButton() {
        Button remove = Buttons.of(Icon.DELETE, UiText.EVENTS_REMOVE.text(), this::remove);
        remove.setId("remove-events");
        remove.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        return remove;
    }

    private void remove() {
        model.remove(table.getSelectionModel().getSelectedItems().stream()
                .filter(event -> event != null)
                .toList());
    }

    private TableView<SyncEvent> table() {
        table.setId("events");
        table.getStyleClass().add("flat-table");
        table.setAccessibleText(UiText.RESULTS_EVENTS.text().replace("_", ""));
        table.setFixedCellSize(36);
        table.setMinHeight(0);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new EmptyState(
                Icon.OK_BIG, Tone.GOOD, UiText.EVENTS_NONE_TITLE.text(), UiText.EVENTS_NONE_TEXT.text()));
        table.getColumns()
                .setAll(List.of(
                        column(UiText.COLUMN_MESSAGE, 420, NameCell::new),
                        column(UiText.COLUMN_ABOUT, 180, AboutCell::new),
                        column(UiText.COLUMN_WHEN, 178, WhenCell::new)));
        table.getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(table, 0, 1);
        table.setItems(model.events());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> model.select(is));
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                remove();
            }
        });
        return table;
    }

    private Node details() {
        name.getStyleClass().add("page-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().add("quiet");
        description.setId("event-description");
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        link.setId("event-link");
        link.setMnemonicParsing(false);
        link.setOnAction(e -> {
            link.setVisited(false);
            SyncEvent event = model.selectedProperty().get();
            if (event != null) {
                model.follow(event);
            }
        });
        VBox words = new VBox(6, level, name, facts, description, link);
        words.getStyleClass().add("details-text");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.visibleProperty().bind(model.selectedProperty().isNotNull());
        return scroll;
    }

    private void show(@Nullable SyncEvent event) {
        if (event == null) {
            return;
        }
        level.show(icon(event), tone(event), word(event));
        name.setText(VisibleText.line(event.draft().name()));
        facts.setText(VisibleText.line(model.about(event)) + ", " + formats.moment(event.time()));
        description.setText(
                event.draft().description().lines().map(VisibleText::line).collect(Collectors.joining("\n")));
        String text = Objects.requireNonNullElse(event.draft().linkText(), "");
        boolean leads = !text.isBlank();
        link.setVisible(leads);
        link.setManaged(leads);
        link.setText(VisibleText.line(text));
        link.setAccessibleText(UiText.EVENTS_FOLLOW.text() + ": " + link.getText());
    }

    private static Icon icon(SyncEvent event) {
        return switch (event.draft().level()) {
            case INFORMATION -> Icon.INFO;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }

    private static Tone tone(SyncEvent event) {
        return switch (event.draft().level()) {
            case INFORMATION -> Tone.NEUTRAL;
            case WARNING -> Tone.WARNING;
            case ERROR -> Tone.BAD;
        };
    }

    private static String word(SyncEvent event) {
        EventLevel level = event.draft().level();
        return switch (level) {
            case INFORMATION -> UiText.LEVEL_INFORMATION.text();
            case WARNING -> UiText.LEVEL_WARNING.text();
            case ERROR -> UiText.LEVEL_ERROR.text();
        };
    }

    private static TableColumn<SyncEvent, SyncEvent> column(
            UiText title, double width, Supplier<TableCell<SyncEvent, SyncEvent>> cell) {
        TableColumn<SyncEvent, SyncEvent> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(90);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class NameCell extends TableCell<SyncEvent, SyncEvent> {
        private final IconLine line = new IconLine();

        @Override
        protected void updateItem(@Nullable SyncEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
            } else {
                line.show(
                        icon(event), tone(event), VisibleText.line(event.draft().name()));
                line.label().setAccessibleText(word(event) + ": " + line.label().getText());
                setGraphic(line);
            }
        }
    }

    private final class AboutCell extends TableCell<SyncEvent, SyncEvent> {
        @Override
        protected void updateItem(@Nullable SyncEvent event, boolean empty) {
            super.updateItem(event, empty);
            setText(empty || event == null ? null : VisibleText.line(model.about(event)));
        }
    }

    private final class WhenCell extends TableCell<SyncEvent, SyncEvent> {
        @Override
        protected void updateItem(@Nullable SyncEvent event, boolean empty) {
            super.updateItem(event, empty);
            setText(empty || event == null ? null : formats.shortMoment(event.time()));
        }
    }
}
