package org.synccenter.ui.fx;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/** Finds the sentence for people in a failure, however deep it was wrapped on its way here. */
public final class Sentences {
    private Sentences() {}

    /** The text of the {@link SyncException} behind the failure; empty when there is none. */
    public static Optional<String> of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SyncException e) {
                return Optional.of(e.text());
            }
        }
        return Optional.empty();
    }
}
