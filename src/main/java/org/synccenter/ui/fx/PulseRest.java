package org.synccenter.ui.fx;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the toolkit's clock rest while nothing of the program can be seen: otherwise it wakes the process 60 times a second, for ever, to find
 * that there is nothing to draw. What is posted to the UI thread runs all the same. On the UI thread.
 */
public final class PulseRest {
    private static final Logger LOG = LoggerFactory.getLogger(PulseRest.class);

    /** The toolkit's own. */
    private static final int PULSE_MILLIS = 1000 / 60;

    /** What ticks. */
    interface Clock {
        void start();

        void stop();
    }

    private final Clock clock;
    private final ObservableList<Window> windows;
    private boolean resting;

    PulseRest(Clock clock, ObservableList<Window> windows) {
        this.clock = clock;
        this.windows = windows;
        windows.addListener((InvalidationListener) o -> look());
    }

    /** From now on the clock rests while no window can be seen. The stage is one that can be made an icon. */
    public static void watch(Stage stage) {
        try {
            PulseRest rest = new PulseRest(ToolkitClock.find(), Window.getWindows());
            stage.iconifiedProperty().addListener(o -> rest.look());
            rest.look();
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of the toolkit, or one that keeps its inside to itself: then it ticks on.
            LOG.info("The toolkit's clock cannot rest: {}", e.toString());
        }
    }

    private void look() {
        boolean seen = windows.stream()
                .anyMatch(window -> window.isShowing() && !(window instanceof Stage stage && stage.isIconified()));
        if (seen == resting) {
            resting = !seen;
            if (resting) {
                clock.stop();
            } else {
                clock.start();
            }
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
        public void start() {
            call(starter, PULSE_MILLIS);
        }

        @Override
        public void stop() {
            call(stopper);
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
