package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.desktop.Desktop;
import org.synccenter.ui.desktop.DesktopWindow;
import org.synccenter.ui.shell.News;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.Power;
import org.synccenter.ui.theme.Tone;

/** The window with a tray to close into, or without; what the desktop tells about power; the pause. */
class TrayInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox");
    private final AtomicReference<DesktopWindow> desk = new AtomicReference<>();
    private final AtomicInteger ends = new AtomicInteger();

    private final Desktop desktop = new Desktop() {
        @Override
        public boolean mayHaveTray() {
            return true;
        }

        @Override
        public void begin(SyncCenter opened, DesktopWindow window) {
            desk.set(window);
        }

        @Override
        public void wordsChanged() {}

        @Override
        public void end() {
            ends.incrementAndGet();
        }
    };

    private void start(boolean minimised) throws Exception {
        if (center == null) {
            stores = SqliteStores.open(home, InstantSource.system());
            center = SyncCenter.open(List.of(mail), stores, home, InstantSource.system());
        }
        desk.set(null);
        stage = onUi(Stage::new);
        doOnUi(() -> {
            window = new MainWindow(
                    stage, new LaunchOptions(minimised, "", Optional.empty(), Optional.empty(), desktop), opened::add);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(900);
            stage.setHeight(700);
            window.show();
            window.opened(new OpenedCenter(center, List.of()));
        });
        await(() -> desk.get() != null);
    }

    private void withTray() throws Exception {
        start(false);
        robot.node("rail", Node.class);
        desk.get().tray(true);
        await(() -> window.trayProperty().get());
    }

    private boolean isShown() {
        return onUi(stage::isShowing);
    }

    private boolean isIcon() {
        return onUi(stage::isIconified);
    }

    @Test
    void closingIntoTheTrayIsAskedOnceAndRemembered() throws Exception {
        withTray();
        doOnUi(window::close);
        robot.click("keep-cancel");
        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(isShown()).isTrue();
        doOnUi(window::close);
        robot.click("keep-yes");
        await(() -> !isShown());
        assertThat(ends).hasValue(0);

        desk.get().raise();
        await(this::isShown);
        doOnUi(window::close);
        await(() -> !isShown());
        assertThat(ends).hasValue(0);
        assertThat(stores.states().setting("ui.close")).contains("keep");
        desk.get().quit();
        await(() -> ends.get() == 1);
        start(false);
        desk.get().tray(true);
        await(() -> window.trayProperty().get());
        await(() -> window.isKeptInTray());
        doOnUi(window::close);

        await(() -> !isShown());
        assertThat(ends).hasValue(1);
    }

    @Test
    void whoWantsItOtherwiseQuitsByClosing() throws Exception {
        withTray();
        assertThat(inMenu("keep-in-tray")).isEqualTo("offered");
        assertThat(inMenu("close-window")).isEqualTo("offered");
        doOnUi(window::close);
        robot.click("keep-quit");

        await(() -> !isShown());
        assertThat(ends).hasValue(1);
        await(() -> stores.states().setting("ui.close").isPresent());
        assertThat(stores.states().setting("ui.close")).contains("quit");
    }

    @Test
    void withoutATrayToCloseIsToQuit() throws Exception {
        start(false);
        robot.node("rail", Node.class);
        desk.get().tray(false);
        assertThat(inMenu("keep-in-tray")).isEqualTo("absent");
        assertThat(inMenu("close-window")).isEqualTo("absent");
        doOnUi(window::close);

        await(() -> !isShown());
        assertThat(ends).hasValue(1);
    }

    @Test
    void aWindowThatIsHiddenInATrayThatGoesComesBackAsAnIcon() throws Exception {
        withTray();
        doOnUi(() -> window.keepInTray(true));
        doOnUi(window::close);
        await(() -> !isShown());

        desk.get().tray(false);

        await(this::isShown);
        assertThat(isIcon()).isTrue();
        assertThat(ends).hasValue(0);
    }

    @Test
    void itStartsHiddenWhereThereIsATray() throws Exception {
        start(true);
        desk.get().tray(true);
        await(() -> window.trayProperty().get());
        assertThat(isShown()).isFalse();

        desk.get().go(Page.CONFLICTS);

        await(this::isShown);
        assertThat(isIcon()).isFalse();
        await(() -> window.parts().orElseThrow().model().pageProperty().get() == Page.CONFLICTS);
    }

    @Test
    void whereThereIsNoneItStartsAsAnIconAndSaysSoOnce() throws Exception {
        start(true);
        assertThat(isShown()).isFalse();
        desk.get().tray(false);
        await(this::isShown);
        assertThat(isIcon()).isTrue();
        await(() -> robot.seesText("This desktop has no tray"));
        await(() -> stores.states().setting("ui.no-tray").isPresent());
        doOnUi(stage::hide);

        start(true);
        desk.get().tray(false);
        await(this::isShown);
        assertThat(robot.seesText("This desktop has no tray")).isFalse();
        desk.get().tray(true);

        await(() -> !isShown());
        assertThat(ends).as("the first window's end").hasValue(1);
    }

    @Test
    void quittingFromTheTrayAsksWhileSomethingRuns() throws Exception {
        withTray();
        doOnUi(() -> window.keepInTray(true));
        keepSyncing(mail, "inbox", "working");
        await(() -> window.parts().orElseThrow().model().busyProperty().get());
        doOnUi(window::close);
        await(() -> !isShown());

        desk.get().quit();
        robot.click("close-stay");
        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(ends).hasValue(0);
        desk.get().quit();
        robot.click("close-stop");

        await(() -> ends.get() == 1);
    }

    @Test
    void aMinimisedWindowComesUpToAsk() throws Exception {
        withTray();
        keepSyncing(mail, "inbox", "working");
        await(() -> window.parts().orElseThrow().model().busyProperty().get());
        doOnUi(() -> stage.setIconified(true));
        desk.get().quit();
        await(() -> !isIcon());
        robot.click("close-stay");
        await(() -> robot.dialogsOver(stage) == 0);

        doOnUi(() -> stage.setIconified(true));
        doOnUi(window::close);
        await(() -> !isIcon());
        robot.click("keep-cancel");
        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(isShown()).isTrue();
    }

    @Test
    void aHiddenStartThatCannotOpenIsSeen() throws Exception {
        start(true);
        doOnUi(() -> window.failed(new IllegalStateException("no")));

        await(this::isShown);
        assertThat(isIcon()).isFalse();
    }

    @Test
    void aWindowThatHasGoneIsNotRaised() throws Exception {
        withTray();
        desk.get().quit();
        await(() -> ends.get() == 1);
        assertThat(window.isGone()).isTrue();

        doOnUi(() -> window.raise(Optional.empty()));

        assertThat(isShown()).isFalse();
    }

    @Test
    void newsLeadToTheirPlaceInTheWindow() throws Exception {
        withTray();
        desk.get().follow(new News.Piece("news.problems", Tone.WARNING, "text", Page.RESULTS, null));

        await(() -> window.parts().orElseThrow().model().pageProperty().get() == Page.RESULTS);
    }

    @Test
    void batteryAndMeteredConnectionsAreInTheStatusBar() throws Exception {
        withTray();
        assertThat(robot.sees("status-battery")).isFalse();
        assertThat(robot.sees("status-metered")).isFalse();
        desk.get().power(new Power(true, true));
        await(() -> robot.sees("status-battery") && robot.sees("status-metered"));

        desk.get().power(Power.PLENTY);

        await(() -> !robot.sees("status-battery") && !robot.sees("status-metered"));
    }

    @Test
    void aPauseIsBegunInTheMenuAndEndedInTheStatusBar() throws Exception {
        withTray();
        assertThat(robot.sees("status-pause")).isFalse();
        assertThat(inMenu("resume")).isEqualTo("absent");
        fireMenu("pause-hour");
        await(() -> robot.sees("status-pause"));
        assertThat(robot.text("status-pause")).startsWith("Paused until ");
        assertThat(inMenu("pause-hour")).isEqualTo("absent");
        fireMenu("resume");
        await(() -> !center.schedules().pause().holds());
        await(() -> !robot.sees("status-pause"));
        fireMenu("pause-tomorrow");
        robot.awaitText("Paused until tomorrow");
        center.schedules().pause().begin(Pause.OPEN_END);
        Awaitility.await().until(() -> robot.text("status-pause").equals("Paused"));

        robot.click("status-resume");

        await(() -> !center.schedules().pause().holds());
    }
}
