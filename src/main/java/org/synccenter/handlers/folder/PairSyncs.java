package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.filesync.session.CycleListener;
import org.synccenter.filesync.session.CycleOptions;
import org.synccenter.filesync.session.CycleResult;
import org.synccenter.filesync.session.Hints;
import org.synccenter.filesync.session.PairMemory;
import org.synccenter.filesync.session.PairSetup;
import org.synccenter.filesync.session.PairSync;
import org.synccenter.filesync.session.SessionEnvironment;
import org.synccenter.filesync.session.StoreTimes;
import org.synccenter.filesync.session.Trashed;
import org.synccenter.platform.HostName;

/** Runs the file-sync core for pairs, one cycle of a pair at a time. Each pair has a state folder of its own. */
final class PairSyncs {
    private static final long PATIENCE_SECONDS = 5;

    private final Path stateDirectory;
    private final SessionEnvironment environment =
            new SessionEnvironment(Clock.systemDefaultZone(), HostName.shortName(), LocalEndpoint.opener());
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private final PairWatches watches;

    PairSyncs(Path stateDirectory, PairWatches watches) {
        this.stateDirectory = stateDirectory;
        this.watches = watches;
    }

    Instant now() {
        return environment.clock().instant();
    }

    CycleResult run(FolderPair pair, CycleOptions options, CycleListener listener, Cancellation cancellation)
            throws SyncException {
        PairWatch watch = watches.of(pair);
        ReentrantLock lock = watch == null ? lock(pair) : lockAway(watch);
        try {
            PairMemory memory = watch == null ? new PairMemory(Hints.NONE) : watch.memory;
            CycleResult result = sync(pair).run(options, listener, cancellation, memory);
            if (watch != null && !options.preview()) {
                watch.ran(result);
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** What a run would do now. Gives way to runs. */
    CycleResult look(PairWatch watch) throws SyncException {
        ReentrantLock lock = lock(watch.pair);
        try {
            return sync(watch.pair)
                    .run(
                            CycleOptions.USUAL.previewing().startedByItself(),
                            CycleListener.NONE,
                            watch::isWanted,
                            watch.memory);
        } finally {
            lock.unlock();
        }
    }

    /** What the times of a pair's folders say about each other; empty when that cannot be said. */
    Optional<StoreTimes> storeTimes(FolderPair pair) throws SyncException {
        ReentrantLock lock = lock(pair);
        try {
            return sync(pair).storeTimes();
        } finally {
            lock.unlock();
        }
    }

    static Filter filter(FolderPair pair) {
        return pair.excludes().isEmpty() ? Filter.NONE : Filter.of(pair.excludes());
    }

    /** Forgets what is known about a pair: our marks in its folders and its state. The user's files and the trash stay. */
    void forget(FolderPair pair) throws SyncException {
        ReentrantLock lock = lock(pair);
        try {
            if (!sync(pair).forget()) {
                throw SyncException.unavailable(FolderText.BUSY_ELSEWHERE.text(pair.name()), null);
            }
        } catch (IOException e) {
            throw SyncException.unavailable(FolderText.STATE_UNUSABLE.text(pair.name()), e);
        } finally {
            lock.unlock();
        }
    }

    /** What lies in the trash of both folders at this path and below; also while the pair syncs. */
    List<Trashed> trashed(FolderPair pair, RelPath path) throws SyncException {
        ReentrantLock lock = locks.computeIfAbsent(pair.id(), id -> new ReentrantLock());
        Map<String, String> labels = Map.of();
        if (lock.tryLock()) {
            try {
                labels = sync(pair).labels();
            } finally {
                lock.unlock();
            }
        }
        try {
            return sync(pair).trashed(path, labels);
        } catch (EndpointException e) {
            throw SyncException.unavailable(FolderText.TRASH_UNREADABLE.text(pair.name()), e);
        }
    }

    /** As {@link #lock}; a look that is going on ends for it. */
    private ReentrantLock lockAway(PairWatch watch) throws SyncException {
        watch.enter();
        try {
            return lock(watch.pair);
        } finally {
            watch.entered();
        }
    }

    private ReentrantLock lock(FolderPair pair) throws SyncException {
        ReentrantLock lock = locks.computeIfAbsent(pair.id(), id -> new ReentrantLock());
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return lock;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw SyncException.unavailable(FolderText.BUSY_HERE.text(pair.name()), null);
    }

    private PairSync sync(FolderPair pair) throws SyncException {
        PairSetup setup = new PairSetup(
                pair.key(),
                pair.left(),
                pair.right(),
                ChangeRules.of(pair.mode(), pair.rules()),
                filter(pair),
                pair.guard().limits(),
                pair.retention());
        return new PairSync(setup, stateDirectory.resolve(pair.key()), environment);
    }
}
