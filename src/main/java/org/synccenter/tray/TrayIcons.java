package org.synccenter.tray;

import java.util.List;

/** The icon's pictures. */
interface TrayIcons {
    /** Pictures of one turn of the icon, which turns while something is synced. */
    int TURNS = 8;

    /**
     * The picture in several sizes; empty = there is none.
     *
     * @param turn from 0 to below {@link #TURNS}; 0 in all states that do not turn
     */
    List<Pixmap> of(TrayState state, int turn);
}
