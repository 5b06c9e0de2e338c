package org.synccenter.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Stage;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.fx.UiThread;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;
import org.synccenter.ui.shell.RailRow;

/** Carries what the desktop asks to the window on the UI thread. */
final class WindowAtDesktop implements DesktopWindow {
    private final MainWindow window;
    private final Leaving leaving;
    private volatile boolean lookedAt;
    private volatile boolean still;
    /** Held here alone. */
    private final InvalidationListener motion;

    WindowAtDesktop(MainWindow window, Leaving leaving, Stage stage) {
        this.window = window;
        this.leaving = leaving;
        InvalidationListener look = o -> lookedAt = stage.isShowing() && !stage.isIconified() && stage.isFocused();
        stage.showingProperty().addListener(look);
        stage.iconifiedProperty().addListener(look);
        stage.focusedProperty().addListener(look);
        look.invalidated(stage.focusedProperty());
        ReadOnlyBooleanProperty reduced = Platform.getPreferences().reducedMotionProperty();
        still = reduced.get();
        motion = o -> still = reduced.get();
        // Weakly: the toolkit's own property outlives the window.
        reduced.addListener(new WeakInvalidationListener(motion));
    }

    @Override
    public void raise() {
        UiThread.post(leaving::raise);
    }

    @Override
    public void go(Page page) {
        inShell(parts -> parts.model().go(new RailRow.ToPage(page)));
    }

    @Override
    public void follow(News.Piece piece) {
        inShell(parts -> parts.view().follow(piece));
    }

    private void inShell(Consumer<ShellParts> work) {
        UiThread.post(() -> {
            leaving.raise();
            window.parts().ifPresent(work);
        });
    }

    @Override
    public void quit() {
        UiThread.post(leaving::quit);
    }

    @Override
    public void tray(boolean there) {
        UiThread.post(() -> leaving.tray(there));
    }

    @Override
    public void power(Power power) {
        UiThread.post(() -> window.power(power));
    }

    @Override
    public boolean isLookedAt() {
        return lookedAt;
    }

    @Override
    public boolean isStill() {
        return still;
    }
}
