package org.synccenter.ui.controls;

import java.util.List;
import javafx.scene.Node;
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
        List<Node> plain =
                getChildren().stream().filter(row -> row.getUserData() != null).toList();
        if (plain.size() >= MOST) {
            getChildren().remove(plain.getFirst());
        }
        HBox row = row(tone, text, () -> {});
        row.setUserData(text);
        getChildren().add(row);
    }

    /** Offers something; stays until it is opened, closed or taken back. Gives what takes it back. */
    public Runnable offer(String text, String openName, Runnable open, Runnable decline) {
        HBox row = row(Tone.NEUTRAL, text, decline);
        Button button = Buttons.of(Icon.OPEN, openName, () -> {
            getChildren().remove(row);
            open.run();
        });
        button.setId("open-offer");
        row.getChildren().add(row.getChildren().size() - 1, button);
        getChildren().add(row);
        return () -> getChildren().remove(row);
    }

    private HBox row(Tone tone, String text, Runnable closed) {
        Label label = new Label(VisibleText.line(text));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(icon(tone), label);
        Button close = Buttons.icon(
                Icon.CLOSE,
                closeName,
                () -> {
                    getChildren().remove(row);
                    closed.run();
                },
                "flat",
                "small");
        close.setId("close-message");
        row.getChildren().add(close);
        row.getStyleClass().add("message-bar");
        tone.on(row);
        return row;
    }

    private static FontIcon icon(Tone tone) {
        FontIcon icon = (tone == Tone.BAD ? Icon.ERROR : tone == Tone.WARNING ? Icon.WARNING : Icon.INFO).node();
        tone.on(icon);
        return icon;
    }
}
