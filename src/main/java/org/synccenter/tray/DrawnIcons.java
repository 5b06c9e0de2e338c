package org.synccenter.tray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.ui.theme.SystemLook;

/** Pictures drawn by the toolkit, each once. Used by one thread, not the toolkit's own. */
final class DrawnIcons implements TrayIcons {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnIcons.class);
    private static final int TURNS = 8;
    private static final long PATIENCE_SECONDS = 10;

    private final Map<Key, List<Pixmap>> drawn = new HashMap<>();

    private record Key(TrayState state, int turn) {}

    @Override
    public int turns() {
        return onUi(() -> SystemLook.now().still() ? 1 : TURNS, 1);
    }

    @Override
    public List<Pixmap> of(TrayState state, int turn) {
        Key key = new Key(state, turn);
        List<Pixmap> known = drawn.get(key);
        if (known == null) {
            known = onUi(() -> TrayDrawing.draw(state, (double) turn / TURNS), List.of());
            if (!known.isEmpty()) {
                drawn.put(key, known);
            }
        }
        return known;
    }

    /** A toolkit that has ended, or hangs, draws nothing. */
    private static <T> T onUi(Callable<T> work, T otherwise) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            Platform.runLater(task);
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException | ExecutionException | TimeoutException e) {
            LOG.debug("the icon could not be drawn", e);
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
