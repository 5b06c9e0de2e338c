package org.synccenter.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;

/** Stands in for a window that is not there yet: keeps what is asked of it and hands it on once it is. Thread-safe. */
final class AwaitedWindow implements DesktopWindow {
    private final Wanted wanted;
    private final List<Consumer<DesktopWindow>> kept = new ArrayList<>();
    private Optional<Boolean> tray = Optional.empty();
    private Optional<Power> power = Optional.empty();
    private @Nullable DesktopWindow real;

    /** Is told what the desktop wants, as long as there is no window. Must not block. */
    interface Wanted {
        /** @param seen false = it may stay out of sight */
        void window(boolean seen);

        /** The program is to end; false = a window must ask first. */
        boolean quit();
    }

    AwaitedWindow(Wanted wanted) {
        this.wanted = wanted;
    }

    /** The window is there: it hears of everything that it has missed, and from now on of the rest. */
    synchronized void is(DesktopWindow window) {
        real = window;
        power.ifPresent(window::power);
        kept.forEach(each -> each.accept(window));
        kept.clear();
        tray.ifPresent(window::tray);
    }

    /** What is known of the tray; empty = nothing yet. */
    synchronized Optional<Boolean> tray() {
        return tray;
    }

    @Override
    public void raise() {
        pass(DesktopWindow::raise);
    }

    @Override
    public void go(Page page) {
        pass(window -> window.go(page));
    }

    @Override
    public void follow(News.Piece piece) {
        pass(window -> window.follow(piece));
    }

    private void pass(Consumer<DesktopWindow> wish) {
        synchronized (this) {
            if (real != null) {
                wish.accept(real);
                return;
            }
            kept.add(wish);
        }
        wanted.window(true);
    }

    @Override
    public void quit() {
        synchronized (this) {
            if (real != null) {
                real.quit();
                return;
            }
        }
        if (!wanted.quit()) {
            pass(DesktopWindow::quit);
        }
    }

    @Override
    public void tray(boolean there) {
        synchronized (this) {
            tray = Optional.of(there);
            if (real != null) {
                real.tray(there);
                return;
            }
        }
        if (!there) {
            // Nobody could find the program again.
            wanted.window(false);
        }
    }

    @Override
    public synchronized void power(Power now) {
        power = Optional.of(now);
        if (real != null) {
            real.power(now);
        }
    }

    @Override
    public synchronized boolean isLookedAt() {
        return real != null && real.isLookedAt();
    }

    @Override
    public synchronized boolean isStill() {
        return real != null && real.isStill();
    }
}
