package org.synccenter.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Carries out what a person decided about one conflict. Called on a background thread; a call may take as long as copying the files does.
 * The conflict stays in the list until its store says otherwise. Answers to {@code ISyncMgrResolutionHandler}.
 */
public interface ResolutionHandler {

    /**
     * What the window may offer for this conflict; skipping is always offered. {@code KEEP_LEFT}, {@code KEEP_RIGHT} and
     * {@code KEEP_BOTH} are carried out by {@link #keepItems}. {@code QueryAbilities}.
     */
    Set<Resolution> abilities();

    /**
     * Replaces all versions by another file, usually a merged one. Called only with {@link Resolution#MERGE}. {@code KeepOther}.
     *
     * @param merged a file that the caller deletes afterwards
     * @throws SyncException when it could not be done; the person reads the sentence and decides how to go on
     */
    Feedback keepOther(Path merged) throws SyncException;

    /** Keeps the youngest version. Called only with {@link Resolution#KEEP_NEWEST}. {@code KeepRecent}. */
    Feedback keepRecent() throws SyncException;

    /** Stops syncing this path and drops the conflict. Called only with {@link Resolution#REMOVE_FROM_SYNC_SET}. {@code RemoveFromSyncSet}. */
    Feedback removeFromSyncSet() throws SyncException;

    /**
     * Keeps one version, or several, under their own or new names. {@code KeepItems}.
     *
     * @param kept at least one; more only with {@link Resolution#KEEP_BOTH}
     */
    Feedback keepItems(List<KeptVersion> kept) throws SyncException;
}
