package org.synccenter.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.text.Formats;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HoldCardTest {
    private final UiRobot robot = new UiRobot();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private HoldCard card;

    @Start
    void start(Stage stage) {
        Locale.setDefault(Locale.ENGLISH);
        card = new HoldCard(
                new HoldCard.Actions(
                        (item, hold) -> done.add("choose"),
                        (item, hold, answer) -> done.add(answer + " " + hold.undo()),
                        item -> done.add("again"),
                        item -> done.add("remove")),
                Formats.ofSystem());
        stage.setScene(new Scene(card, 700, 260));
        stage.show();
    }

    private void show(Hold.Reason reason, List<String> paths, Set<HoldAnswer> answers, @Nullable String undo) {
        doOnUi(() -> card.show(
                Views.held(Views.item("a"), new Hold(reason, "Something is wrong.", paths, List.of(), answers, undo))));
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT_MISSING, Connect its disk",
        "MARKER_MISSING, remove the pair and add it again",
        "FOREIGN_REPLICA, another disk is in this place",
        "OTHER, until this is mended"
    })
    void whatHasToBeMendedFirstSaysHowAndIsOnlyCheckedAgain(Hold.Reason reason, String next) {
        show(reason, List.of(), Set.of(), null);

        assertThat(robot.text("hold-next")).contains(next);
        assertThat(robot.sees("hold-allow")).isFalse();
        assertThat(robot.sees("hold-restore")).isFalse();
        assertThat(robot.sees("hold-choose")).isFalse();
        assertThat(robot.sees("hold-remove")).isEqualTo(reason == Hold.Reason.MARKER_MISSING);
        robot.click("hold-again");
        assertThat(done).containsExactly("again");
    }

    @Test
    void deletionsAreSummedUpAndAnsweredAsAWholeOrChosen() {
        show(Hold.Reason.ROOT_EMPTIED, List.of("d/a", "d/b", "e"), Set.of(HoldAnswer.values()), null);

        robot.awaitText("d: 2 files and folders");
        robot.click("hold-allow");
        robot.click("hold-restore");
        robot.click("hold-choose");
        assertThat(done).containsExactly("ALLOW_ONCE null", "RESTORE null", "choose");
        assertThat(robot.text("hold-allow")).isEqualTo("_Delete all 3");
    }

    @Test
    void aHeldUndoGoesOnAsAnUndoOrIsLeft() {
        show(Hold.Reason.MASS_DELETION, List.of("a", "b"), Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP), "run-7");

        assertThat(robot.text("hold-allow")).isEqualTo("_Undo all the same");
        assertThat(robot.sees("hold-restore")).isFalse();
        robot.click("hold-allow");
        robot.click("hold-leave");
        assertThat(done).containsExactly("ALLOW_ONCE run-7", "again");
    }
}
