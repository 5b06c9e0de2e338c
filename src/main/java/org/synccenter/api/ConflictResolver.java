package org.synccenter.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Handler object that carries out what a person decided. Answers to {@code ISyncMgrResolutionHandler}. */
public interface ConflictResolver {

    /**
     * Settles conflicts of one item at once. Runs on a background thread; may take as long as copying the files does.
     *
     * @return for each conflict that could not be settled, by id, one sentence why; settled ones are missing
     * @throws SyncException when none of them can be settled
     */
    Map<String, String> resolve(List<Conflict> conflicts, Resolution resolution) throws SyncException;

    /** Whether {@link #replace} is possible; false by default. */
    default boolean canReplace(Conflict conflict) {
        return false;
    }

    /**
     * Settles a conflict with content that a person brings: it takes the place of both versions, which are kept as older ones. Called only
     * when {@link #canReplace} says so.
     *
     * @param file stays as it is
     * @throws SyncException when it could not be done
     */
    default void replace(Conflict conflict, Path file) throws SyncException {
        throw new UnsupportedOperationException("canReplace says no");
    }
}
