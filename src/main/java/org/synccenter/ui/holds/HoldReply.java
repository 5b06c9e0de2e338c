package org.synccenter.ui.holds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HoldAnswer;

/**
 * What a person answered to a question.
 *
 * @param whole about all of it; null = in part
 * @param allow paths that may be deleted
 * @param restore paths that are to come back instead
 */
record HoldReply(@Nullable HoldAnswer whole, List<String> allow, List<String> restore) {

    static HoldReply whole(HoldAnswer answer) {
        return new HoldReply(answer, List.of(), List.of());
    }
}
