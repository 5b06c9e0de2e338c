package org.synccenter.engine.async;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.async.PropertiesEnd;

/** What the thread that waits for a handler is woken by. */
sealed interface Signal {

    /** Something that was stopped, or the end of the session. */
    record Look() implements Signal {}

    /**
     * What the handler was working on is over.
     *
     * @param failure null = it went well
     */
    record Completed(@Nullable String failure) implements Signal {}

    /** The window of properties is closed. */
    record Properties(PropertiesEnd end) implements Signal {}

    /** What was shown about an error is closed; these items are to be synced again. */
    record Retry(List<String> items) implements Signal {}
}
