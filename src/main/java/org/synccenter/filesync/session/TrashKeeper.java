package org.synccenter.filesync.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;

/** Lets go of trash that is old enough. Only what carries a name that we give is ever looked at. */
final class TrashKeeper {

    static final Duration KEPT = Duration.ofDays(30);

    private TrashKeeper() {}

    static void purge(Sides sides, Instant now, Report report) {
        for (Side side : Side.values()) {
            Endpoint endpoint = sides.of(side);
            try {
                for (String run : endpoint.trashRuns()) {
                    Optional<Instant> time = Names.timeOfRun(run);
                    if (time.isPresent() && time.get().isBefore(now.minus(KEPT))) {
                        endpoint.purgeTrashRun(run);
                    }
                }
            } catch (EndpointException e) {
                report.problem(RelPath.ROOT, side, e.kind(), e.getMessage());
            }
        }
    }
}
