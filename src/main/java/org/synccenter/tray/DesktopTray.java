package org.synccenter.tray;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.SyncCenter;
import org.synccenter.tray.dbus.Bus;
import org.synccenter.ui.desktop.Desktop;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.fx.FxPump;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Power;
import org.synccenter.ui.text.Formats;

/**
 * The desktop as it is found: the icon in whichever tray there is, notifications, and what the system tells about sleep and power. All of it
 * happens on one thread of its own, which waits for the desktop so that the window never does. What is missing is done without.
 */
public final class DesktopTray implements Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopTray.class);

    /**
     * How long things last.
     *
     * @param grace a desktop that has just begun, or begins its tray anew, takes so long
     * @param shortSync a sync that is over before does not keep the computer awake: it would not have slept by then
     * @param turn between two pictures of an icon that turns
     */
    record Times(Duration grace, Duration shortSync, Duration turn) {
        static final Times USUAL = new Times(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500));
    }

    private final Map<String, String> environment;
    private final TrayIcons icons;
    private final Function<TrayHost.Listener, Optional<TrayHost>> otherTray;
    private final Times times;
    private final DeskThread worker = new DeskThread("tray");

    private final KeepAwake awake;
    private @Nullable Parts parts;
    private @Nullable Bus session;
    private @Nullable Bus system;
    private @Nullable FxPump<CenterSnapshot> pump;
    private @Nullable DesktopNotes notes;
    private @Nullable TrayHost host;
    private @Nullable TrayHost other;
    private @Nullable ScheduledFuture<?> turning;
    private @Nullable ScheduledFuture<?> falling;
    private @Nullable Words words;
    private int turn;
    private boolean hostShown;
    private volatile @Nullable TrayLook look;

    private record Parts(SyncCenter center, DesktopWindow window, TrayActions actions) {}

    /** What speaks the language of the window. */
    private record Words(TrayModel model, News news) {
        static Words ofSystem() {
            Formats formats = Formats.ofSystem();
            return new Words(new TrayModel(formats), new News(formats));
        }
    }

    /** The desktop of this session. Nothing is loaded or asked yet. */
    public static DesktopTray of(Map<String, String> environment) {
        return new DesktopTray(
                environment,
                new KeptIcons(),
                listener -> AwtTrayHost.open(listener),
                () -> SleepLock.find(environment),
                Times.USUAL);
    }

    /**
     * @param otherTray opens a tray that is not on the bus; empty = there is none
     * @param sleepLocks finds what keeps the computer awake
     */
    DesktopTray(
            Map<String, String> environment,
            TrayIcons icons,
            Function<TrayHost.Listener, Optional<TrayHost>> otherTray,
            Supplier<SleepLock> sleepLocks,
            Times times) {
        this.environment = Map.copyOf(environment);
        this.icons = icons;
        this.otherTray = otherTray;
        this.times = times;
        awake = new KeepAwake(worker.timer(), times.shortSync(), sleepLocks);
    }

    @Override
    public boolean mayHaveTray() {
        return true;
    }

    @Override
    public void begin(SyncCenter center, DesktopWindow window) {
        TrayActions actions = new TrayActions(
                center, window, work -> Thread.ofVirtual().name("tray-call").start(work));
        worker.execute(() -> begin(new Parts(center, window, actions)));
    }

    /** Whatever fails, a window that waits for a tray must not wait for ever. */
    private void begin(Parts made) {
        try {
            start(made);
        } catch (RuntimeException | Error e) {
            LOG.error("the tray could not begin", e);
            made.window().tray(hostShown || other != null);
        }
    }

    private void start(Parts made) {
        parts = made;
        // Before the icon is offered: desktops look at it at once.
        apply(made.center().snapshot());
        session = Bus.session(environment).orElse(null);
        startHost(made);
        startNotes(made);
        pump = new FxPump<>(made.center()::onChange, made.center()::snapshot, this::apply, worker);
        // Last: nobody sees it at once, and the system's bus may be slow.
        system = Bus.system(environment).orElse(null);
        startWatch(made);
    }

    private void startHost(Parts made) {
        Bus bus = session;
        if (bus == null) {
            openOther();
            return;
        }
        try {
            StatusNotifierHost found = new StatusNotifierHost(bus, worker, new OnBus(made));
            host = found;
            bus.onBreak(() -> worker.execute(() -> hostShown(false)));
            show();
            found.start();
        } catch (DBusException | RuntimeException e) {
            LOG.warn("The icon could not be offered to the desktop", e);
            openOther();
        }
    }

    private void startNotes(Parts made) {
        Bus bus = session;
        if (bus != null) {
            DesktopNotes found = new DesktopNotes(bus, worker, made.window()::follow);
            try {
                found.start();
                notes = found;
            } catch (DBusException | RuntimeException e) {
                LOG.warn("The desktop's notifications cannot be used", e);
            }
        }
    }

    private void startWatch(Parts made) {
        Bus bus = system;
        if (bus != null) {
            new SystemWatch(bus, worker, this::power, made.center()::lookAgain).start();
        }
    }

    /** Clicks at the icon, wherever it is. */
    private class AtIcon implements TrayHost.Listener {
        private final Parts made;

        AtIcon(Parts made) {
            this.made = made;
        }

        @Override
        public void shown(boolean now) {
            made.window().tray(now);
        }

        @Override
        public void chosen(int id) {
            TrayLook now = look;
            if (now != null) {
                TrayModel.command(now, id).ifPresent(made.actions()::run);
            }
        }

        @Override
        public void clicked() {
            made.window().raise();
        }
    }

    /** The desktop's own tray comes and goes. */
    private final class OnBus extends AtIcon {
        OnBus(Parts made) {
            super(made);
        }

        @Override
        public void shown(boolean now) {
            worker.execute(() -> hostShown(now));
        }
    }

    private void hostShown(boolean now) {
        hostShown = now;
        Parts made = parts;
        if (now && made != null) {
            closeOther();
            made.window().tray(true);
        } else if (falling == null || falling.isDone()) {
            falling = worker.timer().schedule(() -> openOther(), times.grace().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The desktop has no tray of its own. */
    private void openOther() {
        Parts made = parts;
        if (made == null || hostShown || other != null) {
            return;
        }
        other = otherTray.apply(new AtIcon(made)).orElse(null);
        if (other == null) {
            LOG.info("No tray here");
            made.window().tray(false);
        } else {
            show();
        }
    }

    private void closeOther() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    private void apply(CenterSnapshot snapshot) {
        Words speaking = words == null ? Words.ofSystem() : words;
        words = speaking;
        TrayLook now = speaking.model().look(snapshot);
        TrayLook before = look;
        look = now;
        if (!now.equals(before)) {
            animate(now.state() == TrayState.SYNCING);
            show();
        }
        awake.busy(snapshot.isBusy());
        News.Report report = speaking.news().apply(snapshot);
        Parts made = parts;
        DesktopNotes on = notes;
        if (made != null
                && on != null
                && !report.pieces().isEmpty()
                && !made.window().isLookedAt()) {
            report.pieces().forEach(on::tell);
        }
    }

    private void show() {
        TrayLook now = look;
        if (now == null) {
            return;
        }
        var pixels = icons.of(now.state(), now.state() == TrayState.SYNCING ? turn : 0);
        if (host != null) {
            host.show(now, pixels);
        }
        if (other != null) {
            other.show(now, pixels);
        }
    }

    private void animate(boolean on) {
        if (!on && turning != null) {
            turning.cancel(false);
            turning = null;
            turn = 0;
        } else if (on && turning == null) {
            Parts made = parts;
            if (made == null || Stillness.isWanted(made.window(), session)) {
                return;
            }
            long millis = times.turn().toMillis();
            turning = worker.timer().scheduleAtFixedRate(this::turn, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void turn() {
        turn = (turn + 1) % TrayIcons.TURNS;
        show();
    }

    private void power(Power now) {
        awake.power(now);
        Parts made = parts;
        if (made != null) {
            made.window().power(now);
        }
    }

    @Override
    public void wordsChanged() {
        worker.execute(() -> {
            Parts made = parts;
            words = null;
            if (made != null) {
                apply(made.center().snapshot());
            }
        });
    }

    @Override
    public void end() {
        worker.execute(this::close);
        worker.end();
    }

    private void close() {
        if (pump != null) {
            pump.close();
        }
        if (host != null) {
            host.close();
        }
        closeOther();
        awake.close();
        if (session != null) {
            session.close();
        }
        if (system != null) {
            system.close();
        }
    }
}
