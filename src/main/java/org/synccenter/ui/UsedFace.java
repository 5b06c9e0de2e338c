package org.synccenter.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.Face;
import org.synccenter.engine.SyncCenter;

/** The engine's use of the window as its face: one at a time. For one thread. */
final class UsedFace {
    private static final Logger LOG = LoggerFactory.getLogger(UsedFace.class);

    private @Nullable AutoCloseable use;
    private @Nullable Face face;

    /** From now on the engine is served by this face alone. */
    void use(SyncCenter center, Face next) {
        end();
        face = next;
        use = center.useFace(next);
    }

    /** Ends it; does nothing when there is none. */
    void end() {
        AutoCloseable last = use;
        use = null;
        face = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (Exception e) {
            LOG.warn("the window could not be taken out of use", e);
        }
    }

    /** What serves the engine; empty = nothing. */
    Optional<Face> get() {
        return Optional.ofNullable(face);
    }
}
