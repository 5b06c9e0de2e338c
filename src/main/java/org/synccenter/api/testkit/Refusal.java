package org.synccenter.api.testkit;

import org.jspecify.annotations.Nullable;

/** Marks what the kit throws where the center would: it was reported already, and a handler need not catch it. */
sealed interface Refusal {

    /** A wrong argument. */
    final class Argument extends IllegalArgumentException implements Refusal {
        private static final long serialVersionUID = 1L;

        Argument(String text) {
            super(text);
        }
    }

    /** A call at the wrong time. */
    final class State extends IllegalStateException implements Refusal {
        private static final long serialVersionUID = 1L;

        State(String text) {
            super(text);
        }
    }

    /** Whether this comes from the kit, however the handler has wrapped it. */
    static boolean isBehind(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return true;
            }
        }
        return false;
    }
}
