package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.engine.HistoryExport.Format;
import org.synccenter.handlers.folder.FolderHandlerProvider;
import org.synccenter.i18n.Language;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.results.RunActions;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.text.Formats;

/** Questions and answers in the real window on real files. */
class AnswersInWindowTest extends WindowFixture {
    @TempDir
    Path temp;

    private Path left;
    private Path right;
    private ItemRef docs;

    @BeforeEach
    void pair() throws Exception {
        left = Files.createDirectories(temp.resolve("left")).toRealPath();
        right = Files.createDirectories(temp.resolve("right")).toRealPath();
        for (int i = 0; i < 10; i++) {
            write("a/f" + i, "a" + i);
            write("b/g" + i, "b" + i);
        }
        open(new FolderHandlerProvider());
        docs = center.addItem(
                "folder",
                new ItemDraft(
                        null, "Docs", Map.of("left", List.of(left.toString()), "right", List.of(right.toString()))));
        robot.select("items", 0);
        sync();
        await(() -> item("folder", docs.item()).lastOutcome() == Outcome.IN_SYNC);
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(left.resolve(path).getParent());
        Files.writeString(left.resolve(path), text);
    }

    private void sync() {
        robot.click("sync");
    }

    private List<RunRecord> runs() {
        return stores.history().runs(docs, 20);
    }

    private void loseTen() throws Exception {
        for (int i = 0; i < 10; i++) {
            Files.delete(left.resolve("a/f" + i));
        }
        Files.delete(left.resolve("a"));
    }

    @Test
    void someDeletionsAreAllowedOthersComeBackAndTheHistoryKnows() throws Exception {
        loseTen();
        sync();
        robot.awaitText("Delete 11 files and folders?");
        TreeTableView<?> tree = robot.node("losses", TreeTableView.class);
        doOnUi(() -> {
            tree.getRoot().getChildren().getFirst().setExpanded(true);
            tree.getSelectionModel().select(1);
            tree.requestFocus();
        });
        robot.press(KeyCode.SPACE);
        robot.awaitText("9 of 11 are ticked");
        robot.click("hold-delete");

        Awaitility.await().until(() -> !Files.exists(right.resolve("a/f9")));
        // The card, not the engine: an answer is about the question that was read, and the card may show the last one
        // still.
        Awaitility.await().until(() -> robot.seesText("Delete all 2"));
        assertThat(right.resolve("a/f0")).exists();
        robot.click("hold-restore");
        Awaitility.await().until(() -> Files.exists(left.resolve("a/f0")));
        await(() -> item("folder", docs.item()).lastOutcome() == Outcome.IN_SYNC);

        assertThat(runs())
                .extracting(RunRecord::decision)
                .filteredOn(decision -> decision != null)
                .extracting(HoldDecision::allowed, HoldDecision::restored, HoldDecision::left, HoldDecision::inWindow)
                .containsExactly(tuple(0, 2, 0, true), tuple(9, 0, 2, true));
    }

    @Test
    void stoppingDeletesNothingAndStandsInTheHistory() throws Exception {
        loseTen();
        sync();
        robot.click("hold-stop");

        await(() -> runs().getFirst().decision() != null);
        await(() -> item("folder", docs.item()).hold() != null
                && !item("folder", docs.item()).state().isBusy());
        assertThat(right.resolve("a/f0")).exists();
        assertThat(runs().getFirst().decision().allowed()).isZero();
        go("Results");
        robot.awaitText(": stop.");
    }

    @Test
    void anUndoIsPreviewedAskedAboutAndAnswered() throws Exception {
        Files.writeString(right.resolve("a/f1"), "changed since");
        go("Results");
        robot.awaitRows("runs", 1);
        robot.click("undo-run");
        robot.awaitText("It was changed after that run and stays as it is now.");
        assertThat(right.resolve("b/g1")).exists();
        robot.click("undo-do");
        robot.awaitText("to undo that sync?");
        assertThat(robot.sees("hold-bring-back")).isFalse();
        robot.click("hold-later");
        await(() -> robot.dialogsOver(stage) == 0);
        go("Folder pairs");
        robot.awaitText("The undo waits for you.");
        robot.click("hold-allow");

        Awaitility.await().until(() -> !Files.exists(right.resolve("b/g1")));
        assertThat(right.resolve("a/f1")).hasContent("changed since");
        assertThat(left.resolve("b/g1")).as("what the run did not make").exists();
    }

    @Test
    void aPathIsFoundInAllOfTheHistoryAndLeadsToItsRun() throws Exception {
        write("a/f1", "another text");
        sync();
        await(() -> runs().size() == 2 && runs().getFirst().ended() != null);
        go("Results");
        robot.click("choose-search");
        robot.awaitText("Search all of the history");
        robot.fill("history-search", "A/F1");
        robot.awaitRows("found", 2);
        robot.select("found", 1);
        robot.press(KeyCode.ENTER);

        robot.awaitRows("runs", 2);
        TableView<?> table = robot.node("runs", TableView.class);
        await(() -> table.getSelectionModel().getSelectedIndex() == 1);
        robot.click("choose-search");
        robot.fill("history-search", "nowhere");
        robot.awaitText("Nothing found");
    }

    @Test
    void aFileIsExplainedAndItsOlderVersionPutBack() throws Exception {
        write("a/f1", "another text");
        sync();
        await(() -> runs().size() == 2 && runs().getFirst().ended() != null);
        go("Results");
        robot.click("choose-file");
        robot.awaitText("Ask about a file");
        robot.fill("ask-path", "'" + left.resolve("a/f1") + "'");
        robot.press(KeyCode.ENTER);
        robot.awaitText("It is in sync.");
        robot.awaitText("Edited on the left.");
        robot.click("restore-version");
        robot.awaitText("was put back beside");
        try (var files = Files.list(right.resolve("a"))) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("f1"))
                            .count())
                    .isEqualTo(2);
        }

        robot.click("answer-filter");
        robot.awaitText("It is left out from now on");
        robot.awaitText("It is left alone because of");
        robot.click("answer-filter");
        robot.awaitText("is gone from the filter");

        robot.fill("ask-path", "/etc/hosts");
        robot.press(KeyCode.ENTER);
        robot.awaitText("lies in nothing that is kept in sync");
    }

    @Test
    void aFileOrAPathThatIsDroppedIsAskedAbout() {
        Node window = robot.node("items", Node.class);
        assertThat(onUi(() -> Drops.drop(window, "no file"))).isFalse();
        assertThat(onUi(() -> Drops.drop(window, left.resolve("a/f1").toFile())))
                .isTrue();
        robot.awaitText("It is in sync.");
        assertThat(robot.text("ask-path")).isEqualTo(left.resolve("a/f1").toString());

        Node page = robot.node("ask", Node.class);
        assertThat(onUi(() -> Drops.drop(page, " "))).isFalse();
        assertThat(onUi(() -> Drops.drop(page, "'/etc/hosts'\n"))).isTrue();
        robot.awaitText("lies in nothing that is kept in sync");
    }

    @Test
    void problemsStandInGroupsWithTheirButton() throws Exception {
        go("Results");
        robot.click("choose-problems");
        robot.awaitText("Nothing is wrong");
        go("Folder pairs");
        loseTen();
        sync();
        robot.click("hold-later");
        go("Results");
        robot.awaitText("NEEDS YOU (1)");
        robot.click("mend-held");
        robot.awaitText("Delete 11 files and folders?");
        robot.click("hold-bring-back");

        Awaitility.await().until(() -> Files.exists(left.resolve("a/f0")));
        robot.awaitText("Nothing is wrong");
    }

    /** The window may be as narrow as 760, and the rail takes its part of it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPartFitsIntoTheNarrowestWindow(String language) {
        // All of the window, as a person would: half of it in another language comes and goes with the next snapshot.
        doOnUi(() -> window.choose(Language.of(language)));
        go(Page.RESULTS);
        for (String part : List.of("runs", "search", "problems", "file", "events")) {
            robot.click("choose-" + part);
        }
        Region page = robot.node("answers", Region.class);
        assertThat(onUi(() -> page.minWidth(-1))).isLessThanOrEqualTo(545);
    }

    private void assertFocused(String id) {
        TextField field = robot.node(id, TextField.class);
        await(field::isFocused);
    }

    @Test
    void everyPartIsReachedByItsKey() {
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.awaitText("Search all of the history");
        assertFocused("history-search");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.awaitText("Why was it synced, or why not?");
        assertFocused("ask-path");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        robot.awaitText("Nothing is wrong");
    }

    @Test
    void everyKeyOfTheMenuLeadsToOneCommand() {
        MenuBar bar = onUi(() -> (MenuBar) stage.getScene().getRoot().lookup(".main-menu"));
        List<KeyCombination> keys = bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getAccelerator)
                .filter(Objects::nonNull)
                .toList();

        // A name that is no key's is taken for a letter that nobody can type.
        assertThat(keys).hasSizeGreaterThan(15).doesNotHaveDuplicates().allMatch(KeyCodeCombination.class::isInstance);
    }

    @Test
    void whoeverPointsAtAPartTypesThere() {
        go("Results");
        robot.click("choose-search");
        assertFocused("history-search");
        robot.click("choose-file");
        assertFocused("ask-path");
    }

    @Test
    void whatWasDoneIsSavedWhereThePersonSays() throws Exception {
        Path file = temp.resolve("saved.csv");
        List<String> names = new CopyOnWriteArrayList<>();
        List<String> told = new CopyOnWriteArrayList<>();
        var actions = new RunActions(
                center,
                Background.create(),
                null,
                null,
                Formats.ofSystem(),
                (window, name) -> {
                    names.add(name);
                    return Optional.of(names.size() < 3 ? file : temp.resolve("absent/x.txt"));
                },
                told::add,
                told::add);
        RunRecord run = runs().getFirst();
        doOnUi(() -> actions.save(run, Format.CSV, stage));
        Awaitility.await().until(() -> told.size() == 1);
        assertThat(names).containsExactly("sync-" + run.id() + ".csv");
        assertThat(told.getFirst()).isEqualTo("22 lines were saved as " + file + ".");
        assertThat(Files.readAllLines(file)).hasSize(23).first().asString().startsWith("time,run,item");

        doOnUi(() -> actions.save(new HistoryQuery("g7", 1), Format.JSON, stage));
        Awaitility.await().until(() -> told.size() == 2);
        assertThat(file).content().contains("\"path\":\"b/g7\"").doesNotContain("b/g8");

        doOnUi(() -> actions.save(run, Format.TEXT, stage));
        Awaitility.await().until(() -> told.size() == 3);
        assertThat(told.get(2)).endsWith("could not be written. Choose another place.");
    }
}
