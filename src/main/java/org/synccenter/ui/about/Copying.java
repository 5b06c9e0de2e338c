package org.synccenter.ui.about;

import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** A button of a dialog that copies a text and says so, while the dialog stays open. */
final class Copying {
    private Copying() {}

    static void install(Button button, String id, String text) {
        button.setId(id);
        button.addEventFilter(ActionEvent.ACTION, e -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            button.setText(AboutText.COPIED.text());
            e.consume();
        });
    }
}
