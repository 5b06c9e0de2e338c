package org.synccenter.engine;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one handler, one piece after another on a thread of its own. What is asked for again before it has begun is done once. So a
 * handler that hangs costs one thread, however often it is asked, and keeps no other waiting.
 */
final class ReadTurn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Executor threads;
    private final LinkedHashMap<Object, Job> waiting = new LinkedHashMap<>();
    private boolean busy;

    private record Job(Runnable work, CompletableFuture<Void> done) {}

    ReadTurn(String name) {
        // Platform threads: a handler may as well compute for ever, and there are few carriers of virtual ones.
        this(work -> Thread.ofPlatform().daemon().name(Cut.name("read-" + name)).start(work));
    }

    ReadTurn(Executor threads) {
        this.threads = threads;
    }

    /**
     * Does the work later, unless the same is waiting already.
     *
     * @param what equal for the same work
     * @return ends when work that began after this call is done; never fails
     */
    CompletionStage<Void> ask(Object what, Runnable work) {
        Job job;
        synchronized (this) {
            job = waiting.computeIfAbsent(what, w -> new Job(work, new CompletableFuture<>()));
            if (busy) {
                return job.done.minimalCompletionStage();
            }
            busy = true;
        }
        threads.execute(this::drain);
        return job.done.minimalCompletionStage();
    }

    private void drain() {
        while (true) {
            Job job;
            synchronized (this) {
                var first = waiting.pollFirstEntry();
                if (first == null) {
                    busy = false;
                    return;
                }
                job = first.getValue();
            }
            try {
                job.work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("reading a handler failed", e);
            } finally {
                // Whoever waits for it goes on elsewhere: this thread is for the next piece.
                job.done.completeAsync(() -> null, Thread::startVirtualThread);
            }
        }
    }
}
