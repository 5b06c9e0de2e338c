package org.synccenter.filesync.session;

/** Where a cycle is. The last three come again with each batch. */
public enum Phase {
    LOCK,
    CHECK,
    RECOVER,
    SCAN,
    HASH,
    RECONCILE,
    SAFETY,
    STAGE,
    APPLY,
    ARCHIVE
}
