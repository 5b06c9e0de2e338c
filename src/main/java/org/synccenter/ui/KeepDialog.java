package org.synccenter.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.synccenter.ui.shell.ShellText;
import org.synccenter.ui.text.UiText;

/** Asks once what closing the window means: true = the icon stays in the tray, false = quit. */
final class KeepDialog extends Dialog<Boolean> {

    KeepDialog() {
        setTitle(UiText.PROGRAM.text());
        Label question = new Label(ShellText.KEEP_QUESTION.text());
        question.getStyleClass().add("page-title");
        Label text = new Label(ShellText.KEEP_TEXT.text());
        text.setWrapText(true);
        VBox content = new VBox(10, question, text);
        content.setPrefWidth(460);
        getDialogPane().setContent(content);
        ButtonType keep = new ButtonType(ShellText.KEEP_YES.text(), ButtonData.OTHER);
        ButtonType quit = new ButtonType(ShellText.KEEP_QUIT.text(), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(ShellText.KEEP_CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(keep, quit, cancel);
        getDialogPane().lookupButton(quit).setId("keep-quit");
        getDialogPane().lookupButton(cancel).setId("keep-cancel");
        if (getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setId("keep-yes");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == keep ? Boolean.TRUE : button == quit ? Boolean.FALSE : null);
    }
}
