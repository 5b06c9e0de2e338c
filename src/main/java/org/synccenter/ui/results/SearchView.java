package org.synccenter.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** A field for a part of a path, and every step of all runs that has it. */
public final class SearchView extends BorderPane {
    private final SearchViewModel model;
    private final TextField field = new TextField();
    private final TableView<Found> table = new TableView<>();

    /**
     * @param names the names of items
     * @param showRun gets the id of a run that is to be seen
     */
    public SearchView(
            SearchViewModel model,
            RunActions actions,
            HistoryFilter filter,
            Function<ItemRef, String> names,
            Consumer<String> showRun,
            Formats formats) {
        this.model = model;
        field.setId("history-search");
        field.setPromptText(ResultText.SEARCH_PROMPT.text());
        field.setAccessibleText(ResultText.SEARCH_PROMPT.text());
        field.textProperty().bindBidirectional(model.textProperty());
        field.setMinWidth(100);
        HBox.setHgrow(field, Priority.ALWAYS);
        ExportMenu save = new ExportMenu(
                "save-search",
                (menu, format) ->
                        actions.save(model.query(), format, menu.getScene().getWindow()));
        save.disableProperty().bind(Bindings.isEmpty(model.found()));
        HBox row = new HBox(
                field, FilterBoxes.items(filter, "search-item"), FilterBoxes.endings(filter, "search-ending"), save);
        row.getStyleClass().add("page-actions");
        Label note = new Label();
        note.setId("search-note");
        note.textProperty().bind(model.noteProperty());
        note.getStyleClass().addAll("quiet-same", "run-decision");
        Buttons.showWhen(note, model.noteProperty().isNotEmpty());
        Label error = new Label();
        error.textProperty().bind(model.errorProperty());
        error.getStyleClass().addAll("tone-bad", "run-decision");
        Buttons.showWhen(error, model.errorProperty().isNotEmpty());
        setTop(new VBox(row, note, error));
        setCenter(table(names, showRun, formats));
    }

    private TableView<Found> table(Function<ItemRef, String> names, Consumer<String> showRun, Formats formats) {
        table.setId("found");
        table.getStyleClass().add("flat-table");
        table.setAccessibleText(ResultText.SEARCH_FOUND.text());
        table.setFixedCellSize(32);
        table.setMinHeight(0);
        table.setPlaceholder(placeholder());
        List<TableColumn<Found, Found>> columns = new ArrayList<>();
        columns.add(text(
                UiText.COLUMN_WHEN,
                178,
                found -> formats.shortMoment(found.run().started())));
        columns.add(text(
                UiText.COLUMN_ITEM,
                100,
                found -> VisibleText.line(names.apply(found.run().item()))));
        columns.addAll(new StepColumns<>(Found::step).words());
        table.getColumns().setAll(columns);
        table.getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(table, 4, 5);
        table.setItems(model.found());
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                show(showRun);
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                show(showRun);
            }
        });
        return table;
    }

    private void show(Consumer<String> showRun) {
        Found found = table.getSelectionModel().getSelectedItem();
        if (found != null) {
            showRun.accept(found.run().id());
        }
    }

    private StackPane placeholder() {
        EmptyState hint = new EmptyState(
                Icon.SEARCH, Tone.NEUTRAL, ResultText.SEARCH_TITLE.text(), ResultText.SEARCH_TEXT.text());
        EmptyState none = new EmptyState(
                Icon.SEARCH, Tone.NEUTRAL, ResultText.SEARCH_NONE_TITLE.text(), ResultText.SEARCH_NONE_TEXT.text());
        Label busy = new Label(ResultText.SEARCH_BUSY.text());
        busy.getStyleClass().add("quiet-same");
        var isEmpty =
                Bindings.createBooleanBinding(() -> model.textProperty().get().isBlank(), model.textProperty());
        hint.visibleProperty().bind(isEmpty);
        busy.visibleProperty().bind(isEmpty.not().and(model.busyProperty()));
        none.visibleProperty().bind(isEmpty.not().and(model.busyProperty().not()));
        return new StackPane(hint, none, busy);
    }

    private static TableColumn<Found, Found> text(UiText title, double width, Function<Found, String> words) {
        TableColumn<Found, Found> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Found found, boolean empty) {
                super.updateItem(found, empty);
                setText(empty || found == null ? null : words.apply(found));
            }
        });
        return column;
    }

    /** The keyboard goes on in the field. */
    public void focusField() {
        field.requestFocus();
    }
}
