package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.UiText;

/** Asks before something is left out of all further syncs, and says where that is undone. The safe answer is the default. */
public final class StopSyncingDialog extends Dialog<Boolean> {

    public StopSyncingDialog(List<String> paths) {
        setTitle(UiText.STOP_SYNCING_TITLE.text());
        Label question = new Label(
                paths.size() == 1
                        ? UiText.STOP_SYNCING_ONE.text(VisibleText.line(paths.getFirst()))
                        : UiText.STOP_SYNCING_MANY.text(paths.size()));
        question.getStyleClass().add("page-title");
        question.setWrapText(true);
        Label meaning = new Label(UiText.STOP_SYNCING_MEANING.text());
        meaning.setWrapText(true);
        VBox content = new VBox(10, question, meaning);
        content.setPrefWidth(460);
        getDialogPane().setContent(content);
        ButtonType leave = new ButtonType(UiText.STOP_SYNCING_DO.text(), ButtonData.OTHER);
        ButtonType keep = new ButtonType(UiText.STOP_SYNCING_KEEP.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(leave, keep);
        getDialogPane().lookupButton(leave).setId("stop-syncing-do");
        getDialogPane().lookupButton(leave).getStyleClass().add("danger");
        if (getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setId("stop-syncing-keep");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == leave ? Boolean.TRUE : null);
    }
}
