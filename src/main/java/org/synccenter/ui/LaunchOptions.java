package org.synccenter.ui;

import java.util.Optional;
import org.synccenter.ui.desktop.Desktop;

/**
 * How the window is to be opened.
 *
 * @param minimised start hidden in the tray, or as an icon where there is none, instead of in front of everything
 * @param logFile where details of failures are written, named to the user when something unexpected happens; empty = not named
 * @param destination where the window goes once it is filled; empty = where it usually starts
 * @param session starting with the session; empty = not offered
 * @param desktop what is around the window
 */
public record LaunchOptions(
        boolean minimised,
        String logFile,
        Optional<Destination> destination,
        Optional<SessionStart> session,
        Desktop desktop) {
    public static final LaunchOptions DEFAULT =
            new LaunchOptions(false, "", Optional.empty(), Optional.empty(), Desktop.NONE);
}
