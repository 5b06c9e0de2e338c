package org.synccenter.ui.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.holds.HoldText;
import org.synccenter.ui.holds.LossSummary;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The open question of a held item: what it is about, what happens next, and the buttons that answer it. */
final class HoldCard extends VBox {
    private static final int LINES = 4;

    /**
     * What is done with an answer.
     *
     * @param choose shows what would be deleted, to answer about all or parts of it
     * @param answer goes on with an answer, which is about the question that was read, and no other
     * @param again syncs without one: the cause may be gone
     * @param remove takes the item out of what is synced
     */
    record Actions(
            BiConsumer<ItemRef, Hold> choose, Answered answer, Consumer<ItemRef> again, Consumer<ItemRef> remove) {}

    /** An answer to a question that was read. */
    interface Answered {
        void with(ItemRef item, Hold seen, HoldAnswer answer);
    }

    private final Actions actions;
    private final Formats formats;
    private @Nullable Hold shown;
    private @Nullable ItemRef shownItem;

    HoldCard(Actions actions, Formats formats) {
        this.actions = actions;
        this.formats = formats;
        getStyleClass().addAll("card", "hold");
        setId("hold");
    }

    void show(ItemView item) {
        Hold hold = item.hold();
        if (hold == null || (hold.equals(shown) && Objects.equals(shownItem, item.ref()))) {
            return;
        }
        shown = hold;
        shownItem = item.ref();
        Label text = wrapped(VisibleText.line(hold.text()), "strong");
        Label next = wrapped(next(hold), "quiet-same");
        next.setId("hold-next");
        var icon = Icon.QUESTION.node();
        Tone.WARNING.on(icon);
        VBox words = new VBox(2, text, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(10, icon, words);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(head);
        List<String> places = LossSummary.of(hold, formats, LINES);
        if (!places.isEmpty()) {
            VBox lines = new VBox(1);
            lines.setId("hold-places");
            places.forEach(place -> lines.getChildren().add(new Label(place)));
            lines.getStyleClass().add("hold-places");
            getChildren().add(lines);
        }
        getChildren().add(buttons(item.ref(), hold));
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static String next(Hold hold) {
        if (hold.undo() != null) {
            return HoldText.NEXT_UNDO.text();
        }
        return switch (hold.reason()) {
            case ROOT_MISSING -> HoldText.NEXT_ROOT_MISSING.text();
            case MARKER_MISSING -> HoldText.NEXT_MARKER_MISSING.text();
            case FOREIGN_REPLICA -> HoldText.NEXT_FOREIGN.text();
            case ROOT_EMPTIED, MASS_DELETION -> HoldText.NEXT_DELETIONS.text();
            case OTHER -> HoldText.NEXT_OTHER.text();
        };
    }

    private HBox buttons(ItemRef item, Hold hold) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        if (hold.undo() == null) {
            add(row, Icon.SYNC, UiText.HOLD_AGAIN.text(), "hold-again", () -> actions.again.accept(item));
        } else {
            // A sync asks about itself; the undo is not asked about any more then.
            add(row, Icon.CLOSE, HoldText.UNDO_LEAVE.text(), "hold-leave", () -> actions.again.accept(item));
        }
        if (hold.reason() == Hold.Reason.MARKER_MISSING) {
            add(row, Icon.DELETE, HoldText.REMOVE.text(), "hold-remove", () -> actions.remove.accept(item));
        }
        if (!hold.deletions().isEmpty() && !hold.answers().isEmpty()) {
            add(row, Icon.PREVIEW, HoldText.CHOOSE.text(), "hold-choose", () -> actions.choose.accept(item, hold));
        }
        if (hold.answers().contains(HoldAnswer.RESTORE)) {
            add(
                    row,
                    Icon.UNDO,
                    UiText.HOLD_RESTORE.text(),
                    "hold-restore",
                    () -> actions.answer.with(item, hold, HoldAnswer.RESTORE));
        }
        if (hold.answers().contains(HoldAnswer.ALLOW_ONCE)) {
            row.getChildren().addAll(Buttons.spring(), allow(item, hold));
        }
        return row;
    }

    private static void add(HBox row, Icon icon, String name, String id, Runnable action) {
        Button button = Buttons.of(icon, name, action);
        button.setId(id);
        row.getChildren().add(button);
    }

    private Button allow(ItemRef item, Hold hold) {
        String name = hold.undo() != null
                ? HoldText.UNDO_ALL.text()
                : hold.deletions().isEmpty()
                        ? UiText.HOLD_ALLOW.text()
                        : UiText.HOLD_DELETE.text(hold.deletions().size());
        Button allow = Buttons.of(
                hold.undo() != null ? Icon.UNDO : hold.deletions().isEmpty() ? Icon.OK : Icon.DELETE,
                name,
                () -> actions.answer.with(item, hold, HoldAnswer.ALLOW_ONCE),
                "danger",
                "button-outlined");
        allow.setId("hold-allow");
        return allow;
    }
}
