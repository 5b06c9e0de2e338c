package org.synccenter.filesync.session;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;

/** What was asked about stays asked until it is answered, also when by now it would be too little to ask about. */
final class Unanswered {

    private Unanswered() {}

    /** The hold of a plan, or one for what an earlier hold has asked about; null for neither. */
    static @Nullable SessionHold or(@Nullable SessionHold hold, SyncPlan plan, Set<RelPath> asked) {
        if (hold != null || asked.isEmpty()) {
            return hold;
        }
        for (Side side : Side.values()) {
            List<Change> still = plan.changes().stream()
                    .filter(c -> c.target() == side && SafetyCheck.isLoss(c) && asked.contains(c.path()))
                    .toList();
            if (!still.isEmpty()) {
                return new SessionHold(SessionHold.Reason.MASS_DELETION, side, still);
            }
        }
        return null;
    }
}
