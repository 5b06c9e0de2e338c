package org.synccenter.ui.results;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.RunRecord;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The runs, with what can be done about the selected one, and its steps below. */
public final class ResultsView extends BorderPane {
    private final ResultsViewModel model;
    private final Formats formats;
    private final TableView<RunRecord> table = new TableView<>();

    public ResultsView(ResultsViewModel model, RunActions actions, HistoryFilter filter, Formats formats) {
        this.model = model;
        this.formats = formats;
        setTop(new RunsBar(model, actions, filter, formats));
        SplitPane split = new SplitPane(runsTable(), new RunStepsView(model.steps(), formats));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        split.getStyleClass().add("flat");
        setCenter(split);
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        table.refresh();
    }

    /** The keyboard goes on in the table. */
    public void focusTable() {
        table.requestFocus();
    }

    private TableView<RunRecord> runsTable() {
        table.setId("runs");
        table.getStyleClass().add("flat-table");
        table.setAccessibleText(UiText.RESULTS.text());
        table.setFixedCellSize(36);
        table.setPlaceholder(new EmptyState(
                Icon.RESULTS, Tone.NEUTRAL, UiText.NO_RESULTS_TITLE.text(), UiText.NO_RESULTS_TEXT.text()));
        TableColumn<RunRecord, RunRecord> outcome = column(UiText.COLUMN_RESULT, 175);
        outcome.setCellFactory(c -> new OutcomeCell());
        table.getColumns()
                .setAll(List.of(
                        outcome,
                        text(UiText.COLUMN_ITEM, 120, run -> VisibleText.line(model.name(run.item()))),
                        text(UiText.COLUMN_DONE, 280, run -> RunWords.done(run, formats)),
                        text(UiText.COLUMN_STARTED, 178, run -> formats.shortMoment(run.started())),
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
