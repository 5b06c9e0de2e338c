package org.synccenter.ui.shell;

/**
 * How the computer is fed and connected.
 *
 * @param onBattery it runs on its battery
 * @param metered what goes over the network may cost money
 */
public record Power(boolean onBattery, boolean metered) {
    /** Nothing is known, or nothing is worth a word. */
    public static final Power PLENTY = new Power(false, false);
}
