package org.synccenter.ui.fx;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
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

    private final Window dialog;
    private final Runnable placed;
    private final InvalidationListener resized = o -> look();
    private int left = TRIES;
    private boolean due;

    private WholeDialog(Window dialog, Runnable placed) {
        this.dialog = dialog;
        this.placed = placed;
    }

    /**
     * From when the dialog is shown until its desktop has settled. On the UI thread.
     *
     * @param placed run each time after it has got its size anew
     */
    static void keep(Window dialog, Runnable placed) {
        var whole = new WholeDialog(dialog, placed);
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
        Scene scene = dialog.getScene();
        if (!dialog.isShowing() || scene == null) {
            return false;
        }
        Parent root = scene.getRoot();
        return scene.getWidth() < Math.floor(root.prefWidth(-1))
                || scene.getHeight() < Math.floor(root.prefHeight(scene.getWidth()));
    }

    private void enlarge() {
        due = false;
        if (isCut()) {
            dialog.sizeToScene();
            placed.run();
        }
    }
}
