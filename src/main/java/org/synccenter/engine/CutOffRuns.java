package org.synccenter.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.CenterStores;

/** Runs of a program that was killed: whoever opens the stores has them alone, so that nobody ends these any more. */
final class CutOffRuns {
    private static final Logger LOG = LoggerFactory.getLogger(CutOffRuns.class);

    private CutOffRuns() {}

    static void end(CenterStores stores) {
        try {
            stores.history().endCutOff(EngineText.RUN_CUT_OFF.text());
        } catch (RuntimeException e) {
            // A disk that is full is no reason not to start: the next start tries again.
            LOG.warn("runs that were cut off could not be marked", e);
        }
    }
}
