package org.synccenter.filesync.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Digests pieces one after the other in a thread of its own. Closing waits for the last one. */
final class Digester implements AutoCloseable {

    private final MessageDigest hash;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sync-digest").factory());
    private Future<?> last = thread.submit(() -> {});

    Digester(MessageDigest hash) {
        this.hash = hash;
    }

    /** Begins with a piece, which must stay as it is until the next call of this returns, or {@link #close}. */
    void update(ByteBuffer piece) {
        Parallel.await(last);
        last = thread.submit(() -> hash.update(piece));
    }

    @Override
    public void close() {
        try {
            Parallel.await(last);
        } finally {
            thread.close();
        }
    }
}
