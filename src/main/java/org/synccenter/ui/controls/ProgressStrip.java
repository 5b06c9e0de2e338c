package org.synccenter.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A bar and its percentage. It never spins: a part that is not known yet is an empty bar. */
public final class ProgressStrip extends HBox {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label percent = new Label();

    public ProgressStrip() {
        getStyleClass().add("progress-strip");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(20);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(bar, percent);
    }

    /**
     * @param part from 0 to 1; less than 0 = not known
     * @param text the percentage; empty when not known
     */
    public void show(double part, String text) {
        bar.setProgress(Math.max(0, part));
        percent.setText(text);
        bar.setAccessibleText(text);
    }
}
