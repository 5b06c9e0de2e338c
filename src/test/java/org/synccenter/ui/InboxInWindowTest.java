package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncRequest;
import org.synccenter.compare.ToolCommand;

/** The inbox over real folders: from two edits to one file on both sides, and back. */
@Timeout(90)
class InboxInWindowTest extends WindowFixture {
    private static final String AGREED = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

    private Path left;
    private Path right;
    private ItemRef pair;

    private void openWith(String... names) throws Exception {
        left = Files.createDirectories(home.resolve("files/left"));
        right = Files.createDirectories(home.resolve("files/right"));
        open(ServiceLoader.load(SyncHandlerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(SyncHandlerProvider[]::new));
        for (String name : names) {
            write(left, name, "older\n");
        }
        pair = center.addItem(
                "folder",
                new ItemDraft(
                        null,
                        "Docs",
                        Map.of(
                                "left", List.of(left.toString()),
                                "right", List.of(right.toString()),
                                "mode", List.of("two-way"))));
        sync();
        for (String name : names) {
            write(left, name, AGREED);
        }
        sync();
        for (String name : names) {
            write(left, name, AGREED.replace("two", "two left").replace("six", "six left"));
            write(right, name, AGREED.replace("two", "two, right"));
        }
        sync();
        robot.click("resolve");
        robot.awaitRows("conflicts", names.length);
    }

    private static void write(Path root, String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    private void sync() throws Exception {
        center.start(SyncRequest.ofItems("folder", List.of(pair.item())))
                .result()
                .toCompletableFuture()
                .get();
    }

    private String merged() {
        TextArea text = robot.node("merged", TextArea.class);
        return onUi(text::getText);
    }

    /** All files of a side, ours aside. */
    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.list(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                tree.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return tree;
    }

    @Test
    void twoEditsAreLookedAtMergedAndUndone() throws Exception {
        openWith("plan.txt");
        Map<String, String> leftBefore = tree(left);
        Map<String, String> rightBefore = tree(right);
        robot.awaitText("2 lines left, 2 lines right");
        robot.awaitText("an older version that both sides had");
        robot.awaitText("Edited on both sides");

        robot.click("merge");
        robot.awaitText("2 places are undecided");
        assertThat(robot.isGreyed("merge-save")).isTrue();
        robot.click("use-both");
        robot.awaitText("1 place is undecided");
        robot.click("use-left");
        robot.awaitText("All is decided");
        assertThat(merged()).isEqualTo("one\ntwo left\ntwo, right\nthree\nfour\nfive\nsix left\nseven\n");
        TextArea text = robot.node("merged", TextArea.class);
        doOnUi(() -> text.appendText("eight, by hand\n"));
        robot.click("merge-save");

        robot.awaitText("1 conflict is settled.");
        robot.awaitText("No conflicts");
        String result = "one\ntwo left\ntwo, right\nthree\nfour\nfive\nsix left\nseven\neight, by hand\n";
        assertThat(tree(left)).isEqualTo(Map.of("plan.txt", result));
        assertThat(tree(right)).isEqualTo(Map.of("plan.txt", result));
        sync();
        assertThat(tree(left)).isEqualTo(tree(right)).isEqualTo(Map.of("plan.txt", result));

        robot.click("undo-settled");
        robot.awaitText("1 decision is undone");
        assertThat(tree(left)).isEqualTo(leftBefore);
        assertThat(tree(right)).isEqualTo(rightBefore);
        robot.awaitRows("conflicts", 1);
    }

    private void closeByTitleBar() {
        Window dialog = robot.node("merged", TextArea.class).getScene().getWindow();
        doOnUi(() -> Event.fireEvent(dialog, new WindowEvent(dialog, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void aMergeThatIsNotFinishedSettlesNothingAndAsksBeforeItIsThrownAway() throws Exception {
        openWith("plan.txt");
        Map<String, String> leftBefore = tree(left);
        robot.click("merge");
        robot.awaitText("2 places are undecided");
        robot.click("use-left");
        robot.awaitText("1 place is undecided");
        robot.click("merge-cancel");
        robot.awaitText("not kept yet");
        robot.click("merge-cancel");
        await(() -> robot.dialogsOver(stage) == 0);

        robot.click("merge");
        robot.click("use-left");
        closeByTitleBar();
        robot.awaitText("not kept yet");
        closeByTitleBar();
        await(() -> robot.dialogsOver(stage) == 0);

        assertThat(tree(left)).isEqualTo(leftBefore);
        assertThat(robot.rows("conflicts")).isOne();
    }

    @Test
    void aToolMergesOnCopiesAndItsResultIsAskedAbout() throws Exception {
        openWith("plan.txt");
        Map<String, String> leftBefore = tree(left);
        Path tool = Files.writeString(home.resolve("tool"), "#!/bin/sh\ncat \"$1\" \"$2\" > \"$3\"\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        robot.click("merge-tool");
        robot.fill("tool-command", tool + " %left");
        robot.click("tool-save");
        robot.awaitText("must hold %left");
        robot.fill("tool-command", tool + " %left %right %result");
        robot.click("tool-save");
        robot.awaitText("Keep what " + tool + " has saved?");
        robot.click("result-discard");
        await(() -> robot.dialogsOver(stage) == 0);
        assertThat(tree(left)).isEqualTo(leftBefore);
        assertThat(center.states().setting(ToolCommand.SETTING)).contains(tool + " %left %right %result");

        robot.click("merge-tool");
        robot.click("result-use");
        robot.awaitText("1 conflict is settled.");
        assertThat(tree(left)).isEqualTo(tree(right)).isNotEqualTo(leftBefore);
        assertThat(tree(left).get("plan.txt")).contains("two left", "two, right");
    }

    @Test
    void manyAreSettledAtOnceAndUndoneAtOnce() throws Exception {
        openWith("a.txt", "b.txt", "c.txt");
        Map<String, String> leftBefore = tree(left);
        Map<String, String> rightBefore = tree(right);
        robot.select("conflicts", 0, 1, 2);
        robot.awaitText("3 conflicts selected");
        robot.click("resolve-keep-right");
        robot.awaitText("3 conflicts are settled.");
        assertThat(tree(left)).isEqualTo(tree(right)).isEqualTo(rightBefore);

        robot.click("undo-settled");
        robot.awaitText("undone");
        Awaitility.await().untilAsserted(() -> assertThat(tree(left)).isEqualTo(leftBefore));
        robot.awaitRows("conflicts", 3);
    }

    @Test
    void workingThroughGoesToTheNextAndAVersionThatChangedIsToldAtItsRow() throws Exception {
        openWith("a.txt", "b.txt");
        robot.awaitText("2 lines left, 2 lines right");
        write(right, "a.txt", "edited once more, unseen\n");
        robot.click("resolve-keep-left");

        robot.awaitText("changed since you saw them");
        assertThat(tree(right)).containsEntry("a.txt", "edited once more, unseen\n");
        TableView<?> table = robot.node("conflicts", TableView.class);
        assertThat(onUi(() -> table.getItems().size())).isEqualTo(2);
        robot.click("skip-conflict");
        robot.click("resolve-keep-left");
        robot.awaitRows("conflicts", 1);
        assertThat(tree(right).get("b.txt")).contains("six left");
    }
}
