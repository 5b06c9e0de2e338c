package org.synccenter.handlers.folder.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The directions as pictures: two folders, and which way new, edited and deleted files go between them. */
final class ModeCards extends HBox {
    private static final String BOTH = "mdi2s-swap-horizontal-bold";
    private static final String RIGHT = "mdi2a-arrow-right-bold";
    private static final String NOT = "mdi2c-close-thick";
    private static final List<String> CHANGES =
            List.of("mdi2p-plus-circle-outline", "mdi2p-pencil-outline", "mdi2d-delete-outline");

    ModeCards(ObjectProperty<Mode> chosen) {
        super(10);
        ToggleGroup group = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            ToggleButton card = card(mode);
            card.setToggleGroup(group);
            card.setSelected(mode == chosen.get());
            getChildren().add(card);
        }
        // By the group, not by the buttons' actions: the arrow keys choose without an action.
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                // A direction is always chosen: a second click on it must not take it away.
                was.setSelected(true);
            } else if (is.getUserData() instanceof Mode mode) {
                chosen.set(mode);
            }
        });
    }

    private static ToggleButton card(Mode mode) {
        Label title = new Label(mode.title());
        title.getStyleClass().add("strong");
        Label text = new Label(mode.explanation());
        text.getStyleClass().add("quiet");
        text.setWrapText(true);
        text.getStyleClass().add("mode-text");
        text.setAlignment(Pos.TOP_LEFT);
        VBox content = new VBox(8, folders(mode), changes(mode), title, text);
        content.setAlignment(Pos.TOP_LEFT);
        ToggleButton card = new ToggleButton("", content);
        card.getStyleClass().setAll("mode-card");
        card.setId("mode-" + mode.setting());
        card.setUserData(mode);
        card.setAccessibleText(mode.title() + ". " + mode.explanation());
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Node folders(Mode mode) {
        String second = mode == Mode.UPDATE ? "mdi2f-folder-plus-outline" : "mdi2f-folder-outline";
        HBox row = new HBox(
                12,
                icon("mdi2f-folder-outline", "mode-folder"),
                icon(mode == Mode.TWO_WAY ? BOTH : RIGHT, "mode-arrow"),
                icon(second, "mode-folder"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Deletions do not travel in an update. */
    private static Node changes(Mode mode) {
        HBox row = new HBox(14);
        row.setAlignment(Pos.CENTER_LEFT);
        for (String change : CHANGES) {
            boolean stays = mode == Mode.UPDATE && change.equals(CHANGES.getLast());
            String arrow = stays ? NOT : mode == Mode.TWO_WAY ? BOTH : RIGHT;
            HBox pair = new HBox(2, icon(change, "mode-change"), icon(arrow, stays ? "mode-not" : "mode-way"));
            pair.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(pair);
        }
        return row;
    }

    private static FontIcon icon(String literal, String styleClass) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add(styleClass);
        icon.setMouseTransparent(true);
        return icon;
    }
}
