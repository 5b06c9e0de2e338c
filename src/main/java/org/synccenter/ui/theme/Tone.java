package org.synccenter.ui.theme;

import java.util.List;
import javafx.scene.Node;

/** What a state means at a glance; each is one colour of the theme. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    GOOD,
    WARNING,
    BAD;

    private static final List<String> CLASSES =
            List.of("tone-neutral", "tone-accent", "tone-good", "tone-warning", "tone-bad");

    /** The style class. */
    public String styleClass() {
        return CLASSES.get(ordinal());
    }

    /** Gives the node this tone in place of any other. */
    public void on(Node node) {
        if (!node.getStyleClass().contains(styleClass())) {
            node.getStyleClass().removeAll(CLASSES);
            node.getStyleClass().add(styleClass());
        }
    }
}
