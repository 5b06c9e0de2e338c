package org.synccenter.app;

/** The program that owns the engine, as those find it who want to see its window. */
@FunctionalInterface
interface Front {
    /** There is no window. */
    Front NONE = place -> false;

    /**
     * Brings the window to the front. Callable from any thread; returns at once.
     *
     * @param place where it goes, as {@link Places} writes it; empty = it stays where it is
     * @return false = there is no window
     */
    boolean show(String place);

    /** The command that is at work, as a person would type it; empty = it is not known, or there is a window. */
    default String command() {
        return "";
    }

    /** Asks the command to end, as Ctrl-C would. Callable from any thread; does nothing where there is no command. */
    default void giveWay() {}
}
