package org.synccenter.ui.conflicts;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.synccenter.api.SyncException;
import org.synccenter.compare.ToolCommand;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.theme.Tone;

/** Asks for the command of the person's own merge tool; an empty answer means none. */
final class ToolDialog extends Dialog<String> {
    private final TextField command = new TextField();
    private final Label wrong = new Label();

    ToolDialog(String now) {
        setTitle(ConflictText.TOOL_TITLE.text());
        Label title = new Label(ConflictText.TOOL_TITLE.text());
        title.getStyleClass().add("page-title");
        Label text = new Label(ConflictText.TOOL_TEXT.text());
        text.setWrapText(true);
        Label name = new Label(ConflictText.TOOL_COMMAND.text());
        name.setLabelFor(command);
        command.setId("tool-command");
        command.setText(now);
        command.textProperty().addListener((o, was, is) -> say(""));
        wrong.setId("tool-wrong");
        wrong.setWrapText(true);
        Tone.BAD.on(wrong);
        say("");
        VBox content = new VBox(10, title, text, new VBox(4, name, command), wrong);
        content.getStyleClass().add("form");
        content.setPrefWidth(520);
        getDialogPane().setContent(content);
        buttons();
        setOnShown(e -> command.requestFocus());
    }

    private void buttons() {
        ButtonType save = new ButtonType(ConflictText.TOOL_SAVE.text(), ButtonData.OK_DONE);
        ButtonType none = new ButtonType(ConflictText.TOOL_NONE.text(), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(ConflictText.TOOL_CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, none, cancel);
        Button keep = (Button) getDialogPane().lookupButton(save);
        keep.setId("tool-save");
        keep.addEventFilter(ActionEvent.ACTION, e -> {
            try {
                ToolCommand _ = ToolCommand.parse(command.getText());
            } catch (SyncException refused) {
                say(refused.text());
                e.consume();
            }
        });
        getDialogPane().lookupButton(none).setId("tool-none");
        getDialogPane().lookupButton(cancel).setId("tool-cancel");
        setResultConverter(button -> button == save ? command.getText().strip() : button == none ? "" : null);
    }

    private void say(String why) {
        wrong.setText(VisibleText.line(why));
        wrong.setVisible(!why.isEmpty());
        wrong.setManaged(!why.isEmpty());
        if (getDialogPane().getScene() != null && getDialogPane().getScene().getWindow() != null) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }
}
