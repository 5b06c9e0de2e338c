package org.synccenter.api;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict.Version;

/**
 * A path of a previewed plan where no rule decides: a sync leaves both sides as they are, unless a {@link PathChoice} says who wins.
 *
 * @param path relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param kind what happened on the two sides
 * @param left what the left side has; null = nothing
 * @param right what the right side has; null = nothing
 * @param stamp stands for all that the conflict is about, for {@link PathChoice#seen}; null when the handler knows no stamps
 */
public record PlannedConflict(
        String path,
        Conflict.Kind kind,
        @Nullable Version left,
        @Nullable Version right,
        @Nullable String stamp) {}
