package org.synccenter.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is to do with an item instead of syncing it: the {@link SyncRequest#context} of such a request. It is a run like
 * others, with progress, preview, holds and history. Only for handlers with {@link HandlerCapability#CAN_UNDO}; the center refuses it for
 * others. Not in syncmgr.h.
 */
public sealed interface Errand {

    /**
     * Take back what a run did, as far as nothing was changed since; what is not taken back is a {@link Problem} of its own.
     *
     * @param run its id in the history
     */
    record Undo(String run) implements Errand {}

    /**
     * Put back an older version of a path, or of all below it, from where the handler keeps them.
     *
     * @param path as in {@link KeptFile#path}
     * @param run only what this run displaced; null = the latest
     * @param side only what was displaced on this side; null = either
     * @param inPlace it takes the place of what is there, which is kept as a version in turn; false = it gets a name beside that
     */
    record Restore(
            String path, @Nullable String run, @Nullable Side side, boolean inPlace) implements Errand {}

    /**
     * Answer a hold in part: nothing but these paths, and what lies below them, is carried out. The others are asked about again.
     *
     * @param allow what may be deleted
     * @param restore what is to come back from the other side instead
     * @param seen the question that the person has seen: a different one is held anew and nothing is done. Null = whatever is asked
     */
    record Deletions(
            List<String> allow,
            List<String> restore,
            @Nullable Hold seen) implements Errand {
        public Deletions {
            allow = List.copyOf(allow);
            restore = List.copyOf(restore);
        }

        /** About whatever is asked now. */
        public Deletions(List<String> allow, List<String> restore) {
            this(allow, restore, null);
        }
    }
}
