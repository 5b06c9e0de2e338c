package org.synccenter.api.async;

import org.jspecify.annotations.Nullable;

/**
 * What belongs to a logged message. Answers to {@code SYNCMGRLOGERRORINFO}.
 *
 * @param id the handler's own, for {@link AsyncHandler#showError} and {@link AsyncCallback#deleteLogError}; null = none
 * @param itemId null = about the handler
 * @param link whether a person can follow it ({@code SYNCMGRERRORFLAG_ENABLEJUMPTEXT})
 */
public record LoggedError(@Nullable String id, @Nullable String itemId, boolean link) {

    /** Nothing belongs to it. */
    public static final LoggedError PLAIN = new LoggedError(null, null, false);
}
