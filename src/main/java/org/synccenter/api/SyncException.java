package org.synccenter.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something a person can understand and act on; its message is one sentence for people, never a code. */
public class SyncException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Kind {
        /** The request itself is wrong: unknown name, folder inside folder. */
        INVALID,
        /** Right, but impossible here and now: missing disk, unreadable folder, damaged state. */
        UNAVAILABLE
    }

    private final Kind kind;

    /** A failure without a cause that could be told. */
    public SyncException(Kind kind, String text) {
        this(kind, text, null);
    }

    /**
     * A failure.
     *
     * @param text one sentence for people
     * @param cause for the log; null = none
     */
    public SyncException(Kind kind, String text, @Nullable Throwable cause) {
        super(text, cause);
        this.kind = kind;
    }

    /** The request itself is wrong, and this is why. */
    public static SyncException invalid(String text) {
        return new SyncException(Kind.INVALID, text);
    }

    /** It is impossible here and now, and this is why; a null cause = none that could be told. */
    public static SyncException unavailable(String text, @Nullable Throwable cause) {
        return new SyncException(Kind.UNAVAILABLE, text, cause);
    }

    /** What to do about it; never null. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for people. */
    public String text() {
        return Objects.requireNonNullElse(getMessage(), kind.name());
    }
}
