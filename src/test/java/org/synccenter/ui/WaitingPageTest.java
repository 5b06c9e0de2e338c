package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.synccenter.api.SyncException;
import org.synccenter.engine.MemoryHandler;

/** The window before there is an engine: what it waits for, and the ways out. */
class WaitingPageTest extends WindowFixture {
    private static final String SENTENCE = "“sync-center sync” is at work.";

    private void openWaiting(Optional<Runnable> end) throws Exception {
        open(new MemoryHandler("notes", "docs"));
        doOnUi(() -> {
            stage.hide();
            stage = new Stage();
            window = new MainWindow(stage, LaunchOptions.DEFAULT, opened::add);
            window.show();
            window.waits(Optional.of(new Waiting(SENTENCE, end)));
        });
        robot.awaitText(SENTENCE);
    }

    @Test
    void itAsksTheOtherToEndOnceAndGoesOnWhenItHas() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        openWaiting(Optional.of(asked::incrementAndGet));

        robot.click("waiting-end");
        robot.awaitText("It was asked to end; it stops at a safe point.");
        assertThat(robot.isGreyed("waiting-end")).isTrue();
        assertThat(asked).hasValue(1);

        doOnUi(() -> window.waits(Optional.empty()));
        await(() -> !robot.seesText(SENTENCE));
        doOnUi(() -> window.opened(new OpenedCenter(center, List.of())));
        robot.awaitText("docs");
        // A word that comes late does not take the engine's place.
        doOnUi(() -> window.waits(Optional.of(new Waiting(SENTENCE, Optional.empty()))));
        assertThat(robot.seesText(SENTENCE)).isFalse();
    }

    @Test
    void itCanBeClosed() throws Exception {
        openWaiting(Optional.empty());
        assertThat(robot.sees("waiting-end")).isFalse();

        doOnUi(window::close);

        await(() -> !onUi(stage::isShowing));
        assertThat(window.isGone()).isTrue();
    }

    @Test
    void aFailureIsTheLastWord() throws Exception {
        openWaiting(Optional.empty());

        doOnUi(() -> {
            window.failed(SyncException.unavailable("A program of another user listens.", null));
            window.waits(Optional.of(new Waiting(SENTENCE, Optional.empty())));
        });

        robot.awaitText("A program of another user listens.");
        assertThat(robot.seesText(SENTENCE)).isFalse();
    }
}
