package org.synccenter.app;

import org.synccenter.api.SyncException;

/** Opens the window, or brings it to the front where it is open already. */
final class WindowStart {
    private final Home home;
    private final Surroundings around;
    private final boolean minimised;

    WindowStart(Home home, Surroundings around, boolean minimised) {
        this.home = home;
        this.around = around;
        this.minimised = minimised;
    }

    int run() throws SyncException {
        throw SyncException.unavailable(AppText.NO_DISPLAY.text(), null);
    }
}
