package org.synccenter.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StuckCardTest {
    private final UiRobot robot = new UiRobot();
    private final List<ItemRef> givenUp = new CopyOnWriteArrayList<>();
    private StuckCard card;

    @Start
    void start(Stage stage) {
        Locale.setDefault(Locale.ENGLISH);
        card = new StuckCard(givenUp::addAll);
        stage.setScene(new Scene(card, 500, 200));
        stage.show();
    }

    private void show(Set<Task> visible, Set<Task> available) {
        doOnUi(() -> card.show(Views.withTasks(
                Views.item("a", ItemState.NOT_RESPONDING, Outcome.IN_SYNC, 0), new Tasks(visible, available))));
    }

    @Test
    void aSyncThatDoesNotAnswerCanBeGivenUpWhereTheEngineOffersIt() {
        show(Set.of(Task.GIVE_UP), Set.of(Task.GIVE_UP));
        robot.awaitText("has said nothing since");
        robot.click("give-up");
        assertThat(givenUp).containsExactly(new ItemRef("folder", "a"));

        show(Set.of(Task.GIVE_UP), Set.of());
        assertThat(robot.isGreyed("give-up")).isTrue();
        show(Set.of(), Set.of());
        assertThat(onUi(() -> robot.sees("give-up"))).isFalse();
    }
}
