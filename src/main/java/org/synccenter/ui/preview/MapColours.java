package org.synccenter.ui.preview;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/** The colours of the map as the style sheet has them, read from the swatches of its legend: a canvas knows no style sheets. */
final class MapColours {
    private final Map<Category, Region> swatches = new EnumMap<>(Category.class);
    private final Region ground = swatch("map-ground");
    private final Region frame = swatch("map-frame");
    private final Region frameText = swatch("map-frame-text");
    private final Region text = swatch("map-text");
    private final Map<Category, Node> entries = new EnumMap<>(Category.class);
    private final FlowPane legend = new FlowPane(14, 4);

    MapColours() {
        legend.getStyleClass().add("map-legend");
        legend.setMinWidth(0);
        for (Category category : Category.values()) {
            Region swatch = swatch(category.styleClass());
            swatches.put(category, swatch);
            if (name(category) != null) {
                Label label = new Label(String.valueOf(name(category)), swatch);
                label.getStyleClass().add("quiet");
                entries.put(category, label);
                legend.getChildren().add(label);
            }
        }
        // Styled, because it counts as visible; but not seen.
        HBox hidden = new HBox(ground, frame, frameText, text);
        for (Category category : Category.values()) {
            if (!entries.containsKey(category)) {
                hidden.getChildren().add(swatches.get(category));
            }
        }
        hidden.setOpacity(0);
        hidden.setMouseTransparent(true);
        hidden.setManaged(false);
        legend.getChildren().add(hidden);
        legend.setAlignment(Pos.CENTER_LEFT);
    }

    private static @Nullable String name(Category category) {
        return switch (category) {
            case CREATE_LEFT -> PlanText.LEGEND_CREATE.text();
            case UPDATE_LEFT -> PlanText.LEGEND_UPDATE.text();
            case DELETE_LEFT -> PlanText.LEGEND_DELETE.text();
            case MOVE -> PlanText.LEGEND_MOVE.text();
            case CONFLICT -> PlanText.LEGEND_CONFLICT.text();
            case PROBLEM -> PlanText.LEGEND_PROBLEM.text();
            case LEFT_OUT -> PlanText.LEGEND_LEFT_OUT.text();
            case CREATE_RIGHT, UPDATE_RIGHT, DELETE_RIGHT -> null;
        };
    }

    private static Region swatch(String styleClass) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("map-swatch", styleClass);
        return swatch;
    }

    /** The swatches with their names. */
    Node legend() {
        return legend;
    }

    /** Names only what there is. */
    void show(Set<String> styleClasses) {
        entries.forEach((category, node) -> {
            boolean there = styleClasses.contains(category.styleClass());
            node.setVisible(there);
            node.setManaged(there);
        });
    }

    /** Called when the theme changes. */
    void onChange(Runnable changed) {
        ground.backgroundProperty().addListener((o, was, is) -> changed.run());
        swatch(Category.PROBLEM).backgroundProperty().addListener((o, was, is) -> changed.run());
    }

    private Region swatch(Category category) {
        return Objects.requireNonNull(swatches.get(category));
    }

    Paint of(Category category) {
        return colour(swatch(category));
    }

    Paint ground() {
        return colour(ground);
    }

    Paint frame() {
        return colour(frame);
    }

    Paint frameText() {
        return colour(frameText);
    }

    Paint text() {
        return colour(text);
    }

    private static Paint colour(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }
}
