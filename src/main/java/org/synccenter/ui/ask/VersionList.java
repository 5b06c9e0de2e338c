package org.synccenter.ui.ask;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.synccenter.api.KeptFile;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.results.RunWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;

/** Older versions of a file that are still kept, each of which can be put back. */
final class VersionList extends VBox {

    VersionList(List<KeptFile> versions, AskViewModel model, Formats formats) {
        setSpacing(6);
        setId("versions");
        Label caption = new Label(AskText.VERSIONS.text());
        caption.getStyleClass().add("caption");
        getChildren().add(caption);
        for (KeptFile version : versions) {
            String words = AskText.VERSION.text(
                    formats.moment(version.when()), formats.bytes(version.size()), RunWords.side(version.side()));
            Button restore = Buttons.of(Icon.UNDO, AskText.RESTORE.text(), () -> model.restore(version), "small");
            restore.setId("restore-version");
            restore.setAccessibleText(AskText.RESTORE.text().replace("_", "") + ": " + words);
            restore.disableProperty().bind(model.busyProperty());
            HBox row = new HBox(10, new Label(words), Buttons.spring(), restore);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(row);
        }
    }
}
