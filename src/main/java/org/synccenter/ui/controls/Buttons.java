package org.synccenter.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.synccenter.ui.theme.Icon;

/** Buttons that all look and answer alike. */
public final class Buttons {
    private Buttons() {}

    /**
     * A button with icon and text.
     *
     * @param text may hold a mnemonic
     */
    public static Button of(Icon icon, String text, Runnable action, String... styleClasses) {
        Button button = new Button(text, icon.node());
        button.setMnemonicParsing(true);
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button with an icon alone; its name is read out and shown as a tool tip. */
    public static Button icon(Icon icon, String name, Runnable action, String... styleClasses) {
        Button button = of(icon, "", action, styleClasses);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** Takes the node out of the layout while it is not to be shown. */
    public static void showWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** Shows the node, or takes it out of the layout. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Pushes what follows to the right. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
