package org.synccenter.handlers.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.Conflict;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.PairMemory;
import org.synccenter.filesync.session.SessionHold;

/** Says when pairs have to be synced because something has changed in their folders. */
final class FolderChanges implements ChangeWatch {

    /** After a look that came at the wrong moment. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final HandlerContext context;
    private final PairSyncs pairs;
    private final PairWatches watches;

    FolderChanges(HandlerContext context, PairSyncs pairs, PairWatches watches) {
        this.context = context;
        this.pairs = pairs;
        this.watches = watches;
    }

    @Override
    public AutoCloseable watch(Listener listener) {
        List<FolderPair> all =
                context.items().all().stream().map(FolderPair::of).toList();
        watches.start(all, listener);
        return watches::stop;
    }

    @Override
    public Patience patience(String itemId) {
        PairWatch watch = watches.of(itemId);
        return watch == null ? Patience.USUAL : watch.pair.watching().patience();
    }

    @Override
    public boolean isWatched(String itemId) {
        return watches.of(itemId) != null;
    }

    @Override
    public Look look(String itemId) throws SyncException {
        PairWatch watch = watches.of(itemId);
        if (watch == null) {
            return new Look(false, PairMemory.PROOF);
        }
        boolean proof = watch.memory.isProofDue(pairs.now());
        if (!proof && !watch.memory.mayHaveWritten()) {
            // Nobody but others can have changed anything: the sync itself is the quickest look.
            return new Look(true, untilProof(watch));
        }
        CycleResult result = pairs.look(watch);
        return switch (result.ending()) {
            case Ending.Busy(), Ending.Cancelled() -> new Look(false, SOON);
            case Ending.Held(SessionHold hold) ->
                new Look(hold.reason() != SessionHold.Reason.ROOT_MISSING || watch.hasNews(), PairMemory.PROOF);
            case Ending.Previewed(SessionHold hold) ->
                new Look(hold != null || isNews(result.plan(), watch, proof), untilProof(watch));
            case Ending.Failed _, Ending.Completed() -> new Look(true, untilProof(watch));
        };
    }

    private Duration untilProof(PairWatch watch) {
        Instant proved = watch.memory.proved();
        Duration left =
                proved == null ? PairMemory.PROOF : Duration.between(pairs.now(), proved.plus(PairMemory.PROOF));
        return left.compareTo(SOON) < 0 ? SOON : left;
    }

    /** Our own work shows as a settled plan. What a run has tried in vain is tried again once in a while only. */
    private boolean isNews(@Nullable SyncPlan plan, PairWatch watch, boolean proof) {
        if (plan == null || plan.isSettled()) {
            return plan != null && hasNewConflict(plan, watch.pair);
        }
        boolean inVain = !plan.changes().isEmpty() && plan.changes().stream().allMatch(watch::wasTried);
        return proof || !inVain || hasNewConflict(plan, watch.pair);
    }

    private boolean hasNewConflict(SyncPlan plan, FolderPair pair) {
        Set<String> known =
                context.conflicts().list(pair.id()).stream().map(Conflict::path).collect(Collectors.toSet());
        return plan.conflicts().stream().anyMatch(c -> !known.contains(c.path().display()));
    }
}
