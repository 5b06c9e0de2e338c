package org.synccenter.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/**
 * Columns that tell steps: what, where, which path, why, how much.
 *
 * @param <S> the rows, each of which has a step
 */
final class StepColumns<S> {
    private final Function<S, RunStep> stepOf;

    StepColumns(Function<S, RunStep> stepOf) {
        this.stepOf = stepOf;
    }

    /** All columns. */
    List<TableColumn<S, S>> all(Formats formats) {
        List<TableColumn<S, S>> columns = new ArrayList<>(words());
        columns.add(column(UiText.COLUMN_SIZE, 84, 70, () -> new Size(formats)));
        return columns;
    }

    /** All but the sizes. */
    List<TableColumn<S, S>> words() {
        return List.of(
                column(UiText.COLUMN_ACTION, 116, 112, What::new),
                column(UiText.COLUMN_SIDE, 64, 62, Where::new),
                column(UiText.COLUMN_PATH, 290, 80, Path::new),
                column(UiText.COLUMN_REASON, 300, 80, Why::new));
    }

    static <S> TableColumn<S, S> column(UiText title, double width, double minWidth, Supplier<TableCell<S, S>> cell) {
        TableColumn<S, S> column = new TableColumn<>(title.text());
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

    private abstract class StepCell extends TableCell<S, S> {
        abstract void show(RunStep step);

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                show(stepOf.apply(row));
            }
        }

        void text(String raw) {
            String text = VisibleText.line(raw);
            setText(text);
            setTooltip(text.length() > 30 ? new Tooltip(text) : null);
        }
    }

    private final class What extends StepCell {
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

    private final class Where extends StepCell {
        @Override
        void show(RunStep step) {
            setText(
                    switch (step) {
                        case RunStep.Done(SyncAction action, var _) -> RunWords.side(action.side());
                        case RunStep.Failed(Problem problem) -> RunWords.side(problem.side());
                    });
        }
    }

    private final class Path extends StepCell {
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

    private final class Why extends StepCell {
        @Override
        void show(RunStep step) {
            text(
                    switch (step) {
                        case RunStep.Done(SyncAction action, var _) -> action.reason();
                        case RunStep.Failed(Problem problem) -> problem.text();
                    });
        }
    }

    private final class Size extends StepCell {
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
