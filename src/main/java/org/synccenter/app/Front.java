package org.synccenter.app;

/** What a running program shows to people, for those who ask it to come to the front. */
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
}
