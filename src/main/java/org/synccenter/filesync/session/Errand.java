package org.synccenter.filesync.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;

/** What a cycle is to do instead of syncing. All of it goes through the same batches, and whatever is displaced goes to trash. */
public sealed interface Errand {

    /**
     * Take back what a run did, as far as nothing was changed since.
     *
     * @param run its label, or the name that its trash bears
     */
    record Undo(String run) implements Errand {}

    /**
     * Put back what lies in the trash of a path, and of all below it: the latest version of each.
     *
     * @param run only what this run displaced; null for the latest
     * @param side only from this side's trash; null for either
     * @param inPlace what has the path now goes to trash; otherwise the version gets a name beside it
     */
    record Restore(
            RelPath path, @Nullable String run, @Nullable Side side, boolean inPlace) implements Errand {}

    /**
     * Settle a conflict with content that the user brings: it becomes the content of the path on both sides.
     *
     * @param file outside of both replicas; stays as it is
     */
    record Merge(RelPath path, Path file) implements Errand {}
}
