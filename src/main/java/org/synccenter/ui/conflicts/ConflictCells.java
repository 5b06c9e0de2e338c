package org.synccenter.ui.conflicts;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Side;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Tone;

/** The cells of the inbox. */
final class ConflictCells {
    private ConflictCells() {}

    /** Two lines, the second one quiet. */
    abstract static class TwoLines extends TableCell<Conflict, Conflict> {
        final Label first = new Label();
        final Label second = new Label();
        private final VBox box = new VBox(1, first, second);

        TwoLines() {
            second.getStyleClass().add("quiet");
            first.setMinWidth(0);
            second.setMinWidth(0);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        abstract void show(Conflict conflict);

        @Override
        protected void updateItem(@Nullable Conflict conflict, boolean empty) {
            super.updateItem(conflict, empty);
            if (empty || conflict == null) {
                setGraphic(null);
            } else {
                show(conflict);
                setGraphic(box);
            }
        }
    }

    static final class Path extends TwoLines {
        private final Function<ItemRef, String> names;

        Path(Function<ItemRef, String> names) {
            this.names = names;
            first.getStyleClass().add("strong");
            first.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        void show(Conflict conflict) {
            first.setText(VisibleText.line(conflict.path()));
            second.setText(VisibleText.line(names.apply(conflict.item())));
        }
    }

    static final class Kind extends TwoLines {
        @Override
        void show(Conflict conflict) {
            first.setText(ConflictWords.kind(conflict.kind()));
            first.setWrapText(true);
            second.setManaged(false);
        }
    }

    static final class Version extends TwoLines {
        private final Side side;
        private final Formats formats;

        Version(Side side, Formats formats) {
            this.side = side;
            this.formats = formats;
        }

        @Override
        void show(Conflict conflict) {
            var version = side == Side.LEFT ? conflict.left() : conflict.right();
            boolean newer = ConflictWords.newer(conflict) == side;
            first.setText(ConflictWords.when(version, formats));
            (version == null ? Tone.BAD : Tone.NEUTRAL).on(first);
            String what = ConflictWords.what(version, formats);
            second.setText(newer ? UiText.VERSION_NEWER.text(what) : what);
        }
    }

    static final class Found extends TableCell<Conflict, Conflict> {
        private final Formats formats;

        Found(Formats formats) {
            this.formats = formats;
        }

        @Override
        protected void updateItem(@Nullable Conflict conflict, boolean empty) {
            super.updateItem(conflict, empty);
            setText(empty || conflict == null ? null : formats.ago(conflict.found()));
        }
    }
}
