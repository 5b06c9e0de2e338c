package org.synccenter.ui.holds;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The question before deletions: which of them. Deciding later is the default, and what closing it comes down to. */
final class HoldDialog extends Dialog<HoldReply> {
    private final HoldViewModel model;
    private final Formats formats;
    private final ButtonType delete = new ButtonType("", ButtonData.LEFT);
    private final ButtonType restore = new ButtonType("", ButtonData.LEFT);
    private final ButtonType stop = new ButtonType(HoldText.STOP.text(), ButtonData.OTHER);

    HoldDialog(String itemName, HoldViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        Hold hold = model.hold();
        setTitle(HoldText.TITLE.text(VisibleText.line(itemName)));
        setResizable(true);
        FontIcon icon = Icon.WARNING.node("big-icon");
        Tone.WARNING.on(icon);
        Label heading = wrapped(heading(hold), "page-title");
        Label text = wrapped(VisibleText.line(hold.text()), null);
        VBox words = new VBox(4, heading, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        LossTreeView tree = new LossTreeView(model, formats);
        tree.setPrefHeight(280);
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox content = new VBox(12, new HBox(14, icon, words), tree, chosen(hold), calm(hold));
        content.getStyleClass().add("form");
        content.setPrefWidth(720);
        getDialogPane().setContent(content);
        buttons(hold);
        setOnShown(e -> tree.requestFocus());
        setResultConverter(this::reply);
    }

    private static String heading(Hold hold) {
        if (hold.undo() != null) {
            return HoldText.HEADING_UNDO.text(hold.deletions().size());
        }
        return hold.reason() == Hold.Reason.ROOT_EMPTIED
                ? HoldText.HEADING_EMPTIED.text()
                : HoldText.HEADING.text(hold.deletions().size());
    }

    private static Label wrapped(String text, @Nullable String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (styleClass != null) {
            label.getStyleClass().add(styleClass);
        }
        return label;
    }

    /** How many are ticked, read out as it changes. */
    private Label chosen(Hold hold) {
        Label label = wrapped("", "strong");
        label.setId("losses-chosen");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(hold.deletions().size()), model.chosenProperty(), model.bytesProperty()));
        label.setVisible(model.isDivisible());
        label.setManaged(model.isDivisible());
        return label;
    }

    private String words(int all) {
        int some = model.chosenProperty().get();
        long bytes = model.bytesProperty().get();
        return bytes > 0
                ? HoldText.CHOSEN_BYTES.text(some, all, formats.bytes(bytes))
                : HoldText.CHOSEN.text(some, all);
    }

    private Label calm(Hold hold) {
        String calm = hold.undo() != null ? HoldText.CALM_UNDO.text() : HoldText.CALM.text();
        return wrapped(model.isDivisible() ? HoldText.REST.text() + " " + calm : calm, "quiet-same");
    }

    private void buttons(Hold hold) {
        if (hold.answers().contains(HoldAnswer.ALLOW_ONCE)) {
            Button button = button(delete, "hold-delete");
            button.getStyleClass().addAll("danger", "button-outlined");
            button.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> hold.undo() != null
                                    ? HoldText.UNDO_ALL.text()
                                    : HoldText.DELETE_CHOSEN.text(
                                            model.chosenProperty().get()),
                            model.chosenProperty()));
            button.disableProperty().bind(model.chosenProperty().isEqualTo(0));
        }
        if (hold.answers().contains(HoldAnswer.RESTORE)) {
            Button button = button(restore, "hold-bring-back");
            button.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> HoldText.RESTORE_CHOSEN.text(
                                    model.chosenProperty().get()),
                            model.chosenProperty()));
            button.disableProperty().bind(model.chosenProperty().isEqualTo(0));
        }
        if (hold.answers().contains(HoldAnswer.STOP)) {
            button(stop, "hold-stop");
        }
        ButtonType later = new ButtonType(HoldText.LATER.text(), ButtonData.CANCEL_CLOSE);
        button(later, "hold-later").setDefaultButton(true);
    }

    private Button button(ButtonType type, String id) {
        getDialogPane().getButtonTypes().add(type);
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar.setButtonUniformSize(button, false);
        return button;
    }

    private @Nullable HoldReply reply(ButtonType button) {
        if (button == delete) {
            return model.allow();
        }
        if (button == restore) {
            return model.restore();
        }
        return button == stop ? HoldReply.whole(HoldAnswer.STOP) : null;
    }
}
