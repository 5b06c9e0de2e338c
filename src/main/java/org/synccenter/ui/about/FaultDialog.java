package org.synccenter.ui.about;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.synccenter.ui.text.UiText;

/** Tells of a fault of the program itself: that it goes on, the code to search for, and a report to pass on. */
public final class FaultDialog extends Dialog<ButtonType> {

    /**
     * @param code what to search for
     * @param report what can be copied
     * @param logFile where details are; empty = not named
     */
    public FaultDialog(String code, String report, String logFile) {
        setTitle(UiText.PROGRAM.text());
        Label title = new Label(AboutText.FAULT_TITLE.text());
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        Label text =
                new Label(logFile.isEmpty() ? AboutText.FAULT_TEXT.text() : AboutText.FAULT_TEXT_LOG.text(logFile));
        text.setWrapText(true);
        TextField shown = new TextField(code);
        shown.setEditable(false);
        shown.setId("fault-code");
        shown.setAccessibleText(AboutText.FAULT_CODE.text());
        shown.setMaxWidth(180);
        Label label = new Label(AboutText.FAULT_CODE.text());
        label.setLabelFor(shown);
        VBox content = new VBox(12, title, text, new VBox(4, label, shown));
        content.setPrefWidth(460);
        getDialogPane().setContent(content);
        ButtonType copy = new ButtonType(AboutText.FAULT_COPY.text(), ButtonData.LEFT);
        ButtonType close = new ButtonType(AboutText.CLOSE.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(copy, close);
        Copying.install((Button) getDialogPane().lookupButton(copy), "fault-copy", report);
        if (getDialogPane().lookupButton(close) instanceof Button button) {
            button.setId("fault-close");
            button.setDefaultButton(true);
        }
    }
}
