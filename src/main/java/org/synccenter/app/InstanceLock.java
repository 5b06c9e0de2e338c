package org.synccenter.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.synccenter.api.SyncException;

/** At most one process owns the engine of a home. The system drops the lock when the process ends in any way: it cannot go stale. */
final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock if nobody has it. */
    static Optional<InstanceLock> tryAcquire(Home home) throws SyncException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = tryLock(channel);
        } catch (IOException e) {
            throw SyncException.unavailable(AppText.HOME_NO_ACCESS.text(home.directory()), e);
        } finally {
            if (channel != null && !taken) {
                closeQuietly(channel);
            }
        }
        return taken ? Optional.of(new InstanceLock(channel)) : Optional.empty();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Somebody in this very process has it.
            return false;
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written; the system drops the lock at the latest when the process ends.
        }
    }
}
