package org.synccenter.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** A page or list that has nothing to show, and says why and what to do about it. */
public final class EmptyState extends VBox {

    /**
     * @param text one or two sentences
     * @param actions buttons under the text; may be none
     */
    public EmptyState(Icon icon, Tone tone, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Node picture = icon.node();
        tone.on(picture);
        Label titleLabel = new Label(title);
        titleLabel.getStyleClass().add("page-title");
        titleLabel.setWrapText(true);
        titleLabel.setTextAlignment(TextAlignment.CENTER);
        titleLabel.setAlignment(Pos.CENTER);
        Label textLabel = new Label(text);
        textLabel.getStyleClass().add("big-text");
        textLabel.setWrapText(true);
        textLabel.setTextAlignment(TextAlignment.CENTER);
        textLabel.setAlignment(Pos.CENTER);
        textLabel.setMaxWidth(Looks.scaled(460));
        textLabel.setAlignment(Pos.CENTER);
        getChildren().addAll(picture, titleLabel, textLabel);
        getChildren().addAll(actions);
    }
}
