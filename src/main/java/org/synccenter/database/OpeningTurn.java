package org.synccenter.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.synccenter.database.DatabaseUnavailableException.Reason;

/**
 * Lets programs open a database one after another. SQLite keeps their writes apart, but not one that finds damage and moves the file away
 * from another that has just made a new one in its place. Held while opening only; the empty file {@code <name>.lock} stays.
 */
final class OpeningTurn implements AutoCloseable {

    /** Longer than checking a large file on a slow disk should take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 10;

    /** A file lock keeps processes apart, not the threads of one. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final @Nullable FileChannel channel;

    private OpeningTurn(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static OpeningTurn of(Path file) {
        THREADS.lock();
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            await(channel, file);
            taken = true;
        } catch (IOException e) {
            // No right to write here, or a file system without locks. Opening itself tells what is wrong.
            taken = true;
        } finally {
            if (!taken) {
                new OpeningTurn(channel).close();
            }
        }
        return new OpeningTurn(channel);
    }

    private static void await(FileChannel channel, Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new DatabaseUnavailableException(file, Reason.LOCKED);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailableException(file, Reason.LOCKED, e);
            }
        }
    }

    /** Closing the channel gives the lock back. */
    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system gives the lock back when the program ends.
        } finally {
            THREADS.unlock();
        }
    }
}
