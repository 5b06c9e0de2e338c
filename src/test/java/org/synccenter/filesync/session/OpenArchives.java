package org.synccenter.filesync.session;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps a pair's archive open from one session to the next: opening is most of what a small session costs. */
public final class OpenArchives implements AutoCloseable {

    private @Nullable Archive open;

    /** A session that takes its archive from here. */
    public PairSync session(PairSetup setup, Path stateDir, SessionEnvironment environment) {
        return new PairSync(setup, stateDir, environment, this::lease);
    }

    private Archives.Lease lease(Path file, Clock clock) {
        Archive archive = open;
        if (archive == null) {
            archive = Archive.open(file, clock);
            open = archive;
        }
        return new Archives.Lease(archive, () -> {});
    }

    /** Whether sessions have left anything to be cleaned up by the next one. */
    public boolean hasIntents() {
        return open != null && !open.intents().isEmpty();
    }

    /** Before anything happens to the files. */
    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
