package org.synccenter.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** An icon and a text beside it that change together and keep their nodes. */
public final class IconLine extends HBox {
    private final FontIcon icon = Icon.NEVER.node();
    private final Label label = new Label();

    public IconLine() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        icon.setManaged(true);
        getChildren().addAll(icon, label);
    }

    public void show(Icon newIcon, Tone tone, String text) {
        newIcon.show(icon);
        tone.on(icon);
        label.setText(text);
    }

    public Label label() {
        return label;
    }
}
