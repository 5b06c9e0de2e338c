package org.synccenter.handlers.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.session.CycleListener;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.Errand;
import org.synccenter.filesync.session.Problem;
import org.synccenter.filesync.session.SessionHold;
import org.synccenter.filesync.session.StoreTimes;

/**
 * Settles conflicts of a pair at once: plans the pair anew with the person's decisions and carries out only those. Decisions about one pair
 * take turns, and each looks at what the one before has left: of two about the same conflict the second is refused.
 */
final class PairResolver implements ConflictResolver {
    /** FAT counts in steps of two seconds. */
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(2);

    private final HandlerContext context;
    private final FolderSetup setup;
    private final PairSyncs pairs;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    PairResolver(HandlerContext context, FolderSetup setup, PairSyncs pairs) {
        this.context = context;
        this.setup = setup;
        this.pairs = pairs;
    }

    @Override
    public Map<String, String> resolve(List<Conflict> conflicts, org.synccenter.api.Resolution wish)
            throws SyncException {
        String itemId = conflicts.getFirst().item().item();
        return inTurn(
                itemId,
                () -> wish == org.synccenter.api.Resolution.REMOVE_FROM_SYNC_SET
                        ? leaveAlone(itemId, conflicts)
                        : settle(itemId, conflicts, wish));
    }

    @FunctionalInterface
    private interface Decision {
        Map<String, String> carryOut() throws SyncException;
    }

    private Map<String, String> inTurn(String itemId, Decision decision) throws SyncException {
        ReentrantLock turn = turns.computeIfAbsent(setup.pair(itemId).id(), id -> new ReentrantLock());
        turn.lock();
        try {
            return decision.carryOut();
        } finally {
            turn.unlock();
            // The center concludes nothing from a decision: what is left of the conflicts is told. Waiting for it means
            // that who has decided sees it.
            context.control()
                    .updateConflicts(FolderHandler.ID, itemId)
                    .toCompletableFuture()
                    .exceptionally(failed -> null)
                    .join();
        }
    }

    /** The pair's filter leaves these paths alone from now on; nothing is done to them. */
    private Map<String, String> leaveAlone(String itemId, List<Conflict> conflicts) throws SyncException {
        Map<String, String> unsettled = new LinkedHashMap<>();
        FolderPair pair = setup.pair(itemId);
        for (Conflict conflict : conflicts) {
            try {
                requireThere(conflict);
                setup.exclude(itemId, ExactPattern.of(ShownPaths.toRaw(conflict.path(), pair)));
                context.conflicts().remove(List.of(conflict.id()));
            } catch (SyncException e) {
                unsettled.put(conflict.id(), e.text());
            }
        }
        return unsettled;
    }

    /** It may be settled by now, and its path is to be synced then. */
    private void requireThere(Conflict conflict) throws SyncException {
        if (context.conflicts().get(conflict.id()).isEmpty()) {
            throw SyncException.unavailable(FolderText.CONFLICT_CHANGED.text(), null);
        }
    }

    private Map<String, String> settle(String itemId, List<Conflict> conflicts, org.synccenter.api.Resolution wish)
            throws SyncException {
        FolderPair pair = setup.pair(itemId);
        if (wish == org.synccenter.api.Resolution.SKIP) {
            return Map.of();
        }
        StoreTimes times = wish == org.synccenter.api.Resolution.KEEP_NEWEST ? comparable(pair) : null;
        Map<String, String> unsettled = new LinkedHashMap<>();
        Map<RelPath, Conflict> asked = new LinkedHashMap<>();
        Map<RelPath, Resolution> resolutions = new HashMap<>();
        Look look = lookAgain(pair);
        for (Conflict conflict : conflicts) {
            try {
                requireUnchanged(conflict, look.conflicts().get(conflict.path()));
                RelPath path = ShownPaths.toRaw(conflict.path(), pair);
                resolutions.put(path, resolution(conflict, wish, times));
                asked.put(path, conflict);
            } catch (SyncException e) {
                unsettled.put(conflict.id(), e.text());
            }
        }
        if (!resolutions.isEmpty()) {
            unsettled.putAll(settle(pair, asked, CycleOptions.USUAL.resolvingOnly(resolutions, look.plan())));
        }
        return unsettled;
    }

    /** Times of two stores say which version is newer only when both have the same clock. */
    private StoreTimes comparable(FolderPair pair) throws SyncException {
        StoreTimes times = pairs.storeTimes(pair)
                .orElseThrow(() -> SyncException.unavailable(FolderText.NEWEST_UNKNOWN_CLOCKS.text(), null));
        if (times.apart().compareTo(CLOCKS_AGREE) > 0) {
            throw SyncException.unavailable(
                    FolderText.NEWEST_OTHER_CLOCKS.text(times.apart().toSeconds()), null);
        }
        return times;
    }

    /** The pair as it is now; the conflicts by path. */
    private record Look(SyncPlan plan, Map<String, Conflict> conflicts) {}

    /** How it is now; the center's list is brought up to date with it. */
    private Look lookAgain(FolderPair pair) throws SyncException {
        CycleResult look = cycle(pair, CycleOptions.USUAL.previewing(), CycleListener.NONE);
        Map<String, Conflict> current = new LinkedHashMap<>();
        look.conflicts().forEach(c -> current.put(c.path().display(), Conflicts.of(pair, c, pairs.now())));
        context.conflicts().replace(pair.id(), current.values());
        return new Look(Objects.requireNonNull(look.plan()), current);
    }

    /** A decision is about the versions that were shown: when one of them is another by now, it is not carried out. */
    private static void requireUnchanged(Conflict shown, @Nullable Conflict now) throws SyncException {
        boolean same = now != null && isSame(shown.left(), now.left()) && isSame(shown.right(), now.right());
        if (!same) {
            throw SyncException.unavailable(FolderText.CONFLICT_CHANGED.text(), null);
        }
    }

    private static boolean isSame(Conflict.@Nullable Version shown, Conflict.@Nullable Version now) {
        if (shown == null || now == null) {
            return shown == null && now == null;
        }
        return shown.kind() == now.kind()
                && shown.size() == now.size()
                && shown.modified()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .equals(now.modified().truncatedTo(ChronoUnit.MILLIS));
    }

    /** @param times null unless the newest is wished for */
    private static Resolution resolution(
            Conflict conflict, org.synccenter.api.Resolution wish, @Nullable StoreTimes times) throws SyncException {
        return switch (wish) {
            case KEEP_LEFT -> Resolution.KEEP_LEFT;
            case KEEP_RIGHT -> Resolution.KEEP_RIGHT;
            case KEEP_BOTH -> Resolution.KEEP_BOTH;
            case SKIP -> Resolution.SKIP;
            case KEEP_NEWEST -> newest(conflict, Objects.requireNonNull(times));
            case MERGE, REMOVE_FROM_SYNC_SET -> throw SyncException.invalid(FolderText.MERGE_IMPOSSIBLE.text());
        };
    }

    private static Resolution newest(Conflict conflict, StoreTimes times) throws SyncException {
        Conflict.Version left = conflict.left();
        Conflict.Version right = conflict.right();
        if (left == null || right == null) {
            throw SyncException.invalid(FolderText.NEWEST_DELETED.text());
        }
        if (!times.tell(Duration.between(left.modified(), right.modified()))) {
            throw SyncException.invalid(FolderText.NEWEST_SAME.text());
        }
        return left.modified().isAfter(right.modified()) ? Resolution.KEEP_LEFT : Resolution.KEEP_RIGHT;
    }

    @Override
    public boolean canReplace(Conflict conflict) {
        return isFile(conflict.left()) && isFile(conflict.right()) && conflict.kind() != Conflict.Kind.MOVED;
    }

    private static boolean isFile(Conflict.@Nullable Version version) {
        return version == null
                || version.kind() == Conflict.VersionKind.FILE
                || version.kind() == Conflict.VersionKind.DELETED;
    }

    @Override
    public void replace(Conflict conflict, Path file) throws SyncException {
        String itemId = conflict.item().item();
        Map<String, String> unsettled = inTurn(itemId, () -> {
            FolderPair pair = setup.pair(itemId);
            requireUnchanged(conflict, lookAgain(pair).conflicts().get(conflict.path()));
            RelPath path = ShownPaths.toRaw(conflict.path(), pair);
            return settle(pair, Map.of(path, conflict), CycleOptions.USUAL.on(new Errand.Merge(path, file)));
        });
        String why = unsettled.get(conflict.id());
        if (why != null) {
            throw SyncException.unavailable(why, null);
        }
    }

    private CycleResult cycle(FolderPair pair, CycleOptions options, CycleListener listener) throws SyncException {
        CycleResult result = pairs.run(pair, options, listener, () -> false);
        switch (result.ending()) {
            case CycleResult.Ending.Completed() -> {}
            case CycleResult.Ending.Previewed(var _) -> {}
            case CycleResult.Ending.Cancelled(), CycleResult.Ending.Busy() ->
                throw SyncException.unavailable(FolderText.BUSY_ELSEWHERE.text(pair.name()), null);
            case CycleResult.Ending.Held(SessionHold hold) ->
                throw SyncException.unavailable(HoldWords.of(hold, pair).text(), null);
            case CycleResult.Ending.Failed failed -> throw FailureWords.of(failed, pair);
        }
        return result;
    }

    private Map<String, String> settle(FolderPair pair, Map<RelPath, Conflict> asked, CycleOptions options)
            throws SyncException {
        var log = new DecidedRun(context, pair);
        Map<String, String> unsettled = new LinkedHashMap<>();
        CycleResult result;
        try {
            // Deleting a side on purpose is what was decided: it is not asked about again.
            result = cycle(pair, options.with(Deletions.ALLOW).labelled(log.run()), log);
        } catch (SyncException e) {
            log.failed();
            throw e;
        }
        for (Problem problem : result.problems()) {
            Conflict conflict = asked.get(problem.path());
            if (conflict != null) {
                String why = Words.problem(problem.kind(), problem.side());
                unsettled.put(conflict.id(), FolderText.CONFLICT_LEFT.text(why));
            }
        }
        context.conflicts()
                .remove(asked.values().stream()
                        .map(Conflict::id)
                        .filter(id -> !unsettled.containsKey(id))
                        .toList());
        log.ended(context.conflicts().count(pair.id()));
        return unsettled;
    }
}
