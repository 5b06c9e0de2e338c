package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.contract.Proves;
import org.synccenter.engine.PromptTurn;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FxOwnerWindowTest {
    private final UiRobot robot = new UiRobot();
    private Stage stage;
    private FxOwnerWindow owner;

    @Start
    void start(Stage newStage) {
        stage = newStage;
        stage.setScene(new Scene(new StackPane(), 400, 300));
        stage.show();
        owner = new FxOwnerWindow(stage, dialog -> {});
    }

    @AfterEach
    void close() {
        UiRobot.doOnUi(owner::closed);
    }

    private CompletableFuture<Optional<String>> ask(String operation, String buttonId) {
        return ask(operation, () -> dialog(buttonId));
    }

    private CompletableFuture<Optional<String>> ask(String operation, Supplier<Dialog<String>> dialog) {
        return CompletableFuture.supplyAsync(
                () -> owner.ask(operation, dialog), task -> Thread.ofVirtual().start(task));
    }

    /** Never waits for ever: a lost answer is a failure, not a hang. */
    private static Optional<String> answer(CompletableFuture<Optional<String>> asked) throws Exception {
        return asked.get(10, TimeUnit.SECONDS);
    }

    private static Dialog<String> dialog(String buttonId) {
        Dialog<String> dialog = new Dialog<>();
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        ok.setId(buttonId);
        dialog.setResultConverter(b -> b == ButtonType.OK ? "answer of " + buttonId : null);
        return dialog;
    }

    private Stage openDialog() {
        return (Stage) UiRobot.onUi(() -> Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getOwner() == stage)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aDialogStandsInTheMiddleOfItsOwnerWhereverItWasPut() throws Exception {
        UiRobot.doOnUi(() -> {
            stage.setX(200);
            stage.setY(150);
        });
        CompletableFuture<Optional<String>> asked = ask("corner", () -> {
            Dialog<String> dialog = dialog("ok");
            dialog.setX(0);
            dialog.setY(0);
            return dialog;
        });
        robot.node("ok", Node.class);
        Stage dialog = openDialog();
        UiRobot.await(() -> isMiddle(dialog.getX(), dialog.getWidth(), stage.getX(), stage.getWidth())
                && isMiddle(dialog.getY(), dialog.getHeight(), stage.getY(), stage.getHeight()));
        robot.click("ok");
        assertThat(answer(asked)).contains("answer of ok");
    }

    @Test
    void aDialogThatIsShownSmallerThanItsContentGrowsAndStandsInTheMiddle() throws Exception {
        var asked = ask("cut", "ok");
        robot.node("ok", Node.class);
        Stage dialog = openDialog();
        double whole = dialog.getHeight();

        UiRobot.doOnUi(() -> {
            dialog.setHeight(whole / 2);
            dialog.setY(stage.getY());
        });

        UiRobot.await(() -> dialog.getHeight() >= whole
                && isMiddle(dialog.getY(), dialog.getHeight(), stage.getY(), stage.getHeight()));
        robot.click("ok");
        assertThat(answer(asked)).isPresent();
    }

    private static boolean isMiddle(double inner, double innerSize, double outer, double outerSize) {
        return Math.abs(inner + innerSize / 2 - outer - outerSize / 2) <= 1;
    }

    @Test
    void aQuestionFromABackgroundThreadIsModalToTheWindowAndAnswered() throws Exception {
        var answer = ask("password", "ok");
        robot.node("ok", Node.class);

        assertThat(openDialog().getModality()).isEqualTo(Modality.WINDOW_MODAL);
        assertThat(openDialog().getOwner()).isSameAs(stage);
        assertThat(answer).isNotDone();
        robot.click("ok");

        assertThat(answer(answer)).contains("answer of ok");
    }

    @Test
    void twoHandlersNeverShowTwoDialogsAtOnce() throws Exception {
        var first = ask("first", "ok1");
        robot.node("ok1", Node.class);
        var second = ask("second", "ok2");

        await().during(Duration.ofMillis(200)).until(() -> robot.dialogsOver(stage) == 1);
        assertThat(robot.sees("ok2")).isFalse();
        robot.click("ok1");
        assertThat(answer(first)).contains("answer of ok1");
        robot.click("ok2");
        assertThat(answer(second)).contains("answer of ok2");
    }

    @Test
    void theSameOperationJoinsTheOpenDialog() throws Exception {
        var first = ask("host key", "ok");
        robot.node("ok", Node.class);
        var second = ask("host key", () -> {
            throw new AssertionError("a second dialog was made");
        });

        await().during(Duration.ofMillis(200)).until(() -> robot.dialogsOver(stage) == 1);
        robot.click("ok");

        assertThat(answer(first)).contains("answer of ok");
        assertThat(answer(second)).contains("answer of ok");
    }

    @Test
    void closingTheDialogIsNoAnswer() throws Exception {
        var answer = ask("wizard", "ok");
        robot.node("ok", Node.class);

        UiRobot.doOnUi(() -> openDialog().hide());

        assertThat(answer(answer)).isEmpty();
    }

    @Test
    void whenTheOwnerGoesAwayOpenAndWaitingQuestionsEndWithoutAnAnswer() throws Exception {
        var open = ask("one", "ok1");
        robot.node("ok1", Node.class);
        var waiting = ask("two", "ok2");

        UiRobot.doOnUi(owner::closed);

        assertThat(answer(open)).isEmpty();
        assertThat(answer(waiting)).isEmpty();
        assertThat(owner.isOpen()).isFalse();
        assertThat(answer(ask("three", "ok3"))).isEmpty();
        assertThat(robot.dialogsOver(stage)).isZero();
    }

    @Test
    void aCancelledAskerTakesItsDialogBack() throws Exception {
        AtomicReference<Optional<String>> answer = new AtomicReference<>();
        Thread asker = Thread.ofVirtual().start(() -> answer.set(owner.ask("merge", () -> dialog("ok"))));
        robot.node("ok", Node.class);

        asker.interrupt();
        assertThat(asker.join(Duration.ofSeconds(10))).isTrue();

        assertThat(answer.get()).isEmpty();
        await().until(() -> robot.dialogsOver(stage) == 0);
    }

    @Test
    void aDialogThatCannotBeMadeFailsItsAskerAndTheNextIsShown() throws Exception {
        var broken = ask("broken", () -> {
            throw new IllegalArgumentException("no such thing");
        });
        assertThatThrownBy(() -> answer(broken))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);

        var next = ask("next", "ok");
        robot.click("ok");
        assertThat(answer(next)).contains("answer of ok");
    }

    @Test
    void theUiThreadMayNotWait() throws Exception {
        boolean refused = UiRobot.onUi(() -> {
            try {
                owner.ask("x", () -> dialog("ok"));
                return false;
            } catch (IllegalStateException e) {
                return true;
            }
        });
        assertThat(refused).isTrue();
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.EnableModeless")
    void aDialogWaitsWhileAnEventDrivenHandlerShowsItsOwn() throws Exception {
        PromptTurn turn = new PromptTurn();
        owner.share(turn);
        Object handler = new Object();
        assertThat(turn.take(handler)).isTrue();

        var answer = ask("password", "ok");
        await().during(Duration.ofMillis(200)).until(() -> robot.dialogsOver(stage) == 0);
        turn.giveBack(handler);
        robot.node("ok", Node.class);

        assertThat(turn.take(handler)).isFalse();
        robot.click("ok");
        assertThat(answer(answer)).contains("answer of ok");
        await().until(() -> turn.take(handler));
    }

    @Test
    void aClosedWindowGivesTheTurnBack() throws Exception {
        PromptTurn turn = new PromptTurn();
        owner.share(turn);
        var answer = ask("password", "ok");
        robot.node("ok", Node.class);

        UiRobot.doOnUi(owner::closed);

        assertThat(answer(answer)).isEmpty();
        await().until(() -> turn.take(new Object()));
    }
}
