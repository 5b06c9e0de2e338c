package org.synccenter.ui;

import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Looks;

/** What program this is. */
final class AboutDialog extends Dialog<ButtonType> {

    AboutDialog() {
        setTitle(UiText.ABOUT.text().replace("_", ""));
        ImageView logo = new ImageView(Looks.logo(64));
        Label name = new Label(UiText.PROGRAM.text());
        name.getStyleClass().add("big-title");
        String version = AboutDialog.class.getPackage().getImplementationVersion();
        Label text = new Label(version == null ? UiText.ABOUT_TEXT.text() : UiText.ABOUT_VERSION.text(version));
        text.setWrapText(true);
        text.setPrefWidth(320);
        HBox content = new HBox(18, logo, new VBox(6, name, text));
        content.setAlignment(Pos.CENTER_LEFT);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    }
}
