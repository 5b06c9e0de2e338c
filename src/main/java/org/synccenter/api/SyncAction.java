package org.synccenter.api;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict.Version;

/**
 * One step, planned or carried out, with its reason.
 *
 * @param path relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param from the old path of a move; null for everything else
 * @param side the replica that is changed
 * @param reason one sentence for people
 * @param bytes content moved, 0 for none
 * @param stamp of a planned step: stands for all that the step depends on, for {@link PathChoice#seen}; null of a step carried out
 * @param left of a planned step: what the left side has there now, and of a move what is moved; null = nothing, or not told
 * @param right the same of the right side
 */
public record SyncAction(
        String path,
        @Nullable String from,
        ActionKind action,
        Side side,
        String reason,
        long bytes,
        @Nullable String stamp,
        @Nullable Version left,
        @Nullable Version right) {

    /** Without a stamp. */
    public SyncAction(String path, @Nullable String from, ActionKind action, Side side, String reason, long bytes) {
        this(path, from, action, side, reason, bytes, null);
    }

    /** Without what the sides have there. */
    public SyncAction(
            String path,
            @Nullable String from,
            ActionKind action,
            Side side,
            String reason,
            long bytes,
            @Nullable String stamp) {
        this(path, from, action, side, reason, bytes, stamp, null, null);
    }
}
