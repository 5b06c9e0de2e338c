package org.synccenter.ui;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's use of the window as its face: one at a time. For one thread. */
final class UsedFace {
    private static final Logger LOG = LoggerFactory.getLogger(UsedFace.class);

    private @Nullable AutoCloseable use;

    /** From now on {@code next} ends the use. */
    void began(AutoCloseable next) {
        use = next;
    }

    /** Ends it; does nothing when there is none. */
    void end() {
        AutoCloseable last = use;
        use = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (Exception e) {
            LOG.warn("the window could not be taken out of use", e);
        }
    }
}
