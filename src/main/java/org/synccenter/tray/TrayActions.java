package org.synccenter.tray;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.ui.desktop.DesktopWindow;

/** Carries out what is chosen in the tray's menu. Thread-safe, never waits. */
final class TrayActions {
    private static final Logger LOG = LoggerFactory.getLogger(TrayActions.class);
    private static final Rule HOUR = new Rule.Every(Duration.ofHours(1));

    private final SyncCenter center;
    private final DesktopWindow window;
    private final Executor calls;

    /** @param calls runs what may wait */
    TrayActions(SyncCenter center, DesktopWindow window, Executor calls) {
        this.center = center;
        this.window = window;
        this.calls = calls;
    }

    void run(TrayCommand command) {
        switch (command) {
            case TrayCommand.Go go -> window.go(go.page());
            case TrayCommand.Open _ -> window.raise();
            case TrayCommand.Quit _ -> window.quit();
            case TrayCommand.SyncAll _ -> later(this::syncAll);
            case TrayCommand.StopAll _ -> later(center::stopAll);
            case TrayCommand.Sync sync -> later(() -> sync(sync.item()));
            case TrayCommand.PauseHour _ -> later(() -> pause().begin(HOUR, ZoneId.systemDefault()));
            case TrayCommand.PauseUntilTomorrow _ -> later(() -> pause().beginUntilTomorrow(ZoneId.systemDefault()));
            case TrayCommand.Resume _ -> later(() -> pause().end());
        }
    }

    private Pause pause() {
        return center.schedules().pause();
    }

    /** Nobody may be asked: there may be no window to ask in. What is held waits, and is told. */
    private void syncAll() {
        List<RequestHandle> _ = center.startAll(StartReason.MANUAL, SyncOptions.DEFAULT, null);
    }

    private void sync(ItemRef item) {
        RequestHandle _ = center.start(SyncRequest.ofItems(item.handler(), List.of(item.item()))
                .withFlags(Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING)));
    }

    private void later(Runnable work) {
        calls.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // It has gone, or may not be started any more: the menu that offered it was a moment old.
                LOG.warn("what was chosen in the tray could not be done", e);
            }
        });
    }
}
