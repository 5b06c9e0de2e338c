package org.synccenter.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts changes and wakes the faces: at most one call a listener until the next snapshot is taken. Thread-safe, lock-free to write. */
final class ProgressBoard {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);

    private final AtomicLong version = new AtomicLong(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean told = new AtomicBoolean();

    /** Something that the faces show has changed. */
    void changed() {
        version.incrementAndGet();
        if (!told.get() && told.compareAndSet(false, true)) {
            listeners.forEach(ProgressBoard::tell);
        }
    }

    /** Changes are told in the midst of a sync, which a broken face must not end. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a listener failed", e);
        }
    }

    /** The version of a snapshot that is about to be built; the next change will wake the listeners again. */
    long beginSnapshot() {
        told.set(false);
        return version.get();
    }

    AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
