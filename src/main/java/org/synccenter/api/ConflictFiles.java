package org.synccenter.api;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Handler object that lets people look into the versions of a conflict before they decide: the center compares them, and merges texts.
 * Without it only times and sizes are shown. Not in syncmgr.h, where looking into versions was left to the shell.
 */
public interface ConflictFiles {

    /**
     * Files on this computer that hold the versions. They are only read. Blocks (disk, or network while versions are fetched).
     *
     * @throws SyncException when a version is another one by now than the conflict says, or cannot be had
     */
    Found of(Conflict conflict) throws SyncException;

    /**
     * The versions.
     *
     * @param left null = there is none, or it is no file
     * @param right null = there is none, or it is no file
     * @param ancestor null = none is kept
     */
    record Found(
            @Nullable Path left,
            @Nullable Path right,
            @Nullable Ancestor ancestor) {

        /** Nothing that could be looked into. */
        public static final Found NOTHING = new Found(null, null, null);
    }

    /**
     * A version that both sides had.
     *
     * @param modified when its content was last changed; the epoch when that is not known
     * @param last whether it is the last one on which both sides agreed; false = an older one, the youngest that is still kept
     */
    record Ancestor(Path file, Instant modified, boolean last) {}
}
