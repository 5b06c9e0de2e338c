package org.synccenter.ui.partnerships;

import java.time.Instant;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Tone;

/** The cells of the items' table. Each builds its nodes once and only changes them. */
final class ItemCells {
    private ItemCells() {}

    /** Shows an item in nodes that are made once. */
    abstract static class ItemCell extends TableCell<ItemRow, ItemView> {
        abstract void show(ItemView item);

        @Override
        protected void updateItem(@Nullable ItemView item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                show(item);
            }
        }
    }

    static final class Name extends ItemCell {
        private final Label name = new Label();
        private final Label ends = new Label();
        private final VBox box = new VBox(1, name, ends);

        Name() {
            name.getStyleClass().add("strong");
            ends.getStyleClass().add("quiet");
            name.setMinWidth(0);
            ends.setMinWidth(0);
            // The beginning of the left end and the end of the right one tell most.
            ends.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(ItemView item) {
            name.setText(VisibleText.line(item.name()));
            ends.setText(VisibleText.line(item.comment()));
            name.setOpacity(item.enabled() && !item.hidden() ? 1 : 0.6);
            setGraphic(box);
        }
    }

    static final class State extends ItemCell {
        private final IconLine line = new IconLine();
        private final ProgressStrip strip = new ProgressStrip();
        private final Label last = new Label();
        private final VBox box = new VBox(2, line, strip, last);
        private final Formats formats;

        State(Formats formats) {
            this.formats = formats;
            box.setAlignment(Pos.CENTER_LEFT);
            last.getStyleClass().addAll("quiet", "below-icon");
            last.setMinWidth(0);
        }

        @Override
        void show(ItemView item) {
            StateWords words = StateWords.of(item);
            line.show(words.icon(), words.tone(), words.text());
            ProgressView progress = item.progress();
            boolean running = progress != null && item.state().isBusy() && progress.fraction() >= 0;
            strip.setVisible(running);
            strip.setManaged(running);
            if (progress != null) {
                double part = progress.fraction();
                strip.show(part, part < 0 ? "" : formats.percent(part));
            }
            Instant then = item.lastSync();
            last.setText(then == null || item.state().isBusy() ? "" : formats.ago(then));
            Buttons.show(last, !last.getText().isEmpty());
            setGraphic(box);
        }
    }

    /** A text, and in small what more there is to say. */
    static final class TwoLines extends ItemCell {
        private final Function<ItemView, String> first;
        private final Function<ItemView, String> second;
        private final Label upper = new Label();
        private final Label lower = new Label();
        private final VBox box = new VBox(1, upper, lower);

        TwoLines(Function<ItemView, String> first, Function<ItemView, String> second) {
            this.first = first;
            this.second = second;
            upper.setMinWidth(0);
            lower.setMinWidth(0);
            lower.getStyleClass().add("quiet");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(ItemView item) {
            upper.setText(first.apply(item));
            lower.setText(second.apply(item));
            Buttons.show(upper, !upper.getText().isEmpty());
            Buttons.show(lower, !lower.getText().isEmpty());
            setGraphic(box);
        }
    }

    /** What waits for the person: counts as badges, so that they are seen from afar, and a question in words. */
    static final class Waits extends ItemCell {
        private final Label question = new Label(ItemsText.WAITS_QUESTION.text());
        private final Label conflicts = badge(Tone.WARNING);
        private final Label errors = badge(Tone.BAD);
        private final HBox box = new HBox(6, question, conflicts, errors);
        private final Formats formats;

        Waits(Formats formats) {
            this.formats = formats;
            question.setMinWidth(0);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        private static Label badge(Tone tone) {
            Label badge = new Label();
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            tone.on(badge);
            return badge;
        }

        @Override
        void show(ItemView item) {
            Buttons.show(question, item.hold() != null);
            Buttons.show(conflicts, item.conflicts() > 0);
            Buttons.show(errors, item.errors() > 0);
            conflicts.setText(formats.count(item.conflicts()));
            errors.setText(formats.count(item.errors()));
            setAccessibleText(Outlook.waits(item));
            setTooltip(Outlook.waits(item).isEmpty() ? null : new Tooltip(Outlook.waits(item)));
            setGraphic(box);
        }
    }
}
