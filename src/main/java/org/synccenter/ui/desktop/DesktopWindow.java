package org.synccenter.ui.desktop;

import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;

/** The window, as the desktop around it sees it. Callable from any thread; nothing waits. */
public interface DesktopWindow {

    /** Shows the window in front of all others. */
    void raise();

    /** Shows the window with this page. */
    void go(Page page);

    /** Shows the window at the place where the news lead. */
    void follow(News.Piece piece);

    /** Ends the program; asks first while something runs. */
    void quit();

    /**
     * There is a tray from which the window can be brought back, or there is none any more. Called at least once, as soon as it is known.
     */
    void tray(boolean there);

    /** How the computer is fed and connected now. */
    void power(Power power);

    /** Whether the person has the window before them: news need not be told elsewhere. */
    boolean isLookedAt();

    /** Whether nothing is to move that need not; false where that is not known. */
    boolean isStill();
}
