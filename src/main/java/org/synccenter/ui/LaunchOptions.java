package org.synccenter.ui;

import java.util.Optional;

/**
 * How the window is to be opened.
 *
 * @param minimised start as an icon instead of in front of everything
 * @param logFile where details of failures are written, named to the user when something unexpected happens; empty = not named
 * @param destination where the window goes once it is filled; empty = where it usually starts
 */
public record LaunchOptions(boolean minimised, String logFile, Optional<Destination> destination) {
    public static final LaunchOptions DEFAULT = new LaunchOptions(false, "", Optional.empty());
}
