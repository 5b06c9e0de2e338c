package org.synccenter.tray;

import java.util.List;

/** The icon's pictures. Methods may wait for the UI thread; not to be called on it. */
interface TrayIcons {

    /** How many pictures one turn of the icon has while something is synced; 1 = nothing is to move. */
    int turns();

    /**
     * The picture in several sizes; empty = it cannot be drawn (any more).
     *
     * @param turn from 0 to below {@link #turns}
     */
    List<Pixmap> of(TrayState state, int turn);
}
