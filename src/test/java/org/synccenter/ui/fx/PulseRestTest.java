package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The toolkit's clock stands while nothing can be seen, and goes slowly while nothing happens; only then. */
@ExtendWith(ApplicationExtension.class)
class PulseRestTest {
    private static final int FULL = PulseRest.FULL_MILLIS;
    private static final int SLOW = PulseRest.SLOW_MILLIS;

    private final List<Integer> paces = new CopyOnWriteArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Deque<Runnable> later = new ArrayDeque<>();

    private Stage stage() {
        return onUi(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 100, 100));
            stages.add(stage);
            return stage;
        });
    }

    private void watch() {
        doOnUi(() -> {
            var _ = new PulseRest(paces::add, Window.getWindows(), nanos::get, (pause, task) -> later.add(task));
        });
    }

    /** Time goes by, and what was to happen then happens. */
    private void pass(long millis) {
        doOnUi(() -> {
            nanos.addAndGet(millis * 1_000_000);
            int due = later.size();
            for (int i = 0; i < due; i++) {
                later.remove().run();
            }
        });
    }

    /** Waits until the stage has nothing more to lay out. */
    private void settle(Stage stage) throws Exception {
        for (int i = 0; i < 3; i++) {
            AtomicLong pulses = new AtomicLong();
            doOnUi(() -> {
                stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet);
                stage.getScene().getRoot().requestLayout();
            });
            await(() -> pulses.get() > 0);
        }
    }

    @AfterEach
    void hide() {
        doOnUi(() -> stages.forEach(Stage::hide));
    }

    @Test
    void itStandsWhenTheLastWindowIsGoneAndTicksWithTheFirst() {
        Stage main = stage();
        Stage dialog = stage();
        doOnUi(main::show);
        watch();
        doOnUi(() -> {
            dialog.show();
            main.hide();
        });
        assertThat(paces).isEmpty();

        doOnUi(dialog::hide);
        assertThat(paces).containsExactly(0);

        doOnUi(dialog::show);
        doOnUi(main::show);
        assertThat(paces).containsExactly(0, FULL);
    }

    @Test
    void itStandsWhileTheOnlyWindowIsAnIcon() {
        Stage main = stage();
        doOnUi(main::show);
        watch();

        doOnUi(() -> main.setIconified(true));
        assertThat(paces).containsExactly(0);
        pass(2000);
        doOnUi(() -> main.setIconified(false));

        assertThat(paces).containsExactly(0, FULL);
    }

    @Test
    void itGoesSlowlyOnceNothingHasHappenedForAWhile() throws Exception {
        Stage main = stage();
        doOnUi(main::show);
        watch();
        settle(main);
        pass(600);
        doOnUi(() -> Event.fireEvent(main, key()));
        pass(600);
        pass(600);
        assertThat(paces).isEmpty();

        pass(1100);

        assertThat(paces).containsExactly(SLOW);
    }

    @Test
    void aThreadThatWasAtWorkForLongMayShowWhatItHasDone() throws Exception {
        Stage main = stage();
        doOnUi(main::show);
        settle(main);
        watch();

        pass(5000);
        assertThat(paces).isEmpty();
        pass(1000);

        assertThat(paces).containsExactly(SLOW);
    }

    @Test
    void aHandWakesItAtOnce() throws Exception {
        Stage main = slow();

        doOnUi(() -> Event.fireEvent(main, key()));

        assertThat(paces).containsExactly(SLOW, FULL);
    }

    @Test
    void aPulseThatFindsSomethingToDoWakesIt() throws Exception {
        Stage main = slow();

        doOnUi(() -> ((StackPane) main.getScene().getRoot()).getChildren().add(new Label("news")));

        await(() -> paces.equals(List.of(SLOW, FULL)));
    }

    @Test
    void soDoesOneInAnotherSceneOfTheWindow() throws Exception {
        Stage main = slow();
        Scene old = main.getScene();
        doOnUi(() -> main.setScene(new Scene(new StackPane(), 100, 100)));
        settle(main);
        pass(2000);
        pass(2000);
        assertThat(paces).endsWith(SLOW);
        int before = paces.size();

        doOnUi(() -> ((StackPane) main.getScene().getRoot()).getChildren().add(new Label("news")));

        await(() -> paces.size() == before + 1);
        assertThat(paces).endsWith(FULL);
        assertThat(old.getWindow()).isNull();
    }

    @Test
    void aWindowThatHasGoneWakesNobody() throws Exception {
        Stage dialog = stage();
        doOnUi(dialog::show);
        Stage main = slow();
        doOnUi(dialog::hide);
        settle(main);
        pass(2000);
        pass(2000);
        int before = paces.size();
        assertThat(paces).endsWith(SLOW);

        doOnUi(() -> Event.fireEvent(dialog, key()));

        assertThat(paces).hasSize(before);
    }

    /** A window in which nothing has happened for so long that the clock goes slowly. */
    private Stage slow() throws Exception {
        Stage main = stage();
        doOnUi(main::show);
        settle(main);
        watch();
        pass(2000);
        pass(2000);
        assertThat(paces).containsExactly(SLOW);
        return main;
    }

    private static KeyEvent key() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false);
    }
}
