package org.synccenter.ui.results;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** Steps of a run or of a plan: what, which path, why, how much. */
public final class StepsTable extends TableView<RunStep> {
    private static final double ROW_HEIGHT = 32;

    /** @param emptyText says why there are no steps */
    public StepsTable(ObservableList<RunStep> steps, Formats formats, ObservableValue<String> emptyText) {
        getStyleClass().add("flat-table");
        setId("steps");
        setAccessibleText(UiText.STEPS.text());
        setFixedCellSize(ROW_HEIGHT);
        Label nothing = new Label();
        nothing.textProperty().bind(emptyText);
        nothing.getStyleClass().add("quiet-same");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        getColumns()
                .setAll(List.of(
                        column(UiText.COLUMN_ACTION, 116, 112, What::new),
                        column(UiText.COLUMN_SIDE, 64, 62, Where::new),
                        column(UiText.COLUMN_PATH, 290, 80, Path::new),
                        column(UiText.COLUMN_REASON, 200, 80, Why::new),
                        column(UiText.COLUMN_SIZE, 84, 70, () -> new Size(formats))));
        FillColumns.install(this, 2, 3);
        getColumns().getFirst().getStyleClass().add("first");
        setItems(steps);
        setMinHeight(0);
    }

    private static TableColumn<RunStep, RunStep> column(
            UiText title, double width, double minWidth, Supplier<TableCell<RunStep, RunStep>> cell) {
        TableColumn<RunStep, RunStep> column = new TableColumn<>(title.text());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        column.setSortable(false);
        column.setReorderable(false);
        if (title == UiText.COLUMN_SIZE) {
            column.getStyleClass().add("right-aligned");
        }
        return column;
    }

    private abstract static class StepCell extends TableCell<RunStep, RunStep> {
        abstract void show(RunStep step);

        @Override
        protected void updateItem(@Nullable RunStep step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                show(step);
            }
        }

        void text(String raw) {
            String text = VisibleText.line(raw);
            setText(text);
            setTooltip(text.length() > 30 ? new Tooltip(text) : null);
        }
    }

    private static final class What extends StepCell {
        private final IconLine line = new IconLine();

        @Override
        void show(RunStep step) {
            switch (step) {
                case RunStep.Done(SyncAction action, boolean planned) ->
                    line.show(
                            RunWords.icon(action.action()),
                            RunWords.tone(action.action()),
                            planned ? RunWords.plan(action.action()) : RunWords.action(action.action()));
                case RunStep.Failed failed -> line.show(Icon.ERROR, Tone.BAD, UiText.ACTION_PROBLEM.text());
            }
            setGraphic(line);
        }
    }

    private static final class Where extends StepCell {
        @Override
        void show(RunStep step) {
            setText(
                    switch (step) {
                        case RunStep.Done(SyncAction action, var _) -> RunWords.side(action.side());
                        case RunStep.Failed(Problem problem) -> RunWords.side(problem.side());
                    });
        }
    }

    private static final class Path extends StepCell {
        Path() {
            // The end of a path tells more than its beginning.
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(RunStep step) {
            text(
                    step instanceof RunStep.Done(SyncAction action, var _) && action.from() != null
                            ? UiText.MOVED_FROM_TO.text(action.from(), action.path())
                            : step.path());
        }
    }

    private static final class Why extends StepCell {
        @Override
        void show(RunStep step) {
            text(
                    switch (step) {
                        case RunStep.Done(SyncAction action, var _) -> action.reason();
                        case RunStep.Failed(Problem problem) -> problem.text();
                    });
        }
    }

    private static final class Size extends StepCell {
        private final Formats formats;

        Size(Formats formats) {
            this.formats = formats;
            getStyleClass().add("right-aligned");
        }

        @Override
        void show(RunStep step) {
            setText(
                    step instanceof RunStep.Done(SyncAction action, var _) && action.bytes() > 0
                            ? formats.bytes(action.bytes())
                            : "");
        }
    }
}
