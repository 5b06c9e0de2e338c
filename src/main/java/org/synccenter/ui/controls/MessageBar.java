package org.synccenter.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** Messages above the pages, newest below, until each is closed. The same message is not shown twice. */
public final class MessageBar extends VBox {
    private static final int MOST = 4;

    private final String closeName;

    /** @param closeName name of the button that closes a message */
    public MessageBar(String closeName) {
        this.closeName = closeName;
    }

    /** Shows one sentence. */
    public void show(Tone tone, String text) {
        getChildren().removeIf(row -> text.equals(row.getUserData()));
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        Label label = new Label(VisibleText.line(text));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(icon(tone), label);
        Button close = Buttons.icon(Icon.CLOSE, closeName, () -> getChildren().remove(row), "flat", "small");
        close.setId("close-message");
        row.getChildren().add(close);
        row.setUserData(text);
        row.getStyleClass().add("message-bar");
        tone.on(row);
        getChildren().add(row);
    }

    private static FontIcon icon(Tone tone) {
        FontIcon icon = (tone == Tone.BAD ? Icon.ERROR : tone == Tone.WARNING ? Icon.WARNING : Icon.INFO).node();
        tone.on(icon);
        return icon;
    }
}
