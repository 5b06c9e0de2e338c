package org.synccenter.ui.partnerships;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
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
        private final VBox box = new VBox(2, line, strip);
        private final Formats formats;

        State(Formats formats) {
            this.formats = formats;
            box.setAlignment(Pos.CENTER_LEFT);
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
            setGraphic(box);
        }
    }

    static final class LastSync extends ItemCell {
        private final Formats formats;

        LastSync(Formats formats) {
            this.formats = formats;
        }

        @Override
        void show(ItemView item) {
            setGraphic(null);
            var last = item.lastSync();
            setText(last == null ? UiText.NEVER.text() : formats.ago(last));
        }
    }

    static final class NextSync extends ItemCell {
        private final Formats formats;

        NextSync(Formats formats) {
            this.formats = formats;
        }

        @Override
        void show(ItemView item) {
            setGraphic(null);
            var next = item.nextSync();
            setText(next == null ? "" : formats.shortMoment(next));
        }
    }

    static final class Conflicts extends ItemCell {
        private final Label badge = new Label();

        Conflicts(Formats formats) {
            this.formats = formats;
            badge.getStyleClass().add("badge");
            Tone.WARNING.on(badge);
        }

        private final Formats formats;

        @Override
        void show(ItemView item) {
            badge.setText(formats.count(item.conflicts()));
            badge.setAccessibleText(UiText.CONFLICTS_COUNT.text(item.conflicts()));
            setGraphic(item.conflicts() > 0 ? badge : null);
        }
    }
}
