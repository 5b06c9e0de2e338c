package org.synccenter.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.synccenter.platform.FileManager;
import org.synccenter.ui.fx.PulseRest;
import org.synccenter.ui.fx.UiThread;

/**
 * The window as a program: its front door for {@code app}. The class name is the window's WM_CLASS, which desktop files refer to.
 */
public final class SyncCenterApp extends Application {

    private record Launch(CompletableFuture<OpenedCenter> opening, LaunchOptions options) {}

    /** The toolkit makes the application object itself, so what it needs must wait here. */
    private static final AtomicReference<@Nullable Launch> LAUNCH = new AtomicReference<>();

    private static final AtomicReference<@Nullable MainWindow> WINDOW = new AtomicReference<>();

    private static final AtomicReference<@Nullable HiddenStart> HIDDEN = new AtomicReference<>();

    /** What the window waits for before there is an engine. */
    private static volatile Optional<Waiting> waits = Optional.empty();

    private static final SecondStarts SECOND_STARTS = new SecondStarts();

    /**
     * Shows the window at once and fills it when the engine is open; one that starts hidden is made when it is first wanted. Blocks until the
     * user has closed the window, or the program is to end. Can be called once in a process; not on the UI thread.
     *
     * @param opening the engine being opened elsewhere; when it fails, a {@code SyncException}'s text is shown in the window, and this
     *     method still returns normally after the user has closed it
     * @throws ToolkitMissingException when no window can be shown here; {@code opening} is left alone
     */
    public static void launch(CompletableFuture<OpenedCenter> opening, LaunchOptions options)
            throws ToolkitMissingException {
        try {
            Optional<LaunchOptions> wanted = whenWanted(opening, options);
            if (wanted.isPresent()) {
                LAUNCH.set(new Launch(opening, wanted.get()));
                Application.launch(SyncCenterApp.class);
            }
        } catch (RuntimeException | LinkageError e) {
            throw asMissing(e);
        } finally {
            SECOND_STARTS.windowHasGone();
        }
        MainWindow window = WINDOW.getAndSet(null);
        if (window != null) {
            window.saveMemory();
        }
    }

    /** How the window is to be opened, as soon as it is wanted; empty = the program is to end without one. */
    private static Optional<LaunchOptions> whenWanted(CompletableFuture<OpenedCenter> opening, LaunchOptions options) {
        if (!HiddenStart.isPossible(options)) {
            SECOND_STARTS.windowComes(() -> {});
            return Optional.of(options);
        }
        HiddenStart hidden = new HiddenStart(
                options.desktop(), () -> Optional.ofNullable(WINDOW.get()).flatMap(window -> window.face.get()));
        HIDDEN.set(hidden);
        SECOND_STARTS.windowComes(hidden::raise);
        opening.whenComplete(hidden::opened);
        Optional<Boolean> seen = hidden.await();
        StartTime.beginsNow();
        return seen.map(
                now -> new LaunchOptions(!now, options.logFile(), options.destination(), options.session(), hidden));
    }

    /** Ends the program as soon as nothing is in the way. Callable from any thread. */
    public static void end() {
        HiddenStart hidden = HIDDEN.get();
        if (hidden == null || !hidden.interrupt()) {
            Platform.exit();
        }
    }

    /**
     * Brings the window to the front, as soon as it is there. Callable from any thread, also after the window is gone.
     *
     * @param destination where it goes; empty = it stays where it is
     * @return false = there is no window, and none is coming
     */
    public static boolean raise(Optional<Destination> destination) {
        return SECOND_STARTS.raise(destination);
    }

    /** Says what the window waits for before it can be filled; empty = for nothing out of the ordinary. Callable from any thread. */
    public static void waits(Optional<Waiting> waiting) {
        waits = waiting;
        MainWindow window = WINDOW.get();
        if (window != null) {
            UiThread.post(() -> window.waits(waits));
        }
    }

    /** Tells of a fault of the program itself. Callable from any thread; false = there is no window to tell it in. */
    public static boolean fault(String code, String report) {
        MainWindow window = WINDOW.get();
        if (window != null) {
            UiThread.post(() -> window.fault(code, report));
        }
        return window != null;
    }

    @Override
    public void start(Stage stage) {
        Launch launch = LAUNCH.get();
        if (launch == null) {
            throw new IllegalStateException("use launch(opening, options)");
        }
        MainWindow window = new MainWindow(stage, launch.options(), this::open);
        WINDOW.set(window);
        window.waits(waits);
        // A window that is hidden in the tray is not the end.
        Platform.setImplicitExit(false);
        window.onEnd(Platform::exit);
        window.show();
        SECOND_STARTS.windowIsThere(place -> {
            if (window.isGone()) {
                return false;
            }
            UiThread.post(() -> window.raise(place));
            return true;
        });
        PulseRest.watch();
        MemoryReturn memory = MemoryReturn.always();
        stage.showingProperty().addListener((o, was, is) -> memory.busy(is));
        launch.opening()
                .whenComplete((opened, failure) -> UiThread.post(() -> {
                    if (failure == null) {
                        window.opened(opened);
                    } else {
                        window.failed(failure);
                    }
                }));
    }

    /** Folders belong to the file manager, everything else to whatever the system has for it. */
    private void open(URI place) {
        Thread.ofVirtual().name("open-outside").start(() -> {
            try {
                if ("file".equals(place.getScheme()) && Files.isDirectory(Path.of(place))) {
                    FileManager.ofSystem().reveal(Path.of(place));
                    return;
                }
            } catch (IOException | IllegalArgumentException e) {
                LoggerFactory.getLogger(SyncCenterApp.class).info("No file manager", e);
            }
            UiThread.post(() -> getHostServices().showDocument(place.toString()));
        });
    }

    /** Also when the program is told to end from outside. */
    @Override
    public void stop() {
        MainWindow window = WINDOW.get();
        if (window != null) {
            window.end();
        }
    }

    /** A start that failed before there was a window is a matter of the display or of its libraries; anything else stays what it is. */
    private static ToolkitMissingException asMissing(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("display")) {
                return new ToolkitMissingException(ToolkitMissingException.Kind.NO_DISPLAY, failure);
            }
            if (t instanceof LinkageError || message.contains("library") || message.contains("pipeline")) {
                return new ToolkitMissingException(ToolkitMissingException.Kind.NO_LIBRARY, failure);
            }
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }
}
