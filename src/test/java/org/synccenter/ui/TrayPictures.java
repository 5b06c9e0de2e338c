package org.synccenter.ui;

import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import org.synccenter.engine.schedule.Pause;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.shell.Power;

/** The main screen as the tray and the desktop around it change it. */
final class TrayPictures {
    private TrayPictures() {}

    /** Takes one picture. */
    interface Shot {
        void take() throws Exception;
    }

    /** While nothing starts by itself, on the battery and a metered connection. */
    static void paused(DemoCenter demo, MainWindow window, Shot shot) throws Exception {
        Pause pause = demo.center.schedules().pause();
        pause.begin(Pause.OPEN_END);
        doOnUi(() -> window.power(new Power(true, true)));
        UiRobot robot = new UiRobot();
        await(() -> robot.sees("status-pause") && robot.sees("status-metered"));
        shot.take();
        pause.end();
        doOnUi(() -> window.power(Power.PLENTY));
        await(() -> !robot.sees("status-pause"));
    }
}
