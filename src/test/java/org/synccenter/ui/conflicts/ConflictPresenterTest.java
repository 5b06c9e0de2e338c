package org.synccenter.ui.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.api.Resolution.KEEP_BOTH;
import static org.synccenter.api.Resolution.KEEP_LEFT;
import static org.synccenter.api.Resolution.KEEP_NEWEST;
import static org.synccenter.api.Resolution.KEEP_RIGHT;
import static org.synccenter.api.Resolution.MERGE;
import static org.synccenter.api.Resolution.REMOVE_FROM_SYNC_SET;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Details;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ItemRef;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.ResolveInfo.NextStep;
import org.synccenter.contract.Proves;
import org.synccenter.ui.fx.FxOwnerWindow;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.text.Formats;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The center's own window for conflicts, over a real owner window. */
@ExtendWith(ApplicationExtension.class)
class ConflictPresenterTest {
    private static final List<String> CHOICES = List.of(
            "keep-0",
            "keep-1",
            "keep-2",
            "also-0",
            "also-1",
            "also-2",
            "keep-recent",
            "keep-several",
            "keep-other",
            "remove-from-sync-set",
            "skip",
            "stop-run");

    private final UiRobot robot = new UiRobot();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private Optional<Path> picked = Optional.empty();
    private FxOwnerWindow owner;

    @TempDir
    Path temp;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 900, 700));
        stage.show();
        owner = new FxOwnerWindow(stage, dialog -> {});
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        UiRobot.doOnUi(owner::closed);
    }

    private static Version file(long size, String time, String location) {
        return new Version(VersionKind.FILE, size, Instant.parse(time), location);
    }

    private static Conflict conflict(Version left, Version right, Version... others) {
        return new Conflict(
                "c1",
                new ItemRef("h", "a"),
                "letters/plan.txt",
                Conflict.Kind.BOTH_EDITED,
                left,
                right,
                Instant.EPOCH,
                Set.of(),
                new Details(Arrays.asList(others), Map.of(), ""));
    }

    private static Conflict two() {
        return conflict(
                file(1_200, "2026-11-20T10:00:00Z", "/home/mara/plan.txt"),
                file(3_400, "2026-11-21T09:30:00Z", "NAS of the office"));
    }

    private CompletableFuture<ResolveInfo> present(Conflict conflict, NotedInfo info, Resolution... abilities) {
        Formats formats = new Formats(
                InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")), ZoneId.of("UTC"), Locale.ENGLISH);
        var presenter = new FxConflictPresenter(formats, item -> "My pair", opened::add, window -> picked);
        CompletableFuture<ResolveInfo> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                presenter.present(conflict, Set.of(abilities), info, owner);
                done.complete(info);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private CompletableFuture<ResolveInfo> present(Conflict conflict, Resolution... abilities) {
        return present(conflict, new NotedInfo(0, 1, 0), abilities);
    }

    private static ResolveInfo end(CompletableFuture<ResolveInfo> presented) throws Exception {
        return presented.get(10, TimeUnit.SECONDS);
    }

    private List<String> offered() {
        robot.node("skip", Node.class);
        List<String> seen = new ArrayList<>(CHOICES);
        seen.removeIf(id -> !robot.sees(id));
        return seen;
    }

    @Test
    @Proves({"ISyncMgrConflictPresenter.PresentConflict", "ISyncMgrResolutionHandler.QueryAbilities"})
    void onlyWhatCanBeCarriedOutIsOfferedBesideSkippingAndStopping() throws Exception {
        var shown = present(two(), KEEP_NEWEST);

        assertThat(offered()).containsExactly("keep-recent", "skip", "stop-run");
        robot.awaitText("/home/mara/plan.txt");
        robot.awaitText("Nov 20, 2026, 10:00");
        robot.awaitText("1.2\u00a0kB");
        robot.awaitText("NAS of the office");
        robot.awaitText("Nov 21, 2026, 9:30");
        robot.awaitText("3.4\u00a0kB, the newest");
        robot.click("keep-recent");

        ResolveInfo info = end(shown);
        assertThat(info.choice()).isEqualTo(Choice.KEEP_RECENT);
        assertThat(info.nextStep()).isEqualTo(NextStep.CONTINUE);
        assertThat(info.applyToAll()).isFalse();
    }

    @Test
    @Proves("ISyncMgrConflictPresenter.PresentConflict")
    void everyAbilityHasItsOwnChoice() throws Exception {
        Map<Resolution, List<String>> expected = Map.of(
                KEEP_LEFT, List.of("keep-0"),
                KEEP_RIGHT, List.of("keep-1"),
                KEEP_BOTH, List.of("also-0", "also-1", "keep-several"),
                KEEP_NEWEST, List.of("keep-recent"),
                MERGE, List.of("keep-other"),
                REMOVE_FROM_SYNC_SET, List.of("remove-from-sync-set"));
        for (var entry : expected.entrySet()) {
            var shown = present(two(), entry.getKey());
            List<String> all = new ArrayList<>(entry.getValue());
            all.addAll(List.of("skip", "stop-run"));
            assertThat(offered()).as(entry.getKey().name()).containsExactlyElementsOf(all);
            robot.click("skip");
            assertThat(end(shown).choice()).isEqualTo(Choice.SKIP);
            UiRobot.await(() -> !robot.sees("skip"));
        }
    }

    @Test
    @Proves("ISyncMgrConflict.GetResolutionHandler")
    void withoutAnyAbilityThereIsOnlySkipping() throws Exception {
        var shown = present(two());

        assertThat(offered()).containsExactly("skip", "stop-run");
        robot.click("skip");

        assertThat(end(shown).choice()).isEqualTo(Choice.SKIP);
    }

    @Test
    @Proves({"ISyncMgrConflictItems.GetCount", "ISyncMgrConflictItems.GetItem", "ISyncMgrConflict.GetItemsArray"})
    void thereIsACardForEachVersion() throws Exception {
        var shown = present(two(), KEEP_LEFT);
        robot.node("version-1", Node.class);
        assertThat(robot.sees("version-2")).isFalse();
        robot.click("keep-0");
        assertThat(end(shown).itemChoices()).containsExactly(KeptVersion.of(0));
        UiRobot.await(() -> !robot.sees("version-0"));

        Conflict three = conflict(
                file(1, "2026-11-20T10:00:00Z", ""),
                file(2, "2026-11-20T10:00:00Z", ""),
                file(3, "2026-11-20T10:00:00Z", "Phone"));
        shown = present(three, KEEP_LEFT, KEEP_RIGHT);
        robot.node("version-2", Node.class);
        robot.awaitText("Phone");
        robot.click("keep-2");

        ResolveInfo info = end(shown);
        assertThat(info.choice()).isEqualTo(Choice.KEEP_ONE);
        assertThat(info.itemChoices()).containsExactly(KeptVersion.of(2));
    }

    @Test
    void aDeletedVersionHasNothingToOpenAndCannotBeOneOfSeveral() throws Exception {
        Conflict conflict = conflict(file(1, "2026-11-20T10:00:00Z", "/home/mara/plan.txt"), null);
        var shown = present(conflict, KEEP_LEFT, KEEP_RIGHT, KEEP_BOTH);
        robot.awaitText("Deleted here");

        assertThat(robot.sees("show-0")).isTrue();
        assertThat(robot.sees("show-1")).isFalse();
        assertThat(robot.sees("also-1")).isFalse();
        robot.click("show-0");
        UiRobot.await(() -> opened.equals(List.of("/home/mara/plan.txt")));
        robot.click("keep-1");

        assertThat(end(shown).itemChoices()).containsExactly(KeptVersion.of(1));
    }

    @Test
    @Proves({"ISyncMgrResolutionHandler.KeepItems", "ISyncMgrConflictResolutionItems.GetItem"})
    void severalVersionsAreKeptUnderTheNamesThatAreTyped() throws Exception {
        var shown = present(two(), KEEP_BOTH);
        assertThat(robot.isGreyed("keep-several")).isTrue();
        robot.click("also-0");
        assertThat(robot.isGreyed("keep-several")).isTrue();
        robot.click("also-1");
        robot.fill("name-1", "plan of the office.txt");
        robot.click("keep-several");

        ResolveInfo info = end(shown);
        assertThat(info.choice()).isEqualTo(Choice.KEEP_MULTIPLE);
        assertThat(info.itemChoices()).containsExactly(KeptVersion.of(0), new KeptVersion(1, "plan of the office.txt"));
    }

    @Test
    void namesThatCannotBeGivenAreRefusedInTheWindow() {
        var unused = present(two(), KEEP_BOTH);
        robot.click("also-0");
        robot.click("also-1");
        for (String wrong : List.of("", "..", "a/b")) {
            robot.fill("name-0", wrong);
            assertThat(robot.isGreyed("keep-several")).as(wrong).isTrue();
        }
        robot.awaitText("needs to be a file name");
        robot.fill("name-0", "Same.txt");
        assertThat(robot.isGreyed("keep-several")).isFalse();
        robot.fill("name-1", "same.txt");
        assertThat(robot.isGreyed("keep-several")).isTrue();
    }

    @Test
    @Proves({
        "ISyncMgrConflictResolveInfo.GetIterationInfo",
        "ISyncMgrConflictResolveInfo.SetPresenterChoice",
        "ISyncMgrConflictResolveInfo.SetItemChoices"
    })
    void theChoiceHoldsForThoseAlikeWhenThePersonSaysSo() throws Exception {
        var alone = present(two(), KEEP_LEFT);
        robot.node("keep-0", Node.class);
        assertThat(robot.sees("alike")).isFalse();
        robot.click("keep-0");
        end(alone);
        UiRobot.await(() -> !robot.sees("keep-0"));

        // The noted info refuses "for all" before the versions are set, as the engine does.
        var shown = present(two(), new NotedInfo(2, 7, 4), KEEP_LEFT);
        robot.awaitText("3 of 7");
        CheckBox alike = robot.node("alike", CheckBox.class);
        assertThat(alike.getText()).contains("next 4 alike");
        robot.click("alike");
        robot.click("keep-0");

        assertThat(end(shown).applyToAll()).isTrue();
    }

    @Test
    void namesAreNotForOthers() throws Exception {
        var shown = present(two(), new NotedInfo(0, 3, 2), KEEP_BOTH);
        robot.click("also-0");
        robot.click("also-1");
        robot.fill("name-1", "other.txt");
        robot.click("alike");
        assertThat(robot.isGreyed("name-1")).isTrue();
        robot.click("keep-several");

        assertThat(end(shown).itemChoices()).containsExactly(KeptVersion.of(0), KeptVersion.of(1));
    }

    @Test
    @Proves("ISyncMgrConflictResolveInfo.SetPresenterNextStep")
    void stoppingOrClosingTheWindowEndsTheRun() throws Exception {
        var stopped = present(two(), KEEP_LEFT);
        robot.click("stop-run");
        assertThat(end(stopped).nextStep()).isEqualTo(NextStep.CANCEL);
        assertThat(end(stopped).choice()).isEqualTo(Choice.NO_CHOICE);
        UiRobot.await(() -> !robot.sees("stop-run"));

        var escaped = present(two(), KEEP_LEFT);
        robot.node("stop-run", Node.class);
        robot.press(KeyCode.ESCAPE);
        assertThat(end(escaped).nextStep()).isEqualTo(NextStep.CANCEL);
    }

    @Test
    void whenTheOwnerIsClosedMeanwhileNothingIsChosen() throws Exception {
        var shown = present(two(), KEEP_LEFT);
        robot.node("keep-0", Node.class);

        UiRobot.doOnUi(owner::closed);

        assertThat(end(shown).choice()).isEqualTo(Choice.NO_CHOICE);
        assertThat(end(present(two(), KEEP_LEFT)).choice()).isEqualTo(Choice.NO_CHOICE);
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.KeepOther")
    void anotherFileIsHandedOnAsACopySoThatThePersonsOwnStays() throws Exception {
        Path own = Files.writeString(temp.resolve("merged.txt"), "both");
        var shown = present(two(), MERGE);
        robot.click("keep-other");
        assertThat(robot.sees("keep-other")).as("nothing was picked").isTrue();
        picked = Optional.of(own);
        robot.click("keep-other");

        ResolveInfo info = end(shown);
        assertThat(info.choice()).isEqualTo(Choice.KEEP_OTHER);
        Path handed = info.merged().orElseThrow();
        assertThat(handed).hasContent("both").isNotEqualTo(own);
        Files.delete(handed);
        assertThat(own).exists();
    }

    @Test
    void leavingOutForGoodIsAskedAboutFirst() throws Exception {
        var shown = present(two(), REMOVE_FROM_SYNC_SET);
        robot.click("remove-from-sync-set");
        robot.click("stop-syncing-keep");
        UiRobot.await(() -> !robot.sees("stop-syncing-do"));
        assertThat(shown).isNotDone();

        robot.click("remove-from-sync-set");
        robot.awaitText("You can undo it later");
        robot.click("stop-syncing-do");

        assertThat(end(shown).choice()).isEqualTo(Choice.REMOVE_FROM_SYNC_SET);
    }
}
