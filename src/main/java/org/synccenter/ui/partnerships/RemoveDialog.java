package org.synccenter.ui.partnerships;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.UiText;

/** Asks before items are forgotten. The safe answer is the default. */
public final class RemoveDialog extends Dialog<Boolean> {

    public RemoveDialog(List<String> names) {
        setTitle(UiText.REMOVE_TITLE.text());
        Label question = new Label(
                names.size() == 1
                        ? UiText.REMOVE_ONE.text(VisibleText.line(names.getFirst()))
                        : UiText.REMOVE_MANY.text(names.size()));
        question.getStyleClass().add("page-title");
        question.setWrapText(true);
        Label calm = new Label(UiText.REMOVE_CALM.text());
        calm.setWrapText(true);
        VBox content = new VBox(10, question, calm);
        content.setPrefWidth(420);
        getDialogPane().setContent(content);
        ButtonType remove = new ButtonType(UiText.REMOVE_BUTTON.text(), ButtonData.OTHER);
        ButtonType keep = new ButtonType(UiText.REMOVE_KEEP.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(remove, keep);
        getDialogPane().lookupButton(remove).setId("remove-do");
        getDialogPane().lookupButton(remove).getStyleClass().add("danger");
        if (getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setId("remove-keep");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == remove ? Boolean.TRUE : null);
    }
}
