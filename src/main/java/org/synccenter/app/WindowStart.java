package org.synccenter.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.tray.DesktopTray;
import org.synccenter.ui.LaunchOptions;
import org.synccenter.ui.OpenedCenter;
import org.synccenter.ui.SyncCenterApp;
import org.synccenter.ui.ToolkitMissingException;

/** Opens the window, or brings it to the front where it is open already. The only class on the way to JavaFX. */
final class WindowStart {
    /** A person waits for the window: a command that is just ending is let go, a long one is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Pauses between two looks of a start that waits for long. */
    private static final int RARELY = 20;

    private final Home home;
    private final Surroundings around;
    private final boolean minimised;
    private final @Nullable String word;

    /** @param word where the window is to go: a page or a file; null = where it was */
    WindowStart(Home home, Surroundings around, boolean minimised, @Nullable String word) {
        this.home = home;
        this.around = around;
        this.minimised = minimised;
        this.word = word;
    }

    int run() throws SyncException {
        if (!around.hasDisplay()) {
            throw SyncException.unavailable(AppText.NO_DISPLAY.text(), null);
        }
        CommandIo io = around.io();
        String place = Places.of(word, io.cwd());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<InstanceLock> lock = InstanceLock.tryAcquire(home);
            if (lock.isPresent()) {
                return open(lock.get(), place);
            }
            switch (new ControlClient(home, PATIENCE).raise(place, io)) {
                case ControlClient.Answer.Raised(boolean hasWindow)
                when hasWindow -> {
                    return ExitCode.OK;
                }
                case ControlClient.Answer.Exit(int code) -> {
                    return code;
                }
                case ControlClient.Answer.Stranger() ->
                    throw SyncException.unavailable(AppText.STRANGER.text(home.control()), null);
                case ControlClient.Answer.Silent() ->
                    throw SyncException.unavailable(AppText.OWNER_SILENT.text(), null);
                default -> pause(System.nanoTime() < deadline ? 1 : RARELY);
            }
            // A hidden start at login has time, and nobody who would start it again.
        } while (minimised || System.nanoTime() < deadline);
        throw SyncException.unavailable(AppText.ALREADY_SERVING.text(home.directory()), null);
    }

    private static void pause(int times) throws SyncException {
        for (int i = 0; i < times; i++) {
            OneCommand.pause();
        }
    }

    /**
     * A window that stays in the tray until it is wanted is drawn by the processor on Linux. The graphics drivers that it would use instead
     * bring a compiler along: 40 MB of memory for a program that draws little and runs all day.
     */
    private void drawInSoftware() {
        if (minimised
                && System.getProperty("os.name", "").startsWith("Linux")
                && System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
    }

    private int open(InstanceLock lock, String place) throws SyncException {
        drawInSoftware();
        try (EngineHost host = new EngineHost(home, lock, around, WindowStart::show)) {
            if (around.signals()) {
                // Ends like a closed window does.
                Signals.onInterrupt(SyncCenterApp::end);
            }
            CompletableFuture<OpenedCenter> opening = new CompletableFuture<>();
            Uncaught.tellBy((code, report) -> {
                if (!SyncCenterApp.fault(code, report)) {
                    around.io().err().println(AppText.FAULT_OF_THREAD.text(code, home.log()));
                    around.io().flush();
                }
            });
            Thread opener = Thread.ofPlatform().name("open-engine").start(() -> fill(opening, host));
            SyncCenterApp.launch(
                    opening,
                    new LaunchOptions(
                            minimised,
                            home.log().toString(),
                            Places.read(place),
                            Optional.of(LoginStart.of(home, around)),
                            DesktopTray.of(around.environment())));
            // The engine may be closed only when it is certain whether there is one.
            opener.join();
            host.cancelClients();
            return ExitCode.OK;
        } catch (ToolkitMissingException e) {
            log().warn("No window can be shown", e);
            AppText why = switch (e.kind()) {
                case NO_DISPLAY -> AppText.NO_DISPLAY;
                case NO_LIBRARY -> AppText.NO_TOOLKIT;
            };
            throw SyncException.unavailable(why.text(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        }
    }

    private static void fill(CompletableFuture<OpenedCenter> opening, EngineHost host) {
        try {
            Wiring.Opened opened = host.open();
            opening.complete(new OpenedCenter(opened.center(), opened.notices()));
            opened.center().runSchedules();
        } catch (SyncException e) {
            opening.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            log().error("The engine could not be opened", e);
            opening.completeExceptionally(e);
        }
    }

    private static boolean show(String place) {
        return SyncCenterApp.raise(Places.read(place));
    }

    private static Logger log() {
        return LoggerFactory.getLogger(WindowStart.class);
    }
}
