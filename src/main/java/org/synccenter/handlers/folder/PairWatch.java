package org.synccenter.handlers.folder;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.Hints;
import org.synccenter.filesync.session.PairMemory;
import org.synccenter.filesync.watch.TreeWatch;
import org.synccenter.filesync.watch.WatchHub;

/** What a program that stays knows of one pair while it watches both folders. Thread-safe but for its memory. */
final class PairWatch implements Hints, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PairWatch.class);

    /** Events come within milliseconds; who is not told by then looks at everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    final FolderPair pair;

    /** For whoever has the pair's lock. */
    final PairMemory memory = new PairMemory(this);

    private final WatchHub hub;
    private final TreeWatch left;
    private final TreeWatch right;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Set<Change> leftOver = Set.of();

    PairWatch(FolderPair pair, WatchHub hub, Filter filter, TreeWatch.Listener listener) {
        this.pair = pair;
        this.hub = hub;
        this.left = hub.watch(pair.left(), filter, listener);
        this.right = hub.watch(pair.right(), filter, listener);
    }

    private TreeWatch of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    @Override
    public Dirty take(Side side) {
        boolean all = hub.catchUp(PATIENCE);
        Dirty taken = of(side).take();
        return all ? taken : Dirty.EVERYTHING;
    }

    @Override
    public Dirty peek(Side side) {
        return hub.catchUp(PATIENCE) ? of(side).peek() : Dirty.EVERYTHING;
    }

    @Override
    public void putBack(Side side, Dirty taken) {
        of(side).putBack(taken);
    }

    @Override
    public void distrust(Side side) {
        if (of(side).isTrusted()) {
            of(side).distrust();
            LOG.warn(
                    "A change of pair {}, {}, was not told of: it is looked at as a whole from now on",
                    pair.id(),
                    side);
        }
    }

    /** Whether one side tells of changes since it was last looked at. */
    boolean hasNews() {
        return List.of(left, right).stream()
                .map(TreeWatch::peek)
                .anyMatch(dirty -> !dirty.isNothing() && !dirty.isEverything());
    }

    /** A run waits for the pair: a look gives way to it. */
    void enter() {
        waiting.incrementAndGet();
    }

    void entered() {
        waiting.decrementAndGet();
    }

    boolean isWanted() {
        return waiting.get() > 0;
    }

    /** A run has ended. What it could not do is no reason for another one. */
    void ran(CycleResult result) {
        if (result.ending() instanceof CycleResult.Ending.Held) {
            // A folder that is away has to be known to be away, or its return would be no news.
            hub.lookForRoots();
        }
        if (result.plan() != null) {
            leftOver = result.plan().changes().stream()
                    .filter(c ->
                            result.problems().stream().anyMatch(p -> c.path().startsWith(p.path())))
                    .collect(Collectors.toSet());
        }
    }

    /** Whether a change is one that the last run has tried in vain. */
    boolean wasTried(Change change) {
        return leftOver.contains(change);
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
