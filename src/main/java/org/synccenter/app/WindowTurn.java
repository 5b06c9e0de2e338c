package org.synccenter.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;
import org.synccenter.ui.OpenedCenter;
import org.synccenter.ui.SyncCenterApp;
import org.synccenter.ui.Waiting;

/** Gets the engine for a window that is there already: waits until nobody else has it, says meanwhile what is waited for, and opens it. */
final class WindowTurn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowTurn.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Home home;
    private final Surroundings around;
    private final String place;
    private final CompletableFuture<OpenedCenter> opening = new CompletableFuture<>();

    /** Given when the window is closed while it waits. */
    private final CancelSignal closed = new CancelSignal();

    /** Guarded by this. */
    private @Nullable EngineHost host;

    private @Nullable Thread opener;

    private WindowTurn(Home home, Surroundings around, String place) {
        this.home = home;
        this.around = around;
        this.place = place;
    }

    /** @param lock the engine is nobody else's; empty = it is, and must be waited for */
    static WindowTurn begin(Home home, Surroundings around, Optional<InstanceLock> lock, String place) {
        WindowTurn turn = new WindowTurn(home, around, place);
        // Second starts find somebody who listens from the first moment on.
        lock.ifPresent(turn::take);
        // A daemon: an owner that is stopped in the middle of its answer must not keep a closed window's program alive.
        turn.opener = Thread.ofPlatform().daemon().name("open-engine").start(turn::run);
        return turn;
    }

    /** The engine, once it is open. */
    CompletableFuture<OpenedCenter> opening() {
        return opening;
    }

    private void run() {
        try {
            EngineHost mine = await();
            if (mine != null) {
                SyncCenterApp.waits(Optional.empty());
                Wiring.Opened opened = mine.open();
                opening.complete(new OpenedCenter(opened.center(), opened.notices()));
                opened.center().runSchedules();
            }
        } catch (SyncException e) {
            opening.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            LOG.error("The engine could not be opened", e);
            opening.completeExceptionally(e);
        }
    }

    /** Null = it is not wanted any more. */
    private @Nullable EngineHost await() throws SyncException {
        @Nullable EngineHost mine = host();
        while (mine == null && !closed.isCancelled()) {
            Optional<InstanceLock> lock = InstanceLock.tryAcquire(home);
            if (lock.isPresent()) {
                mine = take(lock.get());
            } else if (visit()) {
                SyncCenterApp.end();
                return null;
            } else {
                OneCommand.pause();
            }
        }
        return mine;
    }

    /** Goes to the owner and stays until it ends; true = it has a window, which came to the front. */
    private boolean visit() throws SyncException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        CommandIo io = new CommandIo(out, out, false, 80, home.directory(), closed);
        return switch (new ControlClient(home, PATIENCE).raise(place, new Here(), io)) {
            case ControlClient.Answer.Raised(boolean hasWindow, String _) -> hasWindow;
            case ControlClient.Answer.Stranger() ->
                throw SyncException.unavailable(AppText.STRANGER.text(home.control()), null);
            case ControlClient.Answer.Exit(int _) ->
                throw SyncException.unavailable(said.toString().strip(), null);
            case ControlClient.Answer.Silent() -> {
                waits(AppText.OWNER_SILENT.text());
                yield false;
            }
            default -> {
                waits(AppText.WAITING_FOR_OWNER.text());
                yield false;
            }
        };
    }

    private static void waits(String sentence) {
        SyncCenterApp.waits(Optional.of(new Waiting(sentence, Optional.empty())));
    }

    private static final class Here implements Visitor {
        @Override
        public void mustWait(String command, Runnable end) {
            if (command.isEmpty()) {
                waits(AppText.WAITING_FOR_ANOTHER.text());
            } else {
                Runnable ends = () -> Thread.ofVirtual().name("ask-to-end").start(end);
                SyncCenterApp.waits(
                        Optional.of(new Waiting(AppText.WAITING_FOR_COMMAND.text(command), Optional.of(ends))));
            }
        }

        @Override
        public void wanted(String where) {
            boolean _ = SyncCenterApp.raise(Places.read(where));
        }
    }

    private synchronized @Nullable EngineHost host() {
        return host;
    }

    /** Takes the engine, unless the window was closed in the meantime. */
    private synchronized @Nullable EngineHost take(InstanceLock lock) {
        if (closed.isCancelled()) {
            lock.close();
            return null;
        }
        EngineHost mine = new EngineHost(home, lock, around, where -> SyncCenterApp.raise(Places.read(where)));
        host = mine;
        return mine;
    }

    /** The window is gone: ends the engine, or the wait for it. */
    @Override
    public void close() {
        closed.cancel();
        EngineHost mine = host();
        if (mine == null) {
            return;
        }
        try (mine) {
            Thread opens = opener;
            if (opens != null) {
                // The engine may be closed only when it is certain whether there is one.
                opens.join();
            }
            mine.cancelClients();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
