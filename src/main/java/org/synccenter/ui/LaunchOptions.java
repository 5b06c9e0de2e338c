package org.synccenter.ui;

/**
 * How the window is to be opened.
 *
 * @param minimised start as an icon instead of in front of everything
 * @param logFile where details of failures are written, named to the user when something unexpected happens; empty = not named
 */
public record LaunchOptions(boolean minimised, String logFile) {
    public static final LaunchOptions DEFAULT = new LaunchOptions(false, "");
}
