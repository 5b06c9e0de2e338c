package org.synccenter.ui.fx;

import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Where dialogs stand: the toolkit places them by a size that they may not get, and some desktops put them into a corner. */
final class Centred {
    private Centred() {}

    /**
     * Puts a dialog that is shown in the middle of its owner, as far as that lies on the owner's screen. When it grows later, it stays where it
     * is as long as it fits there. On the UI thread.
     */
    static void over(Stage owner, Window dialog) {
        if (owner.isIconified() || !owner.isShowing()) {
            return;
        }
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        WholeDialog.Place middle = (width, height) -> {
            dialog.setX(
                    inside(owner.getX() + (owner.getWidth() - width) / 2, screen.getMinX(), screen.getMaxX() - width));
            dialog.setY(inside(
                    owner.getY() + (owner.getHeight() - height) / 2, screen.getMinY(), screen.getMaxY() - height));
        };
        middle.of(dialog.getWidth(), dialog.getHeight());
        WholeDialog.keep(dialog, screen, middle);
        InvalidationListener grown = o -> place(dialog, screen, dialog.getX(), dialog.getY());
        dialog.widthProperty().addListener(grown);
        dialog.heightProperty().addListener(grown);
    }

    private static void place(Window dialog, Rectangle2D screen, double x, double y) {
        dialog.setX(inside(x, screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
        dialog.setY(inside(y, screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
    }

    /** What does not fit begins at the edge. */
    private static double inside(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
