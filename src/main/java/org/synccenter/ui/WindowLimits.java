package org.synccenter.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.synccenter.ui.theme.Looks;

/** Smaller than this the window would cut its own texts. */
final class WindowLimits {
    private WindowLimits() {}

    /** Sets them for the size that texts have now; a window that grows by that stays on its screen. On the UI thread. */
    static void apply(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double height = Math.min(Looks.scaled(WindowMemory.LEAST_HEIGHT), screen.getHeight());
        if (stage.getY() + height > screen.getMaxY()) {
            stage.setY(screen.getMaxY() - height);
        }
        stage.setMinWidth(Looks.scaled(WindowMemory.LEAST_WIDTH));
        stage.setMinHeight(height);
    }
}
