package org.synccenter.ui;

import org.jspecify.annotations.Nullable;

/** No window can be shown on this computer now. Tells why as a kind; the program's main makes a sentence of it. */
public final class ToolkitMissingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Kind {
        /** There is no display to draw on, or it cannot be reached. */
        NO_DISPLAY,
        /** There is a display, but a library of the system is missing (on Linux: GTK 3). */
        NO_LIBRARY
    }

    private final Kind kind;

    ToolkitMissingException(Kind kind, @Nullable Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
