package org.synccenter.api;

import java.time.Instant;

/**
 * What a person answered to a {@link Hold} of a run; it stands in the history.
 *
 * @param reason why the run was held; {@link Hold.Reason#OTHER} when the answer was given before a question came up
 * @param asked how many paths the question was about
 * @param allowed how many of them were allowed to be deleted
 * @param restored how many of them were to come back instead; none of both = the person stopped it
 * @param inWindow false = on the command line
 */
public record HoldDecision(Hold.Reason reason, int asked, int allowed, int restored, Instant when, boolean inWindow) {

    /** Paths that were left to be asked about again. */
    public int left() {
        return Math.max(0, asked - allowed - restored);
    }
}
