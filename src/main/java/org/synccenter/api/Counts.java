package org.synccenter.api;

/**
 * What a run has done, in paths.
 *
 * @param updated changes of content or of metadata
 * @param bytes content moved
 */
public record Counts(long created, long updated, long deleted, long moved, long bytes) {
    /** Nothing was done. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** These counts with one more step. Metadata alone counts as an update. */
    public Counts plus(SyncAction action) {
        ActionKind kind = action.action();
        return new Counts(
                created + (kind == ActionKind.CREATE ? 1 : 0),
                updated + (kind == ActionKind.UPDATE || kind == ActionKind.SET_METADATA ? 1 : 0),
                deleted + (kind == ActionKind.DELETE ? 1 : 0),
                moved + (kind == ActionKind.MOVE ? 1 : 0),
                bytes + action.bytes());
    }
}
