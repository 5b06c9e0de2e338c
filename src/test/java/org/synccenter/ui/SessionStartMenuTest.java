package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.CheckMenuItem;
import org.junit.jupiter.api.Test;
import org.synccenter.api.SyncException;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.ui.desktop.Desktop;

/** Starting with the session, in the menu. */
class SessionStartMenuTest extends WindowFixture {
    private final AtomicBoolean on = new AtomicBoolean(true);

    private void open(SessionStart session) throws Exception {
        options = new LaunchOptions(false, "", Optional.empty(), Optional.of(session), Desktop.NONE);
        open(new MemoryHandler("mail", "inbox"));
    }

    private boolean isTicked() {
        return onUi(() -> menuItems(stage, "session-start").allMatch(item -> ((CheckMenuItem) item).isSelected()));
    }

    @Test
    void itShowsHowItIsAndSwitchesIt() throws Exception {
        open(new SessionStart() {
            @Override
            public boolean isOn() {
                return on.get();
            }

            @Override
            public void set(boolean now) {
                on.set(now);
            }
        });
        await(this::isTicked);

        fireMenu("session-start");
        await(() -> !on.get());
        assertThat(isTicked()).isFalse();
        fireMenu("session-start");
        await(on::get);
    }

    @Test
    void whatCannotBeSwitchedIsSaid() throws Exception {
        open(new SessionStart() {
            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public void set(boolean now) throws SyncException {
                throw SyncException.unavailable("The folder cannot be written.", null);
            }
        });

        fireMenu("session-start");
        robot.awaitText("The folder cannot be written.");
    }

    @Test
    void whereItCannotBeSwitchedItIsNotOffered() throws Exception {
        open(new MemoryHandler("mail", "inbox"));

        assertThat(inMenu("session-start")).isEqualTo("absent");
    }
}
