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

    public SyncException(Kind kind, String text) {
        this(kind, text, null);
    }

    public SyncException(Kind kind, String text, @Nullable Throwable cause) {
        super(text, cause);
        this.kind = kind;
    }

    public static SyncException invalid(String text) {
        return new SyncException(Kind.INVALID, text);
    }

    public static SyncException unavailable(String text, @Nullable Throwable cause) {
        return new SyncException(Kind.UNAVAILABLE, text, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence for people. */
    public String text() {
        return Objects.requireNonNullElse(getMessage(), kind.name());
    }
}
