package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real window over a real engine and a real database; only the handler touches no files. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final int PHOTOS = 0;
    private static final int DOCUMENTS = 1;
    private static final int MUSIC = 3;

    @TempDir
    Path home;

    private final UiRobot robot = new UiRobot();
    private Stage stage;
    private MainWindow window;
    private DemoCenter demo;

    @Start
    void start(Stage anyStage) {
        stage = new Stage();
    }

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        demo = DemoCenter.filled(home);
        doOnUi(() -> {
            window = new MainWindow(stage, LaunchOptions.DEFAULT, place -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(900);
            stage.setHeight(700);
            window.show();
        });
    }

    @AfterEach
    void close() {
        demo.center.stopAll();
        doOnUi(stage::hide);
        demo.close();
    }

    private void fill(String... notices) {
        doOnUi(() -> window.opened(new OpenedCenter(demo.center, List.of(notices))));
        robot.awaitRows("items", 6);
    }

    private ItemView item(String id) {
        return demo.center.snapshot().item(new ItemRef(DemoCenter.FOLDERS, id)).orElseThrow();
    }

    @Test
    void theItemsAreShownInWordsWithBothEnds() {
        fill();

        robot.awaitText("Photos");
        robot.awaitText("/media/backup/Pictures");
        robot.awaitText("In sync");
        robot.awaitText("3 of 6 items need your attention");
        assertThat(onUi(stage::getTitle)).contains("4 conflicts");
    }

    @Test
    void aSyncIsStartedWatchedAndStopped() {
        demo.folders.standstills.put(
                "photos", new DemoHandler.Standstill("Copying", "Lofoten/IMG_1.jpg", 40, 100, 400_000, 1_000_000));
        fill();
        robot.select("items", PHOTOS);

        robot.click("sync");
        robot.awaitText("Lofoten/IMG_1.jpg");
        robot.awaitText("40 of 100 files");
        robot.awaitText("1 sync running");
        assertThat(robot.isGreyed("sync")).isTrue();
        assertThat(robot.sees("running")).isTrue();

        robot.click("stop");
        robot.awaitText("Stopped");
        assertThat(item("photos").lastOutcome()).isEqualTo(Outcome.CANCELLED);
        await(() -> !robot.sees("running"));
        assertThat(robot.isGreyed("stop")).isTrue();
    }

    @Test
    void theSelectionStaysWhileSnapshotsArrive() throws Exception {
        fill();
        robot.select("items", DOCUMENTS, MUSIC);
        robot.awaitText("2 items selected");

        demo.run();
        robot.awaitText("syncs running");

        assertThat(robot.seesText("2 items selected")).isTrue();
    }

    @Test
    void everythingIsStartedByTheKeyboard() {
        fill();
        robot.select("items", DOCUMENTS);
        var before = item("documents").lastSync();

        robot.press(KeyCode.F5);

        Awaitility.await().until(() -> !item("documents").lastSync().equals(before));
    }

    @Test
    void conflictsAreSettledOneByOne() {
        fill();
        robot.click("resolve");
        robot.awaitRows("conflicts", 4);
        robot.select("conflicts", 3);
        Awaitility.await().until(() -> robot.isGreyed("resolve-keep-both"));

        robot.click("resolve-keep-left");
        robot.awaitRows("conflicts", 3);
        robot.select("conflicts", 0, 1, 2);
        robot.awaitText("3 of 3 selected");
        robot.click("resolve-keep-newest");

        robot.awaitText("No conflicts");
        await(() -> stage.getTitle().equals("Sync Center"));
        assertThat(demo.center.conflicts(null)).isEmpty();
    }

    @Test
    void aHoldIsAnsweredInTheDetails() {
        fill();
        robot.select("items", MUSIC);
        robot.awaitText("215 files and folders on the right side");
        robot.awaitText("Nothing is touched until you answer");

        robot.click("hold-allow");

        Awaitility.await()
                .until(() -> item("music").hold() == null && item("music").state() == ItemState.IDLE);
        await(() -> !robot.sees("hold"));
    }

    @Test
    void theResultsShowWhatWasDoneAndWhy() {
        fill();
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.awaitRows("runs", 8);

        robot.awaitText("Taxes/2026/Overview.ods");
        robot.awaitText("Edited on the left");
    }

    @Test
    void aNoticeStandsAboveThePagesUntilItIsClosed() {
        fill("The database was damaged and has been set aside.");
        robot.awaitText("set aside");

        robot.click("close-message");

        assertThat(robot.seesText("set aside")).isFalse();
    }

    @Test
    void anEngineThatCannotOpenIsAPageWithOneSentence() {
        doOnUi(() -> window.failed(new CompletionException(
                SyncException.unavailable("The database was written by a newer version.", null))));

        robot.awaitText("The database was written by a newer version.");
    }

    @Test
    void anUnexpectedFailureNeverShowsItsRawText() {
        doOnUi(() -> window.failed(new IllegalStateException("SQLITE_IOERR 0xBEEF")));

        robot.awaitText("Something unexpected happened");
        assertThat(robot.seesText("SQLITE")).isFalse();
    }

    @Test
    void closingAsksWhileASyncRuns() throws Exception {
        fill();
        demo.run();
        robot.awaitText("syncs running");

        doOnUi(window::close);
        robot.awaitText("A sync is still running");
        robot.click("close-stay");
        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(onUi(stage::isShowing)).isTrue();

        doOnUi(window::close);
        robot.click("close-stop");
        await(() -> !stage.isShowing());
    }

    @Test
    void theThemeIsAppliedAndRemembered() {
        fill();
        doOnUi(() -> window.choose(Theme.DARK));

        assertThat(onUi(Application::getUserAgentStylesheet)).contains("primer-dark");
        Awaitility.await().until(() -> demo.center.states().setting("ui.theme").equals(Optional.of("dark")));
        doOnUi(() -> window.choose(Theme.LIGHT));
        assertThat(onUi(Application::getUserAgentStylesheet)).contains("primer-light");
    }

    @Test
    void theLeastSizeGrowsWithTheTexts() {
        fill();
        double width = onUi(stage::getMinWidth);
        double height = onUi(stage::getMinHeight);
        doOnUi(() -> window.choose(TextSize.LARGER));
        assertThat(onUi(stage::getMinWidth)).isGreaterThan(width);
        assertThat(onUi(stage::getMinHeight)).isGreaterThan(height);
        doOnUi(() -> window.choose(TextSize.NORMAL));
        assertThat(onUi(stage::getMinHeight)).isEqualTo(height);
    }

    @Test
    void theSizeOfTheWindowIsRemembered() {
        fill();
        doOnUi(() -> stage.setWidth(850));
        doOnUi(stage::hide);

        window.saveMemory();

        WindowMemory memory = WindowMemory.load(demo.center.states());
        assertThat(memory.width()).isEqualTo(850);
        assertThat(memory.height()).isEqualTo(700);
    }

    @Test
    void removingAsksFirstAndKeepsWhatIsNotConfirmed() {
        fill();
        robot.select("items", DOCUMENTS);
        robot.press(KeyCode.CONTROL, KeyCode.DELETE);
        robot.awaitText("Stop keeping");

        robot.click("remove-keep");

        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(robot.rows("items")).isEqualTo(6);
    }

    @Test
    void theContextMenuShowsExactlyTheVisibleTasks() {
        fill();
        robot.select("items", DOCUMENTS);

        robot.rightClickRow("items", DOCUMENTS);

        assertThat(robot.menuItems())
                .containsExactly("Sync now", "Preview\u2026", "Stop (greyed)", "Disable", "Remove\u2026", "Hide");
    }

    @Test
    void anItemIsDisabledAndEnabledAgain() {
        fill();
        robot.select("items", DOCUMENTS);

        robot.press(KeyCode.CONTROL, KeyCode.D);
        robot.awaitText("Disabled");
        assertThat(item("documents").enabled()).isFalse();

        robot.press(KeyCode.CONTROL, KeyCode.E);
        Awaitility.await().until(() -> item("documents").enabled());
    }
}
