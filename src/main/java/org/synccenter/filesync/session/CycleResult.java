package org.synccenter.filesync.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.ProblemKind;

/**
 * How a cycle ended and what it did.
 *
 * @param run names the run, also in the trash of both replicas
 * @param plan what was to be done; null when it did not come to that
 * @param conflicts what no rule decides; untouched on both sides
 * @param counts what was carried out on each side
 * @param deletionsOff why nothing was deleted in this cycle, null when deleting was possible
 * @param damagedArchive where a damaged archive was set aside, null when it was in order
 * @param putOff paths that a person left alone in the last run that he started, and that are still as they were then: what starts by
 *     itself leaves them alone
 */
public record CycleResult(
        Ending ending,
        String run,
        @Nullable SyncPlan plan,
        List<Conflict> conflicts,
        List<Problem> problems,
        Map<Side, Counts> counts,
        @Nullable DeletionsOff deletionsOff,
        @Nullable Path damagedArchive,
        Set<RelPath> putOff) {

    /** How a cycle ended. */
    public sealed interface Ending {
        /** It went through; there may still be conflicts and problems. */
        record Completed() implements Ending {}

        /** It only looked. {@code hold} is what a real run would be held for, null for nothing. */
        record Previewed(@Nullable SessionHold hold) implements Ending {}

        /** Somebody asked it to stop. What was done is complete and archived. */
        record Cancelled() implements Ending {}

        /** Another session of the same pair is running. */
        record Busy() implements Ending {}

        /** It stopped for safety. */
        record Held(SessionHold hold) implements Ending {}

        /** It could not go on. What was done is safe; the next cycle picks up from there. */
        record Failed(
                Failure failure,
                @Nullable Side side,
                @Nullable ProblemKind kind,
                String detail) implements Ending {}
    }

    /** What stopped a cycle. */
    public enum Failure {
        /** A newer program wrote the archive. */
        ARCHIVE_TOO_NEW,
        /** The archive cannot be opened, read or written. */
        ARCHIVE_UNAVAILABLE,
        /** The state directory cannot be used. */
        STATE_UNAVAILABLE,
        /** A side cannot be written or flushed at all. */
        SIDE_UNAVAILABLE,
        /** Nothing is known of the run that was to be taken back, or it has changed nothing. */
        RUN_UNKNOWN,
        /** A side or the archive is older than the other: what a run has left cannot be told for certain. */
        PAST_UNCERTAIN,
        /** There is no such version in the trash. */
        VERSION_UNKNOWN,
        /** There is too much to decide about for the memory that the program has; the detail says how many megabytes it takes. */
        TOO_LITTLE_MEMORY
    }

    /** Why a cycle deletes nothing. */
    public enum DeletionsOff {
        /** The archive was lost or damaged and is being rebuilt. */
        ARCHIVE_LOST,
        /** A side is older than the archive: restored from a backup, or a power cut. */
        SIDE_OLDER,
        /** A side is newer than the archive: the archive was restored from a backup, or another computer synced. */
        SIDE_NEWER,
        /** The user asked to restore what is missing. */
        ASKED
    }

    /**
     * What was carried out on one side.
     *
     * @param bytes content written
     */
    public record Counts(long created, long updated, long deleted, long moved, long metadata, long bytes) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** Whether nothing was done. */
        public boolean isZero() {
            return equals(NONE);
        }
    }

    public CycleResult {
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
        putOff = Set.copyOf(putOff);
    }

    public Counts counts(Side side) {
        return counts.getOrDefault(side, Counts.NONE);
    }
}
