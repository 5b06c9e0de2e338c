package org.synccenter.handlers.folder.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Makes a dialog as wide as its texts need, and never larger than the screen. */
final class DialogSize {
    /** Title bar and the edges of the screen. */
    private static final double AROUND = 60;

    private DialogSize() {}

    /**
     * Called before the dialog is shown.
     *
     * @param ems how wide it is to be, in the size of texts
     * @param text one of usual size
     */
    static void fit(Dialog<?> dialog, double ems, Label text) {
        DialogPane pane = dialog.getDialogPane();
        pane.applyCss();
        Rectangle2D screen = screen(dialog.getOwner());
        double width = Math.min(ems * text.getFont().getSize(), screen.getWidth() - AROUND);
        // The theme makes dialogs narrower.
        pane.setMinWidth(width);
        pane.setPrefWidth(width);
        double height = Math.min(pane.prefHeight(width), screen.getHeight() - AROUND);
        pane.setPrefHeight(height);
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }
}
