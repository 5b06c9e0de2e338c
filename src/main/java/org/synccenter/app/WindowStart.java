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
import org.synccenter.ui.SyncCenterApp;
import org.synccenter.ui.ToolkitMissingException;

/**
 * Opens the window, or brings it to the front where it is open already. Where another program has the engine the window is there at once
 * and waits. The only class on the way to JavaFX, with {@link WindowTurn}.
 */
final class WindowStart {
    /** How long the owner may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Pauses between two looks of a hidden start, which has time. */
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
        String place;
        Optional<InstanceLock> lock;
        try {
            place = Places.of(word, around.io().cwd());
            lock = InstanceLock.tryAcquire(home);
            while (lock.isEmpty()) {
                Optional<Integer> elsewhere = elsewhere(place);
                if (elsewhere.isPresent()) {
                    return elsewhere.get();
                }
                if (!minimised) {
                    break;
                }
                // A hidden start at login has time, and nobody who would start it again.
                pause(RARELY);
                lock = InstanceLock.tryAcquire(home);
            }
        } catch (SyncException e) {
            refuse(e, around);
            throw e;
        }
        return open(lock, place);
    }

    /** The exit code, when there is another program that has done what was asked, or will not. */
    private Optional<Integer> elsewhere(String place) throws SyncException {
        CommandIo io = around.io();
        return switch (new ControlClient(home, PATIENCE).raise(place, io)) {
            case ControlClient.Answer.Raised(boolean hasWindow, String _) when hasWindow -> Optional.of(ExitCode.OK);
            case ControlClient.Answer.Exit(int code) -> Optional.of(code);
            case ControlClient.Answer.Stranger() ->
                throw SyncException.unavailable(AppText.STRANGER.text(home.control()), null);
            default -> Optional.empty();
        };
    }

    /** Who clicked on an icon reads no terminal: the sentence is shown in a window, until it is closed. */
    static void refuse(SyncException reason, Surroundings around) {
        if (!around.hasDisplay() || around.io().terminal()) {
            return;
        }
        try {
            SyncCenterApp.launch(CompletableFuture.failedFuture(reason), LaunchOptions.DEFAULT);
        } catch (ToolkitMissingException e) {
            log().warn("No window can be shown", e);
        }
    }

    static void pause(int times) throws SyncException {
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

    private int open(Optional<InstanceLock> lock, String place) throws SyncException {
        drawInSoftware();
        if (around.signals()) {
            // Ends like a closed window does.
            Signals.onInterrupt(SyncCenterApp::end);
        }
        Uncaught.tellBy((code, report) -> {
            if (!SyncCenterApp.fault(code, report)) {
                around.io().err().println(AppText.FAULT_OF_THREAD.text(code, home.log()));
                around.io().flush();
            }
        });
        try (WindowTurn turn = WindowTurn.begin(home, around, lock, place)) {
            SyncCenterApp.launch(
                    turn.opening(),
                    new LaunchOptions(
                            minimised,
                            home.log().toString(),
                            Places.read(place),
                            Optional.of(LoginStart.of(home, around)),
                            DesktopTray.of(around.environment())));
            return turn.opening().isCompletedExceptionally() ? ExitCode.UNAVAILABLE : ExitCode.OK;
        } catch (ToolkitMissingException e) {
            log().warn("No window can be shown", e);
            AppText why = switch (e.kind()) {
                case NO_DISPLAY -> AppText.NO_DISPLAY;
                case NO_LIBRARY -> AppText.NO_TOOLKIT;
            };
            throw SyncException.unavailable(why.text(), e);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(WindowStart.class);
    }
}
