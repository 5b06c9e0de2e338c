package org.synccenter.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
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

    private final ControlAddress address;
    private final ServerSocketChannel listener;
    /** Those whose requests were accepted; guarded by this, as are the next two. */
    private final Set<ServedClient> clients = new HashSet<>();

    private boolean closing;
    private boolean cancelled;

    private ControlServer(ControlAddress address, ServerSocketChannel listener) {
        this.address = address;
        this.listener = listener;
    }

    /**
     * Starts listening.
     *
     * @param opening the engine, perhaps not open yet
     * @param raise brings the window to the front; false = there is no window
     */
    static ControlServer start(
            Home home,
            Map<String, String> environment,
            CompletableFuture<SyncCenter> opening,
            String log,
            BooleanSupplier raise)
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
        Thread.ofPlatform().daemon().name("control").start(() -> server.listen(opening, log, raise));
        return server;
    }

    private void listen(CompletableFuture<SyncCenter> opening, String log, BooleanSupplier raise) {
        while (listener.isOpen()) {
            try {
                SocketChannel channel = listener.accept();
                ServedClient client = new ServedClient(new Wire(channel), this, opening, log, raise);
                Thread.ofVirtual().name("control-client").start(client);
            } catch (IOException e) {
                if (listener.isOpen()) {
                    LOG.warn("A client could not be accepted", e);
                    pause();
                }
            }
        }
    }

    /** Whatever made accepting fail (no descriptors left) takes a moment to pass. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked by a client before it starts its work; false = too late, this process ends. */
    synchronized boolean begin(ServedClient client) {
        if (closing) {
            return false;
        }
        clients.add(client);
        return true;
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
        } catch (IOException e) {
            LOG.warn("The control socket could not be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
