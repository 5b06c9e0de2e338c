package org.synccenter.ui.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.api.HandlerType;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.Face.Notice;
import org.synccenter.engine.Face.Retry;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FxFaceTest {
    private final UiRobot robot = new UiRobot();
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private CenterSnapshot snapshot = Views.snapshot(Views.handler(
            "mail", HandlerType.SERVICE, Views.item("inbox"), withoutSync(Views.item("spam")), Views.item("sent")));
    private Stage stage;
    private FxOwnerWindow owner;
    private FxFace face;

    @Start
    void start(Stage anyStage) {
        stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 600, 500));
        stage.show();
        owner = new FxOwnerWindow(stage, dialog -> {});
        face = new FxFace(
                stage,
                owner,
                () -> snapshot,
                (c, a, i, o) -> {},
                (handler, window) -> false,
                notices::add,
                (text, open, decline) -> {
                    offered.add(text);
                    answers.add(List.of(open, decline));
                    return () -> offered.remove(text);
                });
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        UiRobot.doOnUi(() -> {
            owner.closed();
            stage.hide();
        });
    }

    private static ItemView withoutSync(ItemView item) {
        return Views.withTasks(item, new Tasks(Set.of(Task.ENABLE), Set.of(Task.ENABLE)));
    }

    private final List<String> offered = new CopyOnWriteArrayList<>();
    private final List<List<Runnable>> answers = new CopyOnWriteArrayList<>();

    private static <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(
                question, task -> Thread.ofVirtual().start(task));
    }

    private static <T> T answer(CompletableFuture<T> asked) throws Exception {
        return asked.get(10, TimeUnit.SECONDS);
    }

    @Test
    void theItemsThatCanBeSyncedAreChosenFrom() throws Exception {
        var chosen = asked(() -> face.chooseItems("mail", false));
        robot.awaitText("Handler mail");
        CheckBox spam = robot.node("choose-spam", CheckBox.class);
        assertThat(spam.isDisabled()).isTrue();
        assertThat(spam.isSelected()).isFalse();
        robot.click("choose-sent");
        robot.click("choose-start");

        assertThat(answer(chosen)).contains(List.of("inbox"));
    }

    @Test
    void withoutAnItemThereIsNothingToStart() throws Exception {
        var chosen = asked(() -> face.chooseItems("mail", false));
        robot.click("choose-all");
        assertThat(robot.isGreyed("choose-start")).isTrue();
        robot.click("choose-all");
        robot.click("choose-start");

        assertThat(answer(chosen)).contains(List.of("inbox", "sent"));
    }

    @Test
    void cancellingIsDeclining() throws Exception {
        var chosen = asked(() -> face.chooseItems("mail", false));
        robot.click("choose-cancel");

        assertThat(answer(chosen)).isEmpty();
    }

    @Test
    void anIconStaysOneUntilThePersonOpensIt() throws Exception {
        UiRobot.doOnUi(() -> stage.setIconified(true));
        var chosen = asked(() -> face.chooseItems("mail", true));
        await().during(Duration.ofMillis(200)).until(() -> robot.dialogsOver(stage) == 0);
        assertThat(UiRobot.<Boolean>onUi(stage::isIconified)).isTrue();

        UiRobot.doOnUi(() -> stage.setIconified(false));
        robot.click("choose-start");

        assertThat(answer(chosen)).contains(List.of("inbox", "sent"));
    }

    @Test
    void otherwiseTheWindowComesUp() throws Exception {
        UiRobot.doOnUi(() -> stage.setIconified(true));
        var chosen = asked(() -> face.chooseItems("mail", false));
        robot.node("choose-start", Node.class);
        assertThat(UiRobot.<Boolean>onUi(stage::isIconified)).isFalse();
        robot.click("choose-cancel");
        assertThat(answer(chosen)).isEmpty();
    }

    @Test
    void aWindowThatIsClosedAsAnIconHasDeclined() throws Exception {
        UiRobot.doOnUi(() -> stage.setIconified(true));
        var chosen = asked(() -> face.chooseItems("mail", true));
        UiRobot.doOnUi(() -> {
            owner.closed();
            stage.hide();
        });

        assertThat(answer(chosen)).isEmpty();
    }

    @Test
    void afterAFailedDecisionThePersonReadsWhyAndSaysHowToGoOn() throws Exception {
        for (var choice : List.of("settle-again", "settle-skip", "settle-stop")) {
            var retry = asked(() -> face.couldNotResolve("c1", "The disk on the right is full."));
            robot.awaitText("The disk on the right is full.");
            robot.click(choice);
            Retry expected = choice.equals("settle-again")
                    ? Retry.AGAIN
                    : choice.equals("settle-skip") ? Retry.SKIP : Retry.STOP;
            assertThat(answer(retry)).isEqualTo(expected);
            UiRobot.await(() -> robot.dialogsOver(stage) == 0);
        }
    }

    @Test
    void aClosedWindowIsNoOwnerAndAnswersNothing() throws Exception {
        assertThat(face.owner()).isSameAs(owner);
        UiRobot.doOnUi(owner::closed);

        assertThat(face.owner()).isNull();
        assertThat(answer(asked(() -> face.couldNotResolve("c1", "no")))).isEqualTo(Retry.STOP);
        assertThat(answer(asked(() -> face.chooseItems("mail", false)))).isEqualTo(Optional.empty());
    }

    @Test
    void aNoticeIsShownOnceAndNeverWaits() {
        Notice notice = new Notice("mail", "Mail syncs", "It was started outside.");
        UiRobot.doOnUi(() -> face.notice(notice));

        UiRobot.await(() -> notices.equals(List.of(notice)));
        snapshot = Views.snapshot();
    }

    @Test
    void aMinimizedRequestIsOnlyOfferedInAnOpenWindow() throws Exception {
        var chosen = asked(() -> face.chooseItems("mail", true));
        await().until(() -> !offered.isEmpty());
        assertThat(offered.getFirst()).contains("Handler mail");
        assertThat(robot.dialogsOver(stage)).isZero();

        UiRobot.doOnUi(() -> answers.getFirst().getFirst().run());
        robot.click("choose-start");

        assertThat(answer(chosen)).contains(List.of("inbox", "sent"));
        await().until(offered::isEmpty);
    }

    @Test
    void anOfferThatIsClosedIsDeclined() throws Exception {
        var chosen = asked(() -> face.chooseItems("mail", true));
        await().until(() -> !offered.isEmpty());

        UiRobot.doOnUi(() -> answers.getFirst().getLast().run());

        assertThat(answer(chosen)).isEmpty();
    }

    @Test
    void aLongNameLeavesTheStateItsWords() throws Exception {
        snapshot = Views.snapshot(Views.handler(
                "mail", HandlerType.SERVICE, Views.named("inbox", "a name that goes on and on ".repeat(8))));
        var chosen = asked(() -> face.chooseItems("mail", false));
        robot.node("choose-start", Node.class);

        UiRobot.await(() -> "In sync".equals(shownState()));
        robot.click("choose-cancel");
        assertThat(answer(chosen)).isEmpty();
    }

    private static String shownState() {
        return javafx.stage.Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(".quiet").stream())
                .map(label -> label.lookup(".text"))
                .filter(javafx.scene.text.Text.class::isInstance)
                .map(text -> ((javafx.scene.text.Text) text).getText())
                .findFirst()
                .orElse("");
    }
}
