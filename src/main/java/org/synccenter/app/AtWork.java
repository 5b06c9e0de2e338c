package org.synccenter.app;

import java.util.List;
import org.synccenter.cli.CancelSignal;

/**
 * A command without a window that has the engine for a while.
 *
 * @param command as a person would type it
 */
record AtWork(String command, CancelSignal signal) implements Front {
    private static final int LONGEST = 60;

    /** @param args what was typed after the program's name */
    static AtWork of(List<String> args, CancelSignal signal) {
        String typed = "sync-center " + String.join(" ", args);
        return new AtWork(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…", signal);
    }

    @Override
    public boolean show(String place) {
        return false;
    }

    @Override
    public void giveWay() {
        signal.cancel();
    }
}
