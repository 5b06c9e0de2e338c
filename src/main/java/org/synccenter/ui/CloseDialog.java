package org.synccenter.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.synccenter.ui.text.UiText;

/** Asks before a running sync is stopped by closing the window. */
final class CloseDialog extends Dialog<Boolean> {

    CloseDialog() {
        setTitle(UiText.PROGRAM.text());
        Label question = new Label(UiText.CLOSE_QUESTION.text());
        question.getStyleClass().add("page-title");
        Label text = new Label(UiText.CLOSE_TEXT.text());
        text.setWrapText(true);
        VBox content = new VBox(10, question, text);
        content.setPrefWidth(420);
        getDialogPane().setContent(content);
        ButtonType stop = new ButtonType(UiText.CLOSE_STOP.text(), ButtonData.OTHER);
        ButtonType stay = new ButtonType(UiText.CLOSE_STAY.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(stop, stay);
        getDialogPane().lookupButton(stop).setId("close-stop");
        if (getDialogPane().lookupButton(stay) instanceof Button button) {
            button.setId("close-stay");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == stop ? Boolean.TRUE : null);
    }
}
