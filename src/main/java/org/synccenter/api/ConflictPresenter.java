package org.synccenter.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows a conflict and writes the person's choice into {@code info}. The center has one; a handler may bring its own by
 * {@code object(ConflictPresenter.class)}. Answers to {@code ISyncMgrConflictPresenter}.
 */
public interface ConflictPresenter {

    /**
     * Runs on a background thread and waits for the person. {@code PresentConflict}.
     *
     * @param abilities what may be offered beside skipping
     * @param owner null = there is none: choose nothing
     */
    void present(Conflict conflict, Set<Resolution> abilities, ResolveInfo info, @Nullable Owner owner)
            throws SyncException;
}
