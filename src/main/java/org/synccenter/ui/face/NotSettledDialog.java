package org.synccenter.ui.face;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.engine.Face.Retry;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** Tells why a decision about a conflict could not be carried out, and asks how to go on. */
final class NotSettledDialog extends Dialog<Retry> {
    NotSettledDialog(String sentence) {
        setTitle(UiText.UNSETTLED_TITLE.text());
        Node icon = Icon.ERROR.node("big-icon");
        Tone.BAD.on(icon);
        Label text = new Label(VisibleText.line(sentence));
        text.setId("not-settled");
        text.setWrapText(true);
        Label heading = new Label(UiText.UNSETTLED_TITLE.text());
        heading.getStyleClass().add("page-title");
        VBox words = new VBox(6, heading, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(14, icon, words);
        content.setPrefWidth(440);
        getDialogPane().setContent(content);
        ButtonType again = new ButtonType(UiText.UNSETTLED_AGAIN.text(), ButtonData.OTHER);
        ButtonType skip = new ButtonType(UiText.UNSETTLED_SKIP.text(), ButtonData.OTHER);
        ButtonType stop = new ButtonType(UiText.UNSETTLED_STOP.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(again, skip, stop);
        getDialogPane().lookupButton(again).setId("settle-again");
        getDialogPane().lookupButton(stop).setId("settle-stop");
        if (getDialogPane().lookupButton(skip) instanceof Button button) {
            button.setId("settle-skip");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == again ? Retry.AGAIN : button == skip ? Retry.SKIP : Retry.STOP);
    }
}
