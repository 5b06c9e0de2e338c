package org.synccenter.handlers.folder.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.TextKey;

/** Parts of forms that look alike. */
final class Fields {
    private Fields() {}

    /** A short field between what stands before and behind it; either may be empty. */
    static HBox number(String id, PairText before, StringProperty value, PairText behind) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(before.text() + " … " + behind.text());
        Label first = new Label(before.text());
        first.setLabelFor(field);
        Label last = new Label(behind.text());
        for (Label label : new Label[] {first, last}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox row = new HBox(8, first, field, last);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The fields of these rows stand one below the other. */
    static void align(HBox... rows) {
        DoubleProperty widest = new SimpleDoubleProperty();
        for (HBox row : rows) {
            if (row.getChildren().getFirst() instanceof Label label) {
                label.widthProperty().addListener((o, was, is) -> widest.set(Math.max(widest.get(), is.doubleValue())));
                label.minWidthProperty().bind(widest);
            }
        }
    }

    static Label explained(TextKey text) {
        Label label = new Label(text.text());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    static Label caption(TextKey text) {
        Label label = new Label(text.text());
        label.getStyleClass().add("strong");
        return label;
    }

    static VBox page(Node... nodes) {
        VBox page = new VBox(10, nodes);
        page.getStyleClass().add("option-page");
        return page;
    }
}
