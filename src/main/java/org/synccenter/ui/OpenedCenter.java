package org.synccenter.ui;

import java.util.List;
import org.synccenter.engine.SyncCenter;

/**
 * The engine as the program hands it to the window.
 *
 * @param center open; the window never closes it
 * @param notices sentences for people about what happened while opening, such as a damaged database that was set aside
 */
public record OpenedCenter(SyncCenter center, List<String> notices) {
    public OpenedCenter {
        notices = List.copyOf(notices);
    }
}
