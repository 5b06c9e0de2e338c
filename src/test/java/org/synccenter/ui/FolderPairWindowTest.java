package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.fx.UiRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the first start to two folders in sync, by the window alone: real engine, real database, real files. */
@ExtendWith(ApplicationExtension.class)
class FolderPairWindowTest {
    @TempDir
    Path temp;

    private final UiRobot robot = new UiRobot();
    private Path left;
    private Path right;
    private Stage stage;
    private SyncCenter center;

    @Start
    void start(Stage anyStage) {
        stage = new Stage();
    }

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        left = Files.createDirectories(temp.resolve("Pictures"));
        right = Files.createDirectories(temp.resolve("Backup"));
        Path home = temp.resolve("home");
        List<SyncHandlerProvider> providers = ServiceLoader.load(SyncHandlerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        center = SyncCenter.open(
                providers, SqliteStores.open(home, InstantSource.system()), home, InstantSource.system());
        doOnUi(() -> {
            MainWindow window = new MainWindow(stage, LaunchOptions.DEFAULT, place -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(900);
            stage.setHeight(700);
            window.show();
            window.opened(new OpenedCenter(center, List.of()));
        });
    }

    @AfterEach
    void close() {
        center.stopAll();
        doOnUi(stage::hide);
        center.close();
    }

    private void addPair() {
        robot.click("choice-folders");
        robot.fill("left", left.toString());
        robot.fill("right", right.toString());
        robot.click("create");
        robot.awaitRows("items", 1);
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void twoFoldersAreInSyncAfterFiveDecisions() throws Exception {
        write(left.resolve("2026/lofoten.txt"), "sea");
        write(right.resolve("old.txt"), "old");

        addPair();
        robot.awaitText("Pictures and Backup");
        robot.awaitText("Not synced yet");
        robot.click("sync");
        robot.awaitText("In sync");

        Awaitility.await().until(() -> Files.exists(right.resolve("2026/lofoten.txt")));
        assertThat(left.resolve("old.txt")).hasContent("old");
        robot.awaitText("2026/lofoten.txt");
    }

    @Test
    void aRefusedPairIsExplainedInTheFormThatStaysOpen() {
        robot.click("choice-folders");
        robot.fill("left", left.toString());
        robot.fill("right", left.resolve("inside").toString());
        robot.click("create");

        await(() -> robot.sees("right-problem"));
        assertThat(robot.text("right-problem")).contains("does not exist");
        robot.fill("right", right.toString());
        assertThat(robot.sees("right-problem")).isFalse();
        robot.click("create");

        robot.awaitRows("items", 1);
        await(() -> robot.dialogsOver(stage) == 0);
    }

    @Test
    void theDirectionThatIsShownIsTheOneThatIsCreatedHoweverItWasChosen() {
        robot.click("choice-folders");
        robot.click("mode-mirror");
        robot.awaitText("The right folder becomes exactly like the left one");
        ToggleButton twoWay = robot.node("mode-two-way", ToggleButton.class);
        // What the arrow keys do; without a display the robot's keys do not reach a dialog.
        doOnUi(() -> twoWay.setSelected(true));
        robot.awaitText("Changes on either side go to the other.");
        robot.fill("left", left.toString());
        robot.fill("right", right.toString());
        robot.click("create");

        robot.awaitRows("items", 1);
        robot.awaitText("Two-way  \u00b7");
    }

    @Test
    void namesThatWouldBreakALineAreShownWithEscapes() throws Exception {
        write(left.resolve("two\nlines.txt"), "a");
        write(right.resolve("two\nlines.txt"), "bb");
        addPair();
        robot.click("sync");
        robot.click("resolve");

        robot.awaitText("two\\nlines.txt");
    }

    @Test
    void aConflictIsSettledInTheWindowAndOnTheDisk() throws Exception {
        write(left.resolve("plan.txt"), "first");
        addPair();
        robot.click("sync");
        Awaitility.await().until(() -> Files.exists(right.resolve("plan.txt")));
        robot.awaitText("In sync");
        write(left.resolve("plan.txt"), "changed on the left");
        write(right.resolve("plan.txt"), "changed on the right!");
        robot.click("sync");

        robot.click("resolve");
        robot.awaitRows("conflicts", 1);
        robot.awaitText("Edited on both sides");
        robot.click("resolve-keep-left");

        robot.awaitText("No conflicts");
        assertThat(right.resolve("plan.txt")).hasContent("changed on the left");
        assertThat(left.resolve("plan.txt")).hasContent("changed on the left");
    }

    @Test
    void aMassDeletionIsAskedAboutInTheWindowAndNothingIsDeletedByStopping() throws Exception {
        for (int i = 0; i < 120; i++) {
            write(left.resolve("file" + i + ".txt"), "x" + i);
        }
        addPair();
        robot.click("sync");
        robot.awaitText("In sync");
        for (int i = 0; i < 110; i++) {
            Files.delete(left.resolve("file" + i + ".txt"));
        }
        robot.click("sync");

        robot.awaitText("Delete 110 files and folders?");
        robot.click("hold-later");
        await(() -> robot.dialogsOver(stage) == 0);
        robot.awaitText("Needs your answer");
        assertThat(right.resolve("file7.txt")).exists();

        robot.click("hold-allow");
        Awaitility.await().until(() -> !Files.exists(right.resolve("file7.txt")));
        robot.awaitText("In sync");
    }

    @Test
    void aPreviewShowsThePlanAndChangesNothing() throws Exception {
        write(left.resolve("letter.txt"), "dear");
        addPair();
        robot.press(KeyCode.CONTROL, KeyCode.P);

        robot.awaitRows("plan-rows", 1);
        robot.awaitText("letter.txt");
        assertThat(right.resolve("letter.txt")).doesNotExist();
        robot.click("plan-sync");

        Awaitility.await().until(() -> Files.exists(right.resolve("letter.txt")));
        await(() -> robot.sees("items"));
    }

    @Test
    void whatIsTurnedRoundInThePreviewIsDoneThatWay() throws Exception {
        write(left.resolve("letter.txt"), "dear");
        write(left.resolve("draft.txt"), "left out");
        write(right.resolve("old/list.txt"), "goes");
        addPair();
        robot.press(KeyCode.CONTROL, KeyCode.P);
        robot.awaitRows("plan-rows", 4);

        robot.select("plan-rows", 2);
        robot.click("plan-to-right");
        robot.awaitText("Your choice: the left side wins");
        robot.select("plan-rows", 0);
        robot.press(KeyCode.DELETE);
        robot.awaitText("Your choice: left alone this time");
        robot.click("plan-sync");

        Awaitility.await().until(() -> Files.exists(right.resolve("letter.txt")));
        Awaitility.await().until(() -> !Files.exists(right.resolve("old")));
        assertThat(left.resolve("old")).doesNotExist();
        assertThat(right.resolve("draft.txt")).doesNotExist();
        assertThat(left.resolve("draft.txt")).hasContent("left out");
    }

    @Test
    void removingAPairLeavesItsFilesAlone() throws Exception {
        write(left.resolve("letter.txt"), "dear");
        addPair();
        robot.press(KeyCode.CONTROL, KeyCode.DELETE);

        robot.click("remove-do");

        await(() -> robot.sees("first-start"));
        assertThat(left.resolve("letter.txt")).hasContent("dear");
    }
}
