package org.synccenter.filesync.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.database.DatabaseTooNewException;
import org.synccenter.database.DatabaseUnavailableException;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.CycleResult.Failure;

/**
 * Keeps two folders in sync: the front door of this package. Cheap to make, holds nothing between calls, safe for any
 * thread; one cycle of a pair runs at a time, in all processes.
 */
public final class PairSync {

    private static final String ARCHIVE = "archive.db";

    private final PairSetup setup;
    private final Path stateDir;
    private final SessionEnvironment environment;
    private final Archives archives;

    /** The state directory belongs to this pair alone; it is made on demand. */
    public PairSync(PairSetup setup, Path stateDir, SessionEnvironment environment) {
        this(setup, stateDir, environment, Archives.FILES);
    }

    PairSync(PairSetup setup, Path stateDir, SessionEnvironment environment, Archives archives) {
        this.setup = setup;
        this.stateDir = stateDir;
        this.environment = environment;
        this.archives = archives;
    }

    /**
     * Runs one cycle on the calling thread, to its end. Throws nothing for anything that files, disks or other programs
     * do: see {@link CycleResult#ending()}.
     */
    public CycleResult run(CycleOptions options, CycleListener listener, Cancellation cancellation) {
        return run(options, listener, cancellation, PairMemory.none());
    }

    /** The same with what the cycles before, in this process and with these settings, have left in the memory. */
    public CycleResult run(CycleOptions options, CycleListener listener, Cancellation cancellation, PairMemory memory) {
        Report report = new Report(listener);
        report.phase(Phase.LOCK);
        try {
            Optional<PairLock> lock = PairLock.tryLock(stateDir);
            if (lock.isEmpty()) {
                return ended(new Ending.Busy(), report);
            }
            try (PairLock _ = lock.get()) {
                return locked(options, report, cancellation, memory);
            }
        } catch (IOException e) {
            return ended(failed(Failure.STATE_UNAVAILABLE, String.valueOf(e.getMessage())), report);
        } catch (DatabaseTooNewException e) {
            return ended(failed(Failure.ARCHIVE_TOO_NEW, String.valueOf(e.getMessage())), report);
        } catch (DatabaseUnavailableException e) {
            return ended(failed(Failure.ARCHIVE_UNAVAILABLE, e.reason().name()), report);
        }
    }

    /**
     * What modification times of one side say about those of the other.
     *
     * @return empty when that cannot be said: a side is not there, does not tell its time, or is being synced
     */
    public Optional<StoreTimes> storeTimes() {
        try {
            Optional<PairLock> lock = PairLock.tryLock(stateDir);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try (PairLock _ = lock.get();
                    Endpoint left = environment.opener().open(setup.root(Side.LEFT));
                    Endpoint right = environment.opener().open(setup.root(Side.RIGHT))) {
                return StoreTimes.of(new Sides(left, right), environment.clock());
            }
        } catch (IOException | EndpointException e) {
            return Optional.empty();
        }
    }

    private CycleResult locked(CycleOptions options, Report report, Cancellation cancellation, PairMemory memory) {
        try (Endpoint left = open(Side.LEFT);
                Endpoint right = open(Side.RIGHT);
                Archives.Lease lease = archives.open(stateDir.resolve(ARCHIVE), environment.clock())) {
            Sides sides = new Sides(left, right);
            return new Cycle(setup, environment, options, sides, lease.archive(), report, cancellation, memory).run();
        } catch (Entrance.HeldException e) {
            return ended(new Ending.Held(e.hold), report);
        }
    }

    /** What the caller called past runs, by the names that their trash bears; empty while a cycle runs. */
    public Map<String, String> labels() {
        try (@Nullable PairLock lock = PairLock.tryLock(stateDir).orElse(null)) {
            if (lock != null) {
                try (Archive archive = Archive.open(stateDir.resolve(ARCHIVE), environment.clock())) {
                    return archive.labels();
                }
            }
        } catch (IOException | DatabaseTooNewException | DatabaseUnavailableException e) {
            // Their trash is there all the same.
        }
        return Map.of();
    }

    /**
     * What lies in the trash of both sides at this path and below, latest first; also while a cycle runs.
     *
     * @param labels see {@link #labels()}
     * @throws EndpointException when a side cannot be opened or read
     */
    public List<Trashed> trashed(RelPath path, Map<String, String> labels) throws EndpointException {
        try (Endpoint left = environment.opener().open(setup.left());
                Endpoint right = environment.opener().open(setup.right())) {
            return new TrashList(setup.pairId(), run -> labels.getOrDefault(run, ""))
                    .list(new Sides(left, right), path);
        }
    }

    private Endpoint open(Side side) throws Entrance.HeldException {
        try {
            return environment.opener().open(setup.root(side));
        } catch (EndpointException e) {
            throw new Entrance.HeldException(
                    e.kind() == ProblemKind.GONE ? SessionHold.Reason.ROOT_MISSING : SessionHold.Reason.ROOT_UNREADABLE,
                    side);
        }
    }

    private CycleResult ended(Ending ending, Report report) {
        String run = Names.run(environment.clock(), environment.random(), setup.pairId());
        return new CycleResult(ending, run, null, List.of(), report.problems(), Map.of(), null, null, Set.of());
    }

    private static Ending failed(Failure failure, @Nullable String detail) {
        return new Ending.Failed(failure, null, null, String.valueOf(detail));
    }

    /**
     * After the pair was removed: takes our markers off both roots, as far as they can be reached, and the state directory
     * away. The user's files and the trash stay. False when a session is running, and then nothing was done.
     */
    public boolean forget() throws IOException {
        Optional<PairLock> lock = PairLock.tryLock(stateDir);
        if (lock.isEmpty()) {
            return false;
        }
        try (PairLock _ = lock.get()) {
            for (Side side : Side.values()) {
                unmark(side);
            }
            deleteState();
        }
        Files.deleteIfExists(stateDir.resolve("lock"));
        Files.deleteIfExists(stateDir);
        return true;
    }

    private void unmark(Side side) {
        try (Endpoint endpoint = environment.opener().open(setup.root(side))) {
            endpoint.deleteMarker(Marker.fileName(setup.pairId()));
        } catch (EndpointException e) {
            // Not mounted, or read-only: a marker without a pair harms nobody, and pair ids are never used again.
        }
    }

    private void deleteState() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(stateDir, ARCHIVE + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
