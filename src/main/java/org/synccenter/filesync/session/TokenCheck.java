package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.CycleResult.DeletionsOff;
import org.synccenter.filesync.session.SessionHold.Reason;

/** Compares what the replicas say about themselves with what the archive says about them. Pure. */
final class TokenCheck {

    /** What follows. */
    sealed interface Verdict {
        /** Neither the archive nor a replica knows anything: ids are to be chosen and markers to be written. */
        record FirstSync() implements Verdict {}

        /** All is as it was left. */
        record Normal() implements Verdict {}

        /** Go on without trusting the archive. */
        record NoDelete(DeletionsOff reason) implements Verdict {}

        /** Ask. */
        record Hold(Reason reason, Side side) implements Verdict {}
    }

    /** What was read on one side: a marker, a file that is none, or nothing. */
    sealed interface Found {
        record Nothing() implements Found {}

        record Garbage() implements Found {}

        record Valid(Marker marker) implements Found {}
    }

    private TokenCheck() {}

    /**
     * The verdict.
     *
     * @param archiveDamaged the archive was set aside just now
     */
    static Verdict check(ArchiveState archive, Found left, Found right, boolean archiveDamaged) {
        if (archive.left() == null) {
            return withoutArchive(left, right, archiveDamaged);
        }
        for (Side side : Side.values()) {
            Verdict hold = identity(archive, side, side == Side.LEFT ? left : right);
            if (hold != null) {
                return hold;
            }
        }
        Verdict first = generation(archive, left);
        return first instanceof Verdict.NoDelete ? first : generation(archive, right);
    }

    private static Verdict withoutArchive(Found left, Found right, boolean damaged) {
        if (left instanceof Found.Garbage || right instanceof Found.Garbage) {
            return new Verdict.Hold(Reason.MARKER_DAMAGED, left instanceof Found.Garbage ? Side.LEFT : Side.RIGHT);
        }
        boolean onLeft = left instanceof Found.Valid;
        boolean onRight = right instanceof Found.Valid;
        if (onLeft && onRight) {
            return new Verdict.NoDelete(DeletionsOff.ARCHIVE_LOST);
        }
        // One replica remembers a sync with the other, and the other does not: this is not the other.
        if (onLeft || onRight || damaged) {
            return new Verdict.Hold(Reason.MARKER_MISSING, onLeft ? Side.RIGHT : Side.LEFT);
        }
        return new Verdict.FirstSync();
    }

    private static @Nullable Verdict identity(ArchiveState archive, Side side, Found found) {
        return switch (found) {
            case Found.Nothing() -> archive.markersDue() ? null : new Verdict.Hold(Reason.MARKER_MISSING, side);
            case Found.Garbage() -> new Verdict.Hold(Reason.MARKER_DAMAGED, side);
            case Found.Valid(Marker marker) ->
                marker.replica().equals(archive.replica(side)) ? null : new Verdict.Hold(Reason.MARKER_FOREIGN, side);
        };
    }

    private static Verdict generation(ArchiveState archive, Found found) {
        if (!(found instanceof Found.Valid(Marker marker))) {
            return new Verdict.Normal();
        }
        if (marker.generation() < archive.generation()) {
            return new Verdict.NoDelete(DeletionsOff.SIDE_OLDER);
        }
        // Above the archive but announced: the last session was stopped between the markers and the archive.
        return marker.generation() > Math.max(archive.generation(), archive.announced())
                ? new Verdict.NoDelete(DeletionsOff.SIDE_NEWER)
                : new Verdict.Normal();
    }
}
