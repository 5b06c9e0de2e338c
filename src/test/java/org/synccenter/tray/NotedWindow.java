package org.synccenter.tray;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;

/** Notes what the desktop asks of the window. */
final class NotedWindow implements DesktopWindow {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean lookedAt;
    volatile boolean still;

    @Override
    public void raise() {
        asked.add("raise");
    }

    @Override
    public void go(Page page) {
        asked.add("go " + page);
    }

    @Override
    public void follow(News.Piece piece) {
        asked.add("follow " + piece.page());
    }

    @Override
    public void quit() {
        asked.add("quit");
    }

    @Override
    public void tray(boolean there) {
        asked.add("tray " + there);
    }

    @Override
    public void power(Power power) {
        asked.add("battery " + power.onBattery() + " metered " + power.metered());
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
