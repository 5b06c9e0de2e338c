package org.synccenter.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Handler object for settling conflicts one by one, in the handler's own window if it likes. A handler that has only a
 * {@link ConflictResolver} is served through that. Answers to the methods of {@code ISyncMgrConflict} that act.
 */
public interface ConflictHandling {

    /**
     * Asked first for each conflict of a run. The handler may show its own window and write the choice into {@code info}; or it asks for the
     * center's window by {@link ResolveInfo.NextStep#DEFAULT}, as this default does. {@code ISyncMgrConflict::Resolve}.
     *
     * @param owner null = there is none
     * @throws SyncException when it cannot be settled; the person reads the sentence and decides how to go on
     */
    default void resolve(Conflict conflict, ResolveInfo info, @Nullable Owner owner) throws SyncException {
        info.nextStep(ResolveInfo.NextStep.DEFAULT);
    }

    /** What carries out decisions about this conflict; empty = it can only be skipped. {@code ISyncMgrConflict::GetResolutionHandler}. */
    Optional<ResolutionHandler> resolutionHandler(Conflict conflict) throws SyncException;
}
