package org.synccenter.filesync.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;

/**
 * Lets go of trash that is old enough. Only what carries a name that we give to runs of this pair is ever looked at.
 *
 * <p>A clock that is wrong by a year must not cost all trash: what goes was too old a day ago already, by a clock that has not
 * gone back since. A clock that was set right within a day has then done no harm.
 */
final class TrashKeeper {

    private static final Duration SECOND_LOOK = Duration.ofDays(1);

    private final PairSetup setup;
    private final Archive archive;
    private final Report report;

    TrashKeeper(PairSetup setup, Archive archive, Report report) {
        this.setup = setup;
        this.archive = archive;
        this.report = report;
    }

    /** A purge that fails is a warning: nothing of the user's depends on it, and the next one tries again. */
    void purge(Sides sides, Instant now) {
        Instant horizon = now.minus(Duration.ofDays(setup.retention().days()));
        DoneRows.Purge last = archive.purge().orElse(null);
        if (last == null || now.isBefore(last.at())) {
            archive.purged(new DoneRows.Purge(now, horizon), null);
        } else if (!now.isBefore(last.at().plus(SECOND_LOOK))) {
            Instant old = last.horizon().isBefore(horizon) ? last.horizon() : horizon;
            for (Side side : Side.values()) {
                purgeOlder(sides.of(side), side, old);
            }
            archive.purged(new DoneRows.Purge(now, horizon), old);
        }
        if (setup.retention().versions() > 0) {
            for (Side side : Side.values()) {
                purgeVersions(sides.of(side), side);
            }
        }
    }

    private TrashList list() {
        return new TrashList(setup.pairId(), run -> "");
    }

    private void purgeOlder(Endpoint endpoint, Side side, Instant old) {
        try {
            for (String run : list().runs(endpoint)) {
                Optional<Instant> time = Names.timeOfRun(run);
                if (time.isPresent() && time.get().isBefore(old)) {
                    endpoint.purgeTrashRun(run);
                }
            }
        } catch (EndpointException e) {
            report.warning(RelPath.ROOT, side, e);
        }
    }

    private void purgeVersions(Endpoint endpoint, Side side) {
        try {
            List<Trashed> all = new ArrayList<>();
            for (String run : list().runs(endpoint)) {
                list().list(endpoint, side, run, RelPath.ROOT, all);
            }
            all.sort(TrashList.LATEST_FIRST);
            Map<RelPath, Integer> kept = new HashMap<>();
            for (Trashed version : all) {
                if (kept.merge(version.path(), 1, Integer::sum)
                        > setup.retention().versions()) {
                    endpoint.discard(version.place());
                }
            }
            endpoint.flushNames();
        } catch (EndpointException e) {
            report.warning(RelPath.ROOT, side, e);
        }
    }
}
