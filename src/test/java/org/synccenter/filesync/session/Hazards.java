package org.synccenter.filesync.session;

import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.platform.DirectoryOpener;

/** A synced pair to which something unpleasant is about to happen, with either way of touching files. */
abstract class Hazards {
    @TempDir
    Path folder;

    Pair pair;

    abstract DirectoryOpener opener();

    @BeforeEach
    void seed() {
        pair = new Pair(folder, opener());
        for (int i = 0; i < 6; i++) {
            writeOld(pair.left, "d/f" + i, "content " + i);
        }
        pair.syncClean();
    }

    /** Runs something once, when a phase begins. */
    void at(Phase phase, Runnable action) {
        var done = new AtomicBoolean();
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == phase && !done.getAndSet(true)) {
                    action.run();
                }
            }
        };
    }
}
