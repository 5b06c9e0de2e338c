package org.synccenter.handlers.folder.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.VisibleText;

/** What a pair leaves out, line by line. The way back for what a person has once stopped syncing. */
final class ExcludesDialog extends Dialog<List<String>> {

    ExcludesDialog(String pairName, List<String> excludes) {
        setTitle(FolderUiText.EXCLUDES_TITLE.text(VisibleText.line(pairName)));
        setResizable(true);
        Label heading = new Label(FolderUiText.EXCLUDES_HEADING.text());
        heading.getStyleClass().add("page-title");
        Label text = new Label(FolderUiText.EXCLUDES_TEXT.text());
        text.setWrapText(true);
        TextArea lines = new TextArea(String.join("\n", excludes));
        lines.setId("excludes");
        lines.setPrefRowCount(10);
        lines.setAccessibleText(FolderUiText.EXCLUDES_HEADING.text());
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox content = new VBox(12, heading, text, lines);
        content.getStyleClass().add("form");
        content.setPrefWidth(520);
        getDialogPane().setContent(content);
        ButtonType save = new ButtonType(FolderUiText.EXCLUDES_SAVE.text(), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(FolderUiText.CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, cancel);
        if (getDialogPane().lookupButton(save) instanceof Button button) {
            button.setId("excludes-save");
            button.setDefaultButton(true);
            button.getStyleClass().add("accent");
        }
        setOnShown(e -> lines.requestFocus());
        // Spaces at the end of a line may be part of a name.
        setResultConverter(button -> button == save
                ? lines.getText().lines().filter(line -> !line.isBlank()).toList()
                : null);
    }
}
