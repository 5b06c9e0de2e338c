package org.synccenter.ui.results;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.RunRecord;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The page of all runs, the steps of the selected one below; and of all events. */
public final class ResultsView extends BorderPane {
    private final ResultsViewModel model;
    private final Formats formats;
    private final EventsViewModel messages;
    private final EventsView events;
    private final TableView<RunRecord> table = new TableView<>();

    public ResultsView(ResultsViewModel model, EventsViewModel messages, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.messages = messages;
        this.events = new EventsView(messages, formats);
        getStyleClass().add("page");
        Label title = new Label(UiText.RESULTS.text());
        title.getStyleClass().add("page-title");
        Label error = new Label();
        error.textProperty().bind(model.errorProperty());
        error.getStyleClass().add("tone-bad");
        Label trouble = new Label();
        trouble.textProperty().bind(messages.errorProperty());
        trouble.getStyleClass().add("tone-bad");
        Button remove = events.removeButton();
        Buttons.showWhen(remove, messages.chosenProperty());
        HBox head = new HBox(title, choice(), error, trouble, Buttons.spring(), remove);
        head.getStyleClass().add("page-head");
        setTop(head);
        SplitPane split = new SplitPane(runsTable(), new RunStepsView(model.steps(), formats));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        split.getStyleClass().add("flat");
        split.visibleProperty().bind(messages.chosenProperty().not());
        events.visibleProperty().bind(messages.chosenProperty());
        setCenter(new StackPane(split, events));
        visibleProperty().addListener((o, was, is) -> tellShown());
        messages.chosenProperty().addListener((o, was, is) -> tellShown());
    }

    private void tellShown() {
        boolean chosen = messages.chosenProperty().get();
        model.setShown(isVisible() && !chosen);
        messages.setShown(isVisible() && chosen);
    }

    /** Runs or messages; one of them is always chosen. */
    private SegmentedButton choice() {
        ToggleButton runs = new ToggleButton(UiText.RESULTS_RUNS.text());
        ToggleButton told = new ToggleButton(UiText.RESULTS_EVENTS.text());
        runs.setId("choose-runs");
        told.setId("choose-events");
        SegmentedButton both = new SegmentedButton(runs, told);
        for (ToggleButton one : List.of(runs, told)) {
            one.setMnemonicParsing(true);
            one.addEventFilter(ActionEvent.ACTION, e -> one.setSelected(true));
        }
        (messages.chosenProperty().get() ? told : runs).setSelected(true);
        told.selectedProperty()
                .addListener((o, was, is) -> messages.chosenProperty().set(is));
        messages.chosenProperty().addListener((o, was, is) -> (is ? told : runs).setSelected(true));
        return both;
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        table.refresh();
        events.refreshTimes();
    }

    /** The keyboard goes on in the table. */
    public void focusTable() {
        if (messages.chosenProperty().get()) {
            events.focusTable();
            return;
        }
        table.requestFocus();
    }

    private TableView<RunRecord> runsTable() {
        table.setId("runs");
        table.getStyleClass().add("flat-table");
        table.setAccessibleText(UiText.RESULTS.text());
        table.setFixedCellSize(36);
        table.setPlaceholder(new EmptyState(
                Icon.RESULTS, Tone.NEUTRAL, UiText.NO_RESULTS_TITLE.text(), UiText.NO_RESULTS_TEXT.text()));
        TableColumn<RunRecord, RunRecord> outcome = column(UiText.COLUMN_RESULT, 140);
        outcome.setCellFactory(c -> new OutcomeCell());
        table.getColumns()
                .setAll(List.of(
                        outcome,
                        text(UiText.COLUMN_ITEM, 120, run -> VisibleText.line(model.name(run.item()))),
                        text(UiText.COLUMN_DONE, 310, run -> RunWords.done(run, formats)),
                        text(UiText.COLUMN_STARTED, 150, run -> formats.shortMoment(run.started())),
                        text(UiText.COLUMN_DURATION, 70, run -> RunWords.duration(run, formats))));
        table.getColumns().getFirst().getStyleClass().add("first");
        FillColumns.install(table, 1, 2);
        table.setItems(model.runs());
        table.setMinHeight(0);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is);
            }
        });
        model.selectedProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.getSelectionModel().select(is);
            }
        });
        return table;
    }

    private static TableColumn<RunRecord, RunRecord> column(UiText title, double width) {
        TableColumn<RunRecord, RunRecord> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<RunRecord, RunRecord> text(
            UiText title, double width, Function<RunRecord, String> text) {
        TableColumn<RunRecord, RunRecord> column = column(title, width);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable RunRecord run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : text.apply(run));
            }
        });
        return column;
    }

    private static final class OutcomeCell extends TableCell<RunRecord, RunRecord> {
        private final IconLine line = new IconLine();

        @Override
        protected void updateItem(@Nullable RunRecord run, boolean empty) {
            super.updateItem(run, empty);
            if (empty || run == null) {
                setGraphic(null);
            } else {
                line.show(RunWords.icon(run), RunWords.tone(run), RunWords.outcome(run));
                setGraphic(line);
            }
        }
    }
}
