package org.synccenter.ui.progress;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The open question of a held item with the buttons that answer it. */
final class HoldCard extends VBox {
    private static final double LINE = 24;

    /** What is done with an answer: it is about the question that was read, and no other. */
    interface Answered {
        void with(ItemRef item, Hold seen, HoldAnswer answer);
    }

    private final Answered answer;
    private final Consumer<ItemRef> again;
    private @Nullable Hold shown;
    private @Nullable ItemRef shownItem;

    /**
     * @param answer syncs with an answer
     * @param again syncs without one: the cause may be gone
     */
    HoldCard(Answered answer, Consumer<ItemRef> again) {
        this.answer = answer;
        this.again = again;
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
        Label text = new Label(VisibleText.line(hold.text()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("strong");
        Label calm = new Label(UiText.HOLD_CALM.text());
        calm.getStyleClass().add("quiet-same");
        calm.setWrapText(true);
        var icon = Icon.QUESTION.node();
        Tone.WARNING.on(icon);
        VBox words = new VBox(2, text, calm);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(10, icon, words);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(head);
        if (!hold.deletions().isEmpty()) {
            getChildren().add(deletions(hold));
        }
        getChildren().add(buttons(item.ref(), hold));
    }

    private static ListView<String> deletions(Hold hold) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(hold.deletions().stream().map(VisibleText::line).toList());
        list.setFixedCellSize(LINE);
        list.setPrefHeight(LINE * Math.min(4, hold.deletions().size()) + 2);
        list.setMinHeight(LINE + 2);
        list.getStyleClass().addAll("dense");
        list.setAccessibleText(UiText.HOLD_DELETIONS.text());
        return list;
    }

    private HBox buttons(ItemRef item, Hold hold) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(Buttons.of(Icon.SYNC, UiText.HOLD_AGAIN.text(), () -> again.accept(item)));
        if (hold.answers().contains(HoldAnswer.RESTORE)) {
            row.getChildren()
                    .add(Buttons.of(
                            Icon.KEEP_BOTH,
                            UiText.HOLD_RESTORE.text(),
                            () -> answer.with(item, hold, HoldAnswer.RESTORE)));
        }
        if (hold.answers().contains(HoldAnswer.ALLOW_ONCE)) {
            String name = hold.deletions().isEmpty()
                    ? UiText.HOLD_ALLOW.text()
                    : UiText.HOLD_DELETE.text(hold.deletions().size());
            Button allow = Buttons.of(
                    hold.deletions().isEmpty() ? Icon.OK : Icon.DELETE,
                    name,
                    () -> answer.with(item, hold, HoldAnswer.ALLOW_ONCE),
                    "danger",
                    "button-outlined");
            allow.setId("hold-allow");
            row.getChildren().addAll(Buttons.spring(), allow);
        }
        return row;
    }
}
