package org.synccenter.ui.fx;

import javafx.application.Platform;

/** The UI thread. */
public final class UiThread {
    private UiThread() {}

    /** Runs the task on the UI thread later. Callable from any thread; does nothing once the toolkit has ended. */
    public static void post(Runnable task) {
        try {
            Platform.runLater(task);
        } catch (IllegalStateException e) {
            // The toolkit has ended while a background thread was still reporting: there is nobody to show it to.
        }
    }

    /** Whether the caller is on it. */
    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }
}
