package org.synccenter.tray;

import java.util.List;

/**
 * What the tray shows at one instant.
 *
 * @param title the program
 * @param text the state in words
 */
record TrayLook(TrayState state, String title, String text, List<TrayEntry> menu) {
    TrayLook {
        menu = List.copyOf(menu);
    }
}
