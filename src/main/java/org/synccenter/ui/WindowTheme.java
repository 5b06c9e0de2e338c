package org.synccenter.ui;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.synccenter.ui.theme.SystemLook;
import org.synccenter.ui.theme.Theme;

/** The theme of the window, which follows the system as far as it is not chosen. On the UI thread. */
final class WindowTheme {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.SYSTEM);
    /** Held here, because the system's preferences only hold listeners, not windows. */
    private final InvalidationListener systemChanged = o -> theme.get().apply(SystemLook.now());

    private boolean chosen;

    WindowTheme() {
        theme.get().apply(SystemLook.now());
        Platform.getPreferences().addListener(systemChanged);
    }

    /** Shows what was remembered. A choice made meanwhile is newer. */
    void remembered(Theme kept) {
        if (!chosen && theme.get() != kept) {
            apply(kept);
        }
    }

    void choose(Theme wished) {
        chosen = true;
        apply(wished);
    }

    private void apply(Theme shown) {
        theme.set(shown);
        shown.apply(SystemLook.now());
    }

    ReadOnlyObjectProperty<Theme> property() {
        return theme.getReadOnlyProperty();
    }

    /** Follows the system no longer. */
    void end() {
        Platform.getPreferences().removeListener(systemChanged);
    }
}
