package org.synccenter.ui.preview;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.ui.text.Formats;

/** A button for each kind of change there is, with how many and how much; pressed ones are listed. */
final class CategoryBar extends FlowPane {
    private final PlanViewModel model;
    private final Formats formats;
    private final Map<Category, Chip> chips = new EnumMap<>(Category.class);

    CategoryBar(PlanViewModel model, Formats formats) {
        super(6, 6);
        this.model = model;
        this.formats = formats;
        getStyleClass().add("category-bar");
        setId("plan-categories");
        setAccessibleText(PlanText.CATEGORIES.text());
        for (Category category : Category.values()) {
            Chip chip = new Chip(category);
            chips.put(category, chip);
            getChildren().add(chip);
        }
        model.orderProperty().addListener((o, was, is) -> show());
        model.queryProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        PlanOrder order = model.orderProperty().get();
        chips.forEach((category, chip) -> chip.show(
                order.counts()[category.ordinal()],
                order.bytes()[category.ordinal()],
                model.queryProperty().get().shown().contains(category)));
    }

    private final class Chip extends ToggleButton {
        private final Category category;
        private final Label count = new Label();
        private final Label bytes = new Label();

        Chip(Category category) {
            this.category = category;
            setId("category-" + category.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            getStyleClass().add("chip");
            FontIcon icon = category.icon().node();
            category.tone().on(icon);
            Label word = new Label(PlanWords.chip(category));
            count.getStyleClass().add("strong");
            bytes.getStyleClass().add("quiet");
            HBox parts = new HBox(5, icon, word, count, bytes);
            parts.setAlignment(Pos.CENTER_LEFT);
            setGraphic(parts);
            setMinWidth(USE_PREF_SIZE);
            setOnAction(e -> model.show(category, isSelected()));
        }

        void show(int rows, long size, boolean shown) {
            setVisible(rows > 0);
            setManaged(rows > 0);
            setSelected(shown);
            count.setText(formats.count(rows));
            String sized = size > 0 ? formats.bytes(size) : "";
            bytes.setText(sized);
            bytes.setManaged(size > 0);
            String name = PlanText.CATEGORY_NAME.text(category.text().text(), rows, formats.bytes(size));
            setAccessibleText(name);
            setTooltip(new Tooltip(name));
        }
    }
}
