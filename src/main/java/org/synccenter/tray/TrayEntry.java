package org.synccenter.tray;

import org.jspecify.annotations.Nullable;

/**
 * One line of the menu.
 *
 * @param id stays the same as long as the entry stands for the same thing; more than 0
 * @param label plain text; empty = a line between groups
 * @param command null = it only tells something
 */
record TrayEntry(int id, String label, @Nullable TrayCommand command) {

    boolean isSeparator() {
        return label.isEmpty();
    }
}
