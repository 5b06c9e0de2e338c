package org.synccenter.ui.fx;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the toolkit's clock rest: otherwise it wakes the process 60 times a second, for ever, to find that there is nothing to draw. While no
 * window can be seen the clock stands; while windows are seen in which nothing happens it goes slowly, until the first pulse that finds
 * something to do, or the first sign of a person. What is posted to the UI thread runs all the same. On the UI thread.
 */
public final class PulseRest {
    private static final Logger LOG = LoggerFactory.getLogger(PulseRest.class);

    /** The toolkit's own. */
    static final int FULL_MILLIS = 1000 / 60;

    /** What a change that nobody's hand has made may wait for. */
    static final int SLOW_MILLIS = 200;

    /** How long nothing must have happened before the clock goes slowly. */
    static final Duration CALM = Duration.ofSeconds(1);

    /** What ticks. */
    interface Clock {
        /** @param millis between two ticks; 0 = none */
        void tick(int millis);
    }

    private final Clock clock;
    private final LongSupplier nanos;
    private final BiConsumer<Duration, Runnable> later;
    private final Map<Window, Watched> watched = new HashMap<>();
    private int pace = FULL_MILLIS;
    private long lastSign;
    private boolean waiting;
    /** Nothing had happened at the last look. */
    private boolean suspected;

    /**
     * @param windows those that are open
     * @param nanos what {@link System#nanoTime} tells
     * @param later runs something on the UI thread after a while
     */
    PulseRest(Clock clock, ObservableList<Window> windows, LongSupplier nanos, BiConsumer<Duration, Runnable> later) {
        this.clock = clock;
        this.nanos = nanos;
        this.later = later;
        windows.addListener((InvalidationListener) o -> look(windows));
        look(windows);
    }

    /** From now on the clock rests while it is not needed. */
    public static void watch() {
        try {
            Clock clock = ToolkitClock.find();
            var _ = new PulseRest(clock, Window.getWindows(), System::nanoTime, PulseRest::afterwards);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of the toolkit, or one that keeps its inside to itself: then it ticks on.
            LOG.info("The toolkit's clock cannot rest: {}", e.toString());
        }
    }

    private static void afterwards(Duration pause, Runnable task) {
        Thread.ofVirtual().name("pulse-rest").start(() -> {
            try {
                Thread.sleep(pause);
                UiThread.post(task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void look(ObservableList<Window> windows) {
        watched.entrySet().removeIf(entry -> {
            boolean gone = !windows.contains(entry.getKey());
            if (gone) {
                entry.getValue().end();
            }
            return gone;
        });
        windows.forEach(window -> watched.computeIfAbsent(window, Watched::new));
        seenOrNot();
    }

    private void seenOrNot() {
        boolean seen = watched.keySet().stream()
                .anyMatch(window -> window.isShowing() && !(window instanceof Stage stage && stage.isIconified()));
        if (seen) {
            sign();
        } else {
            pace(0);
        }
    }

    /** Something happens. */
    private void sign() {
        lastSign = nanos.getAsLong();
        suspected = false;
        pace(FULL_MILLIS);
        if (!waiting) {
            waiting = true;
            later.accept(CALM, this::isCalm);
        }
    }

    private void isCalm() {
        waiting = false;
        if (pace != FULL_MILLIS) {
            return;
        }
        Duration left = CALM.minusNanos(nanos.getAsLong() - lastSign);
        if (left.isPositive()) {
            waiting = true;
            later.accept(left, this::isCalm);
        } else if (!suspected) {
            // Perhaps the thread was at work all the time, on what the next pulses are to show: they come first.
            suspected = true;
            waiting = true;
            later.accept(CALM, this::isCalm);
        } else {
            pace(SLOW_MILLIS);
        }
    }

    private void pace(int millis) {
        if (millis != pace) {
            pace = millis;
            clock.tick(millis);
        }
    }

    /** A window in which something may happen: a pulse that finds something to do, a hand, a change of the window itself. */
    private final class Watched {
        private final Window window;
        private final Runnable pulse = PulseRest.this::awake;
        private final EventHandler<Event> hand = e -> awake();
        private final InvalidationListener change = o -> seenOrNot();
        private final InvalidationListener other = o -> scene();
        private @Nullable Scene scene;

        Watched(Window window) {
            this.window = window;
            window.addEventFilter(InputEvent.ANY, hand);
            window.widthProperty().addListener(change);
            window.heightProperty().addListener(change);
            window.focusedProperty().addListener(change);
            if (window instanceof Stage stage) {
                stage.iconifiedProperty().addListener(change);
            }
            window.sceneProperty().addListener(other);
            scene();
        }

        private void scene() {
            Scene before = scene;
            Scene now = window.getScene();
            if (before != null) {
                before.removePreLayoutPulseListener(pulse);
            }
            if (now != null) {
                now.addPreLayoutPulseListener(pulse);
            }
            scene = now;
        }

        void end() {
            Scene last = scene;
            if (last != null) {
                last.removePreLayoutPulseListener(pulse);
            }
            window.sceneProperty().removeListener(other);
            window.removeEventFilter(InputEvent.ANY, hand);
            window.widthProperty().removeListener(change);
            window.heightProperty().removeListener(change);
            window.focusedProperty().removeListener(change);
            if (window instanceof Stage stage) {
                stage.iconifiedProperty().removeListener(change);
            }
        }
    }

    /** A sign of life, which starts no clock for windows that cannot be seen. */
    private void awake() {
        if (pace != 0) {
            sign();
        }
    }

    /** The clock inside JavaFX; there is no public call for it. */
    private record ToolkitClock(Object timer, Method starter, Method stopper) implements Clock {
        static ToolkitClock find() throws ReflectiveOperationException {
            Object toolkit = opened(Class.forName("com.sun.javafx.tk.Toolkit").getMethod("getToolkit"))
                    .invoke(null);
            Field field = opened(toolkit.getClass().getDeclaredField("pulseTimer"));
            Object timer = field.get(toolkit);
            Class<?> type = Class.forName("com.sun.glass.ui.Timer");
            return new ToolkitClock(timer, opened(type.getMethod("start", int.class)), opened(type.getMethod("stop")));
        }

        private static <M extends AccessibleObject> M opened(M member) {
            member.setAccessible(true);
            return member;
        }

        @Override
        public void tick(int millis) {
            call(stopper);
            if (millis > 0) {
                call(starter, millis);
            }
        }

        private void call(Method method, Object... arguments) {
            try {
                method.invoke(timer, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
