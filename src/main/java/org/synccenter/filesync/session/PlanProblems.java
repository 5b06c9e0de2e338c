package org.synccenter.filesync.session;

import java.util.Comparator;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Skipped;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.endpoint.ProblemKind;

/** Problems that a plan itself shows, before anything of it is done. */
final class PlanProblems {
    private PlanProblems() {}

    /** What a side cannot hold. */
    static void tellUnstorable(SyncPlan made, Report report) {
        for (Skipped each : made.skipped()) {
            ProblemKind kind = switch (each.cause()) {
                case NAME_IMPOSSIBLE -> ProblemKind.BAD_NAME;
                case NAME_CLASHES -> ProblemKind.NAME_CLASH;
                case TOO_BIG -> ProblemKind.TOO_BIG;
                default -> null;
            };
            if (kind != null) {
                report.problem(each.path(), each.side(), kind, each.path().escaped() + " cannot be stored there");
            }
        }
    }

    /** Directories that stay for what is in them and not synced; those above and below are not told as well. */
    static void tellWhatIsKept(SyncPlan made, Report report) {
        RelPath last = null;
        for (Skipped each : made.skipped().stream()
                .filter(s -> s.cause() == Skipped.Cause.HOLDS_OTHERS)
                .sorted(Comparator.comparing(Skipped::path))
                .toList()) {
            if (last == null || !each.path().startsWith(last)) {
                report.problem(each.path(), each.side(), ProblemKind.NOT_EMPTY, "holds what is not synced");
                last = each.path();
            }
        }
    }
}
