package org.synccenter.ui.conflicts;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.VisibleText;

/** Asks whether what a merge tool has saved is to be the version of both sides. */
final class ToolResultDialog extends Dialog<Boolean> {

    /** @param size how large it is, in words */
    ToolResultDialog(String tool, String size, String path) {
        setTitle(ConflictText.MERGE_TITLE.text());
        Label title = new Label(ConflictText.RESULT_TITLE.text(VisibleText.line(tool)));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        Label text = new Label(ConflictText.RESULT_TEXT.text(size, VisibleText.line(path)));
        text.setWrapText(true);
        VBox content = new VBox(10, title, text);
        content.setPrefWidth(460);
        getDialogPane().setContent(content);
        ButtonType use = new ButtonType(ConflictText.RESULT_USE.text(), ButtonData.OK_DONE);
        ButtonType discard = new ButtonType(ConflictText.RESULT_DISCARD.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(use, discard);
        if (getDialogPane().lookupButton(use) instanceof Button button) {
            button.setId("result-use");
            button.getStyleClass().add("accent");
        }
        getDialogPane().lookupButton(discard).setId("result-discard");
        setResultConverter(button -> button == use ? Boolean.TRUE : null);
    }
}
