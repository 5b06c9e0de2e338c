package org.synccenter.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Side;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;

/** The cells of the grid. */
final class PlanCells {
    private static final double SIZE_WIDTH = 56;

    private final PlanViewModel model;
    private final Formats formats;

    PlanCells(PlanViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
    }

    TableCell<PlanRow, PlanRow> path() {
        return new Words(OverrunStyle.CENTER_ELLIPSIS) {
            @Override
            String text(int row) {
                return PlanWords.path(model.rows(), row);
            }
        };
    }

    TableCell<PlanRow, PlanRow> reason() {
        return new Words(OverrunStyle.ELLIPSIS) {
            @Override
            String text(int row) {
                return PlanWords.reason(model.rows(), row, model.wish(row));
            }
        };
    }

    TableCell<PlanRow, PlanRow> left() {
        return new There(Side.LEFT);
    }

    TableCell<PlanRow, PlanRow> right() {
        return new There(Side.RIGHT);
    }

    TableCell<PlanRow, PlanRow> action() {
        return new Action();
    }

    private abstract static class RowCell extends TableCell<PlanRow, PlanRow> {
        abstract void show(int row);

        @Override
        protected void updateItem(@Nullable PlanRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                show(row.number);
            }
        }
    }

    private abstract static class Words extends RowCell {
        private final Tooltip tip = new Tooltip();

        Words(OverrunStyle overrun) {
            setTextOverrun(overrun);
        }

        abstract String text(int row);

        @Override
        void show(int row) {
            String text = text(row);
            setText(text);
            tip.setText(text);
            setTooltip(text.length() > 24 ? tip : null);
        }
    }

    /** What a side has: how much and since when. */
    private final class There extends RowCell {
        private final Side side;
        private final Label size = new Label();
        private final Label time = new Label();
        private final HBox both = new HBox(8, size, time);
        private final Tooltip tip = new Tooltip();

        There(Side side) {
            this.side = side;
            size.setMinWidth(Looks.scaled(SIZE_WIDTH));
            size.setPrefWidth(Looks.scaled(SIZE_WIDTH));
            size.setAlignment(Pos.CENTER_RIGHT);
            time.getStyleClass().add("quiet");
            time.setMinWidth(0);
            both.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        void show(int row) {
            Version version = model.rows().version(row, side);
            boolean told = model.rows().canChoose(row)
                    || version != null
                    || model.rows().version(row, PlanRows.other(side)) != null;
            size.setText(told ? PlanWords.size(version, formats) : "");
            boolean timed = PlanWords.hasTime(version);
            time.setText(timed && version != null ? formats.ago(version.modified()) : "");
            if (timed && version != null) {
                tip.setText(formats.moment(version.modified()));
            }
            setTooltip(timed ? tip : null);
            setGraphic(both);
            setAccessibleText(size.getText() + " " + time.getText());
        }
    }

    /** What would be done; a click turns it round. */
    private final class Action extends RowCell {
        private final FontIcon icon = Icon.LEAVE.node();
        private final Button button = new Button("", icon);
        private int shown;

        Action() {
            button.getStyleClass().addAll("flat", "plan-action");
            button.setFocusTraversable(false);
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(PlanText.TURN_TIP.text()));
            button.setOnAction(e -> model.turn(shown));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        void show(int row) {
            shown = row;
            Wish wish = model.wish(row);
            Category category = model.rows().category(row, wish);
            category.icon().show(icon);
            category.tone().on(icon);
            String action = PlanWords.action(model.rows(), row, wish);
            button.setText(action);
            button.setAccessibleText(
                    category.text().text() + ", " + model.rows().path(row));
            // Greyed it would be hard to read; it just does nothing.
            button.setMouseTransparent(!model.rows().canChoose(row));
            setGraphic(button);
        }
    }
}
