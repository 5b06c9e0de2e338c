package org.synccenter.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.SyncCenter;

/**
 * Lets other processes of the same user run commands on this process' engine. Listens from before the engine is open, so that early
 * clients wait instead of failing.
 */
final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of clients that have not asked anything yet. One too many costs the oldest its place, which comes again if it is ours. */
    static final int MOST_NEWCOMERS = 64;

    /** Of requests at work at a time. */
    static final int MOST_AT_WORK = 256;

    private final ControlAddress address;
    private final ServerSocketChannel listener;
    /** Those whose requests were accepted; guarded by this, as are the next two. */
    private final Set<ServedClient> clients = new HashSet<>();

    /** Those that are connected and have not asked yet, oldest first; guarded by this. */
    private final Set<ServedClient> newcomers = new LinkedHashSet<>();

    /** The window that waits for this process to end; one of the newcomers; guarded by this. */
    private @Nullable ServedClient waiting;

    private boolean closing;
    private boolean cancelled;

    /** What became of a start that looks for a window. */
    enum Call {
        /** Another one waits here, and was called. */
        SHOWN,
        /** It waits here itself from now on. */
        KEPT,
        NOBODY
    }

    private ControlServer(ControlAddress address, ServerSocketChannel listener) {
        this.address = address;
        this.listener = listener;
    }

    /**
     * Starts listening.
     *
     * @param opening the engine, perhaps not open yet
     * @param front what shows itself when a second start asks for it
     */
    static ControlServer start(
            Home home, Map<String, String> environment, CompletableFuture<SyncCenter> opening, String log, Front front)
            throws IOException {
        return start(home, environment, opening, log, front, Peers.ofUser());
    }

    /** @param peers who may ask */
    static ControlServer start(
            Home home,
            Map<String, String> environment,
            CompletableFuture<SyncCenter> opening,
            String log,
            Front front,
            Peers peers)
            throws IOException {
        ControlAddress address = new ControlAddress(home);
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            UnixDomainSocketAddress place = address.prepare(environment);
            listener.bind(place);
            Home.ownFile(place.getPath());
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        ControlServer server = new ControlServer(address, listener);
        // Not a virtual thread: one that waits for a socket wakes a poller that never ends, and a process with a thread
        // in a system
        // call takes 0.3 s longer to exit (HotSpot waits that long for it), which every command would pay.
        Thread.ofPlatform().daemon().name("control").start(() -> server.listen(opening, log, front, peers));
        return server;
    }

    private void listen(CompletableFuture<SyncCenter> opening, String log, Front front, Peers peers) {
        while (listener.isOpen()) {
            try {
                SocketChannel channel = listener.accept();
                if (peers.trusts(channel)) {
                    welcome(new ServedClient(new Wire(channel), this, opening, log, front));
                } else {
                    LOG.warn("A program of another user was refused");
                    channel.close();
                }
            } catch (IOException | RuntimeException | Error e) {
                // Nothing may end this thread while the program runs, a lack of memory included.
                if (listener.isOpen()) {
                    LOG.warn("A client could not be accepted", e);
                    pause();
                }
            }
        }
    }

    /** Lets it ask. Silent ones cannot pile up, and cannot keep others out. */
    private void welcome(ServedClient client) {
        synchronized (this) {
            newcomers.add(client);
            if (newcomers.size() > MOST_NEWCOMERS) {
                ServedClient oldest = newcomers.iterator().next();
                newcomers.remove(oldest);
                oldest.drop();
            }
        }
        Thread.ofVirtual().name("control-client").start(client);
    }

    /** Whatever made accepting fail (no descriptors left) takes a moment to pass. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked by a client before it starts its work; false = not now, because this process ends or has enough to do. */
    synchronized boolean begin(ServedClient client) {
        newcomers.remove(client);
        return !closing && clients.size() < MOST_AT_WORK && clients.add(client);
    }

    /**
     * Leads a start to the window that waits for this process to end, if there is one.
     *
     * @param waits whether the client becomes that window where there is none yet. It is not waited for when this process ends
     * @return what became of it
     */
    Call callOrKeep(ServedClient client, String place, boolean waits) {
        while (true) {
            ServedClient there;
            synchronized (this) {
                there = waiting;
                if (there == null && waits && !closing) {
                    waiting = client;
                    newcomers.add(client);
                    end(client);
                    return Call.KEPT;
                }
            }
            if (there == null) {
                return Call.NOBODY;
            }
            if (there.call(place)) {
                return Call.SHOWN;
            }
            gone(there);
        }
    }

    /** How many are connected and have not asked yet. */
    synchronized int newcomers() {
        return newcomers.size();
    }

    /** The client's connection is closed. */
    synchronized void gone(ServedClient client) {
        newcomers.remove(client);
        if (waiting == client) {
            waiting = null;
        }
    }

    synchronized void end(ServedClient client) {
        clients.remove(client);
        notifyAll();
    }

    /** Whether any command of another process runs. */
    synchronized boolean isBusy() {
        return !clients.isEmpty();
    }

    /** Asks the commands of other processes to stop. */
    void cancelClients() {
        List<ServedClient> all;
        synchronized (this) {
            cancelled = true;
            all = List.copyOf(clients);
            notifyAll();
        }
        all.forEach(ServedClient::cancel);
    }

    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Takes no further requests, waits for those accepted to end, and removes the socket.
     *
     * @param patience how long those that were asked to stop may take: one whose client reads nothing would never end
     */
    void close(Duration patience) {
        try {
            awaitClients(patience);
            listener.close();
            address.clear();
            dropNewcomers();
        } catch (IOException e) {
            LOG.warn("The control socket could not be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void dropNewcomers() {
        newcomers.forEach(ServedClient::drop);
    }

    private synchronized void awaitClients(Duration patience) throws InterruptedException {
        closing = true;
        while (!clients.isEmpty() && !cancelled) {
            wait();
        }
        await(patience);
        clients.forEach(ServedClient::drop);
        await(patience);
    }

    /** Called with the monitor held. */
    private void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); !clients.isEmpty() && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
