package org.synccenter.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.Face;
import org.synccenter.engine.SyncCenter;
import org.synccenter.i18n.Language;
import org.synccenter.ui.desktop.Desktop;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.fx.FxPump;

/**
 * The program before its window is wanted: the engine and the icon in the tray, and no toolkit, which would take half of the memory for
 * something that may never be looked at. As the {@link Desktop} of the window that comes in the end it hands everything over. Thread-safe.
 */
final class HiddenStart implements Desktop, AwaitedWindow.Wanted {
    private static final Logger LOG = LoggerFactory.getLogger(HiddenStart.class);

    private final Desktop desktop;
    private final Supplier<Optional<Face>> faces;
    private final Language.Locales system = Language.Locales.now();
    private final MemoryReturn memory = MemoryReturn.always();
    private final AwaitedWindow window = new AwaitedWindow(this);
    private final AwaitedFace face = new AwaitedFace(() -> window(false));
    /** Whether the window is to be seen; empty = the program ends without one. */
    private final CompletableFuture<Optional<Boolean>> outcome = new CompletableFuture<>();

    private @Nullable SyncCenter center;
    private @Nullable AutoCloseable use;
    private @Nullable FxPump<CenterSnapshot> pump;
    private @Nullable Boolean lastBusy;
    private boolean begun;

    /**
     * @param desktop what is around the window
     * @param faces the window's own, once it is filled
     */
    HiddenStart(Desktop desktop, Supplier<Optional<Face>> faces) {
        this.desktop = desktop;
        this.faces = faces;
    }

    /** Whether the program can do without a toolkit until its window is wanted. On macOS the toolkit must come before the tray's. */
    static boolean isPossible(LaunchOptions options) {
        return options.minimised()
                && options.desktop().mayHaveTray()
                && !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** Waits until the window is wanted, and says whether it is to be seen; empty = the program ends. */
    Optional<Boolean> await() {
        Optional<Boolean> seen = outcome.join();
        synchronized (this) {
            if (pump != null) {
                pump.close();
            }
            // The window looks for itself how it is to speak.
            Language.SYSTEM.use(system);
        }
        if (seen.isEmpty()) {
            face.is(Optional.empty());
            desktop.end();
        }
        return seen;
    }

    /** The engine is open, or failed to: then a window must tell. Blocks (database). */
    void opened(@Nullable OpenedCenter opened, @Nullable Throwable failure) {
        try {
            if (opened == null) {
                window(true);
            } else {
                begin(opened.center());
            }
        } catch (RuntimeException | Error e) {
            // Without its icon nobody could find the program again.
            LOG.error("the program could not begin hidden", e);
            window(true);
        }
    }

    private void begin(SyncCenter now) {
        Language language = WindowMemory.language(now.states());
        synchronized (this) {
            if (outcome.isDone()) {
                return;
            }
            center = now;
            language.use(system);
            use = now.useFace(face);
            pump = new FxPump<>(now::onChange, now::snapshot, this::look, Runnable::run);
            begunWith(now);
        }
        if (language != Language.SYSTEM) {
            // The engine was opened before it was known which language is wanted.
            now.snapshot().handlers().forEach(handler -> now.update(handler.id()));
        }
    }

    private synchronized void begunWith(SyncCenter now) {
        if (!begun) {
            begun = true;
            desktop.begin(now, window);
        }
    }

    /** Gives memory back after the start, and after each time that something was at work. By one thread. */
    private void look(CenterSnapshot shown) {
        if (lastBusy == null || lastBusy != shown.isBusy()) {
            lastBusy = shown.isBusy();
            memory.busy(lastBusy);
        }
    }

    /** Somebody wants to see the window. */
    void raise() {
        window(true);
    }

    @Override
    public void window(boolean seen) {
        outcome.complete(Optional.of(seen));
    }

    @Override
    public boolean quit() {
        SyncCenter now;
        synchronized (this) {
            now = center;
        }
        return (now == null || !now.snapshot().isBusy()) && interrupt();
    }

    /** The program is to end, whatever runs; false = the window is there, or on its way. */
    boolean interrupt() {
        outcome.complete(Optional.empty());
        return outcome.join().isEmpty();
    }

    @Override
    public boolean mayHaveTray() {
        return window.tray().orElse(true);
    }

    /** The window is there and filled. */
    @Override
    public void begin(SyncCenter now, DesktopWindow real) {
        begunWith(now);
        window.is(real);
        face.is(faces.get());
        AutoCloseable last;
        synchronized (this) {
            last = use;
            use = null;
        }
        try {
            if (last != null) {
                last.close();
            }
        } catch (Exception e) {
            LOG.warn("the face could not be taken out of use", e);
        }
    }

    @Override
    public void wordsChanged() {
        desktop.wordsChanged();
    }

    @Override
    public void end() {
        desktop.end();
    }
}
