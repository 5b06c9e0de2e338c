package org.synccenter.ui.fx;

import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Sees to it that a dialog is as large as what it shows. A busy desktop may answer the size that a window had for a moment while it was made,
 * after it has got its real one, and then its content is cut. What the person makes of it later is left alone.
 */
final class WholeDialog {
    private static final Duration STEP = Duration.millis(250);
    private static final int STEPS = 8;
    /** A desktop that insists on its own sizes, as tiling ones do, is not fought with. */
    private static final int TRIES = 4;

    /** Puts a window where it is to stand once it has a size. */
    @FunctionalInterface
    interface Place {
        void of(double width, double height);
    }

    private final Window dialog;
    private final Rectangle2D screen;
    private final Place place;
    private final InvalidationListener resized = o -> look();
    private int left = TRIES;
    private boolean due;

    private WholeDialog(Window dialog, Rectangle2D screen, Place place) {
        this.dialog = dialog;
        this.screen = screen;
        this.place = place;
    }

    /**
     * From when the dialog is shown until its desktop has settled. On the UI thread.
     *
     * @param screen what does not fit there is not enlarged
     * @param place asked each time before it gets its size anew, so that it never reaches over the edge of the screen
     */
    static void keep(Window dialog, Rectangle2D screen, Place place) {
        var whole = new WholeDialog(dialog, screen, place);
        dialog.widthProperty().addListener(whole.resized);
        dialog.heightProperty().addListener(whole.resized);
        // Some desktops tell of it so late, or so early, that no change is heard of.
        var settling = new Timeline(new KeyFrame(STEP, e -> whole.look()));
        settling.setCycleCount(STEPS);
        settling.setOnFinished(e -> {
            dialog.widthProperty().removeListener(whole.resized);
            dialog.heightProperty().removeListener(whole.resized);
        });
        settling.play();
    }

    private void look() {
        if (!due && left > 0 && isCut()) {
            due = true;
            left--;
            UiThread.post(this::enlarge);
        }
    }

    private boolean isCut() {
        return missing().isPresent();
    }

    /** What it is too small by; empty when it is not, or would be too large for the screen. */
    private Optional<Dimension2D> missing() {
        Scene scene = dialog.getScene();
        if (!dialog.isShowing() || scene == null) {
            return Optional.empty();
        }
        Parent root = scene.getRoot();
        double width = Math.max(0, Math.floor(root.prefWidth(-1)) - scene.getWidth());
        double height = Math.max(0, Math.floor(root.prefHeight(scene.getWidth() + width)) - scene.getHeight());
        boolean fits =
                dialog.getWidth() + width <= screen.getWidth() && dialog.getHeight() + height <= screen.getHeight();
        return fits && width + height > 0 ? Optional.of(new Dimension2D(width, height)) : Optional.empty();
    }

    private void enlarge() {
        due = false;
        missing().ifPresent(more -> {
            double width = dialog.getWidth() + more.getWidth();
            double height = dialog.getHeight() + more.getHeight();
            place.of(width, height);
            dialog.setWidth(width);
            dialog.setHeight(height);
        });
    }
}
