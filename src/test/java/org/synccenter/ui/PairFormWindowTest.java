package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.engine.SetupDesk;

/** The form for folder pairs in the real window, on real folders. */
class PairFormWindowTest extends WindowFixture {
    @TempDir
    private Path temp;

    private Path left;
    private Path right;

    @BeforeEach
    void openOnFolders() throws Exception {
        left = Files.createDirectories(temp.resolve("Pictures")).toRealPath();
        right = Files.createDirectories(temp.resolve("Backup")).toRealPath();
        for (String name : List.of("a.jpg", "b.tmp", "cache/x", "cache/y")) {
            Path file = left.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        open(ServiceLoader.load(SyncHandlerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(SyncHandlerProvider[]::new));
    }

    private void folders() {
        robot.click("choice-folders");
        robot.fill("left", left.toString());
        robot.fill("right", right.toString());
    }

    private ItemDraft draft(String id) throws SyncException {
        return new SetupDesk(center).draft(new ItemRef("folder", id));
    }

    private void tab(int index) {
        TabPane tabs = robot.node("options", TabPane.class);
        doOnUi(() -> tabs.getSelectionModel().select(index));
    }

    private void awaitEffect(String part) {
        Label label = robot.node("effect", Label.class);
        await(() -> onUi(label::getText).contains(part));
    }

    /** Choose "two folders", left, right, create and sync: four decisions. */
    @Test
    void aFirstSyncTakesFourDecisions() {
        folders();
        robot.click("create-sync");

        Awaitility.await().until(() -> Files.exists(right.resolve("cache/y")));
        robot.awaitText("In sync");
        robot.awaitText("Pictures and Backup");
    }

    @Test
    void twoFoldersThatAreDroppedOnTheWindowAreANewPair() {
        Node window = robot.node("first-start", Node.class);
        assertThat(onUi(() -> Drops.drop(window, left.toFile(), right.toFile())))
                .isTrue();
        Node field = robot.node("left", Node.class);
        assertThat(robot.text("left")).isEqualTo(left.toString());
        assertThat(robot.text("right")).isEqualTo(right.toString());
        assertThat(robot.text("name")).isEqualTo("Pictures and Backup");
        assertThat(field.isDisabled()).isFalse();
        robot.click("create");

        robot.awaitRows("items", 1);
    }

    @Test
    void theEffectOfAFilterIsCountedOnTheRealFolders() throws Exception {
        Files.writeString(right.resolve("b.tmp"), "other");
        folders();
        robot.click("more");
        awaitEffect("Nothing: all 4 files");

        robot.fill("excludes", "*.tmp\n/cache/");
        awaitEffect("3 of 4 files");
        ListView<?> examples = robot.node("effect-examples", ListView.class);
        assertThat(onUi(() -> examples.getItems().size())).isEqualTo(2);
        robot.fill("excludes", "[a-");
        awaitEffect("cannot understand");
        robot.click("create");
        await(() -> robot.sees("form-error"));
        assertThat(robot.text("form-error")).contains("[a-");
        robot.fill("excludes", "*.tmp\n/cache/");
        robot.click("create-sync");

        Awaitility.await().until(() -> Files.exists(right.resolve("a.jpg")));
        robot.awaitText("In sync");
        assertThat(right.resolve("cache")).doesNotExist();
        assertThat(right.resolve("b.tmp")).hasContent("other");
    }

    @Test
    void aPairIsChangedInItsProperties() throws Exception {
        folders();
        robot.click("create");
        robot.awaitRows("items", 1);
        robot.select("items", 0);

        robot.press(KeyCode.ALT, KeyCode.ENTER);
        robot.click("mode-mirror");
        robot.fill("name", "Photos");
        assertThat(robot.isGreyed("left")).isTrue();
        tab(1);
        CheckBox preset = robot.node("preset-build-output", CheckBox.class);
        doOnUi(() -> preset.setSelected(true));
        tab(2);
        robot.fill("keep-days", "7");
        robot.click("create");

        robot.awaitText("Photos");
        robot.awaitText("Mirror");
        assertThat(draft("pictures-and-backup").settings())
                .containsEntry("mode", List.of("mirror"))
                .containsEntry("exclude", List.of("preset:build-output"))
                .containsEntry("keep-days", List.of("7"));
        await(() -> robot.dialogsOver(stage) == 0);
    }

    @Test
    void aPairIsDuplicatedForOtherFolders() throws Exception {
        Path other = Files.createDirectories(temp.resolve("Other"));
        Path copy = Files.createDirectories(temp.resolve("Copy"));
        folders();
        robot.click("mode-update");
        robot.click("create");
        robot.awaitRows("items", 1);
        robot.select("items", 0);

        robot.press(KeyCode.ALT, KeyCode.ENTER);
        robot.click("duplicate");
        robot.fill("left", other.toString());
        robot.fill("right", right.resolve("gone").toString());
        robot.click("create");
        await(() -> robot.sees("right-problem"));
        robot.fill("right", copy.toString());
        robot.fill("name", "Copy");
        robot.click("create");

        robot.awaitRows("items", 2);
        assertThat(draft("copy").settings()).containsEntry("mode", List.of("update"));
        assertThat(draft("pictures-and-backup").settings()).containsEntry("left", List.of(left.toString()));
    }
}
