package org.synccenter.tray;

import org.synccenter.api.ItemRef;
import org.synccenter.ui.shell.Page;

/** What an entry of the menu does. */
sealed interface TrayCommand {
    record SyncAll() implements TrayCommand {}

    record StopAll() implements TrayCommand {}

    record Sync(ItemRef item) implements TrayCommand {}

    record PauseHour() implements TrayCommand {}

    record PauseUntilTomorrow() implements TrayCommand {}

    record Resume() implements TrayCommand {}

    record Go(Page page) implements TrayCommand {}

    record Open() implements TrayCommand {}

    record Quit() implements TrayCommand {}
}
