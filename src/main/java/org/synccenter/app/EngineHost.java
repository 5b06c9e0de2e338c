package org.synccenter.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;

/**
 * The engine in the process that owns it, with its control socket. Every owner serves the socket, also one that runs a single command, so
 * that {@code stop} and {@code sync} from elsewhere reach it.
 */
final class EngineHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineHost.class);

    private final Home home;
    private final InstanceLock lock;
    private final CompletableFuture<SyncCenter> opening = new CompletableFuture<>();
    private final @Nullable ControlServer server;

    /**
     * Starts listening; the engine is not open yet.
     *
     * @param lock given up on {@link #close}, after everything else
     * @param front what shows itself when a second start asks for it
     */
    EngineHost(Home home, InstanceLock lock, Surroundings around, Front front) {
        this.home = home;
        this.lock = lock;
        ControlServer started = null;
        try {
            started = ControlServer.start(
                    home, around.environment(), opening, home.log().toString(), front);
        } catch (IOException e) {
            // Everything but talking to other processes works without it.
            LOG.warn("The control socket could not be opened", e);
        }
        server = started;
    }

    /** Opens the engine. Blocks; called once. */
    Wiring.Opened open() throws SyncException {
        try {
            Wiring.Opened opened = Wiring.open(home);
            opening.complete(opened.center());
            return opened;
        } catch (SyncException | RuntimeException e) {
            opening.completeExceptionally(e);
            throw e;
        }
    }

    boolean isListening() {
        return server != null;
    }

    /** Whether commands of other processes run. */
    boolean isBusy() {
        return server != null && server.isBusy();
    }

    /** Asks commands of other processes to stop. */
    void cancelClients() {
        if (server != null) {
            server.cancelClients();
        }
    }

    /** Waits for commands of other processes to end, then closes the engine. */
    @Override
    public void close() {
        // Clients that wait for an engine that will not come must be let go first.
        opening.completeExceptionally(SyncException.unavailable(AppText.ENDING.text(), null));
        try (lock) {
            if (server != null) {
                server.close();
            }
            if (!opening.isCompletedExceptionally()) {
                opening.join().close();
            }
        }
    }
}
