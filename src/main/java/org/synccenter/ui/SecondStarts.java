package org.synccenter.ui;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leads later starts of the program to the window, also while it is still on its way. Thread-safe. */
final class SecondStarts {
    private boolean coming;
    private boolean asked;
    private Runnable wake = () -> {};
    private Optional<Destination> place = Optional.empty();
    private @Nullable Predicate<Optional<Destination>> window;

    /**
     * There will be a window soon, or once it is asked for.
     *
     * @param wake called whenever somebody asks before it is there. Must not block
     */
    synchronized void windowComes(Runnable wake) {
        coming = true;
        this.wake = wake;
    }

    /**
     * There is a window now. Who asked for it before is led to it at once.
     *
     * @param shows brings it to the front and goes to a place; false = it is gone. Must not block
     */
    synchronized void windowIsThere(Predicate<Optional<Destination>> shows) {
        window = shows;
        if (asked) {
            boolean _ = shows.test(place);
        }
    }

    /** There is no window any more, and none will come. */
    synchronized void windowHasGone() {
        coming = false;
        window = null;
    }

    /** Somebody wants to see the window; false = there is none to be seen. */
    synchronized boolean raise(Optional<Destination> destination) {
        if (window != null) {
            return window.test(destination);
        }
        asked = coming;
        if (coming) {
            wake.run();
        }
        place = destination.or(() -> place);
        return coming;
    }
}
