package org.synccenter.ui.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.engine.ItemState;
import org.synccenter.ui.fx.Background;

class ConflictsViewModelTest {
    private final MemoryDesk desk = new MemoryDesk();
    private final List<Conflict> stored = desk.stored;
    private final Map<String, String> refusals = desk.refusals;
    private final List<Runnable> work = new ArrayList<>();
    private final ConflictsViewModel model = new ConflictsViewModel(desk, new Background(work::add, Runnable::run));

    /** What was asked of the desk beside looking. */
    private List<String> asked() {
        return desk.asked.stream().filter(a -> !a.startsWith("look")).toList();
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void runWork() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
        if (!work.isEmpty()) {
            runWork();
        }
    }

    static Conflict conflict(String id, Resolution... choices) {
        Version left = new Version(VersionKind.FILE, 10, Instant.parse("2026-11-21T10:00:00Z"));
        Version right = new Version(VersionKind.FILE, 12, Instant.parse("2026-11-21T11:00:00Z"));
        return new Conflict(
                id,
                new ItemRef("folder", "a"),
                id + ".txt",
                Conflict.Kind.BOTH_EDITED,
                left,
                right,
                Instant.EPOCH,
                Set.of(choices));
    }

    private void show() {
        model.setShown(true);
        runWork();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));
        assertThat(work).isEmpty();

        model.setShown(true);
        assertThat(work).hasSize(1);
    }

    @Test
    void onlyWhatAllSelectedConflictsAllowIsOffered() {
        stored.add(conflict("1", Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH));
        stored.add(conflict("2", Resolution.KEEP_LEFT, Resolution.KEEP_NEWEST, Resolution.MERGE));
        show();

        model.select(List.of());
        assertThat(model.choicesProperty().get()).isEmpty();
        model.select(stored);
        assertThat(model.choicesProperty().get()).containsExactly(Resolution.KEEP_LEFT);
    }

    @Test
    void settlingRunsInTheBackgroundAndReadsTheListAgain() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        stored.add(conflict("2", Resolution.KEEP_LEFT));
        show();
        model.select(List.of(stored.get(0)));

        model.resolve(Resolution.KEEP_LEFT);
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(asked()).isEmpty();
        runWork();

        assertThat(asked()).containsExactly("KEEP_LEFT [1]");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.conflicts()).extracting(Conflict::id).containsExactly("2");
    }

    @Test
    void whatCouldNotBeSettledIsSaidAndStays() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        refusals.put("1", "The right disk is not connected.");
        show();
        model.select(stored);

        model.resolve(Resolution.KEEP_LEFT);
        runWork();

        assertThat(model.refusalsProperty().get()).containsEntry("1", "The right disk is not connected.");
        assertThat(model.errorProperty().get()).as("it is told at its row").isEmpty();
        assertThat(model.outcomeProperty().get()).isEqualTo(Settled.NONE);
        assertThat(model.conflicts()).hasSize(1);
    }

    @Test
    void aChoiceThatIsNotOfferedDoesNothing() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        show();
        model.select(stored);

        model.resolve(Resolution.KEEP_BOTH);
        runWork();

        assertThat(asked()).isEmpty();
    }

    @Test
    void theListIsReadAgainWhenTheCountsChange() {
        show();
        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));
        runWork();
        stored.add(conflict("1", Resolution.KEEP_LEFT));

        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a", ItemState.IDLE, Outcome.CONFLICTS, 1))));
        runWork();

        assertThat(model.conflicts()).hasSize(1);
        assertThat(model.name(new ItemRef("folder", "a"))).isEqualTo("Pair a");
        assertThat(model.summaryProperty().get()).isEqualTo("1 conflict");
    }

    @Test
    void theNewerSideIsKnownOnlyForTwoFiles() {
        assertThat(ConflictWords.newer(conflict("1"))).isEqualTo(Side.RIGHT);
        Conflict deleted = new Conflict(
                "2",
                new ItemRef("folder", "a"),
                "x",
                Conflict.Kind.EDITED_LEFT_DELETED_RIGHT,
                conflict("1").left(),
                null,
                Instant.EPOCH,
                Set.of());
        assertThat(ConflictWords.newer(deleted)).isNull();
    }

    @Test
    void leavingOutForGoodIsAskedAboutFirst() {
        stored.add(conflict("1", Resolution.KEEP_LEFT, Resolution.REMOVE_FROM_SYNC_SET));
        show();
        model.select(stored);

        model.resolve(Resolution.REMOVE_FROM_SYNC_SET);
        runWork();
        assertThat(asked()).containsExactly("confirm [1.txt]");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.conflicts()).hasSize(1);

        desk.confirmed = true;
        model.resolve(Resolution.REMOVE_FROM_SYNC_SET);
        runWork();
        assertThat(asked()).endsWith("confirm [1.txt]", "REMOVE_FROM_SYNC_SET [1]");
        assertThat(model.conflicts()).isEmpty();
    }

    private static Conflict at(String id, String item, String path, Conflict.Kind kind) {
        Conflict c = conflict(id, Resolution.KEEP_LEFT);
        return new Conflict(id, new ItemRef("folder", item), path, kind, c.left(), c.right(), c.found(), c.choices());
    }

    private List<String> rows() {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case InboxRow.Group(String name, List<Conflict> all) -> name + " " + all.size();
                    case InboxRow.Entry(Conflict c) -> c.id();
                })
                .toList();
    }

    @Test
    void theListIsFilteredByPathAndPartnershipAndGrouped() {
        stored.add(at("1", "a", "x/Plan.txt", Conflict.Kind.BOTH_EDITED));
        stored.add(at("2", "b", "x/other.txt", Conflict.Kind.MOVED));
        stored.add(at("3", "a", "plan.txt", Conflict.Kind.MOVED));
        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"), item("b"))));
        show();
        assertThat(rows()).containsExactly("1", "2", "3");

        model.filterProperty().set(" plan");
        assertThat(rows()).containsExactly("1", "3");
        model.filterProperty().set("pair B");
        assertThat(rows()).containsExactly("2");
        model.filterProperty().set("");
        model.groupingProperty().set(InboxRows.Grouping.ITEM);
        assertThat(rows()).containsExactly("Pair a 2", "1", "3", "Pair b 1", "2");
        model.groupingProperty().set(InboxRows.Grouping.KIND);
        assertThat(rows()).containsExactly("Edited on both sides 1", "1", "Moved to different places 2", "2", "3");
        model.groupingProperty().set(InboxRows.Grouping.FOLDER);
        assertThat(rows()).containsExactly("Pair a: Top folder 1", "3", "Pair a: x 1", "1", "Pair b: x 1", "2");
    }

    @Test
    void alikeIsWhatHasTheKindAndTheHandlerOfWhatIsSelected() {
        stored.add(at("1", "a", "1", Conflict.Kind.BOTH_EDITED));
        stored.add(at("2", "b", "2", Conflict.Kind.BOTH_EDITED));
        stored.add(at("3", "a", "3", Conflict.Kind.MOVED));
        Conflict other = at("4", "a", "4", Conflict.Kind.BOTH_EDITED);
        stored.add(new Conflict(
                "4", new ItemRef("mail", "a"), "4", other.kind(), null, null, other.found(), other.choices()));
        show();
        model.select(List.of(stored.get(0)));

        assertThat(model.alike()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void manyAreSettledInBatchesWithProgressAndCanBeStopped() {
        for (int i = 0; i < 10_000; i++) {
            stored.add(conflict("c" + i, Resolution.KEEP_LEFT));
        }
        show();
        model.select(List.copyOf(stored));
        List<Integer> seen = new ArrayList<>();
        model.progressProperty().addListener((o, was, is) -> seen.add(is == null ? -1 : is.done()));
        model.resolve(Resolution.KEEP_LEFT);
        runWork();

        assertThat(asked())
                .containsExactly(
                        "KEEP_LEFT 250",
                        "KEEP_LEFT 500",
                        "KEEP_LEFT 1000",
                        "KEEP_LEFT 2000",
                        "KEEP_LEFT 4000",
                        "KEEP_LEFT 2250");
        assertThat(seen).containsExactly(0, 250, 750, 1750, 3750, 7750, 10_000, -1);
        assertThat(model.outcomeProperty().get().text()).isEqualTo("10,000 conflicts are settled.");
        assertThat(model.outcomeProperty().get().undoable()).hasSize(6);

        desk.asked.clear();
        for (int i = 0; i < 1_000; i++) {
            stored.add(conflict("d" + i, Resolution.KEEP_LEFT));
        }
        model.setShown(false);
        show();
        model.select(List.copyOf(stored));
        desk.afterBatch = model::stop;
        model.resolve(Resolution.KEEP_LEFT);
        runWork();

        assertThat(asked()).containsExactly("KEEP_LEFT 250");
        assertThat(model.conflicts()).hasSize(750);
        assertThat(model.outcomeProperty().get().text()).isEqualTo("250 conflicts are settled.");
    }

    @Test
    void aRefusalStaysWithItsConflictUntilThatIsGone() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        stored.add(conflict("2", Resolution.KEEP_LEFT));
        refusals.put("1", "The right disk is full.");
        show();
        model.select(List.copyOf(stored));
        model.resolve(Resolution.KEEP_LEFT);
        runWork();

        assertThat(model.refusalsProperty().get()).containsExactly(Map.entry("1", "The right disk is full."));
        assertThat(model.outcomeProperty().get().text()).isEqualTo("1 conflict is settled, 1 is not.");
        stored.clear();
        model.setShown(false);
        show();
        assertThat(model.refusalsProperty().get()).isEmpty();
    }

    @Test
    void whatWasDecidedIsUndoneOnceAndWhatIsLeftIsSaid() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        show();
        model.select(stored);
        model.resolve(Resolution.KEEP_LEFT);
        runWork();
        desk.notUndone = Optional.of("Not all is undone.");

        model.undo();
        assertThat(model.busyProperty().get()).isTrue();
        runWork();

        assertThat(asked()).containsExactly("KEEP_LEFT [1]", "undo [run2]");
        assertThat(model.outcomeProperty().get()).isEqualTo(new Settled("Not all is undone.", List.of()));
        model.undo();
        runWork();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void leavingOutSaysWhereItIsUndone() {
        stored.add(conflict("1", Resolution.REMOVE_FROM_SYNC_SET));
        desk.confirmed = true;
        show();
        model.select(stored);
        model.resolve(Resolution.REMOVE_FROM_SYNC_SET);
        runWork();

        assertThat(model.outcomeProperty().get().text()).contains("properties of the partnership");
        assertThat(model.outcomeProperty().get().undoable()).isEmpty();
    }

    @Test
    void oneConflictIsLookedIntoAndOnlyTheLastOneAskedForCounts() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        stored.add(conflict("2", Resolution.KEEP_LEFT));
        show();
        model.select(List.of(stored.get(0)));
        model.select(List.of(stored.get(1)));
        List<Runnable> late = List.copyOf(work);
        work.clear();
        late.get(1).run();
        late.get(0).run();

        assertThat(model.look().shownProperty().get())
                .isEqualTo(new LookViewModel.Shown.Read(stored.get(1), MemoryDesk.NO_LOOK));
        model.select(List.copyOf(stored));
        assertThat(model.look().shownProperty().get()).isInstanceOf(LookViewModel.Shown.Many.class);
        desk.unreadable = "The disk is gone.";
        model.select(List.of(stored.get(0)));
        runWork();
        assertThat(model.look().shownProperty().get())
                .isEqualTo(new LookViewModel.Shown.Unreadable(stored.get(0), "The disk is gone."));
    }

    @Test
    void aMergeToolIsAskedForFirstAndCanBeStopped() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        show();
        model.select(stored);
        runWork();
        model.mergeInTool();
        runWork();
        assertThat(asked()).containsExactly("edit tool");
        assertThat(model.busyProperty().get()).isFalse();

        desk.tool = "meld";
        List<String> told = new ArrayList<>();
        model.progressProperty().addListener((o, was, is) -> {
            if (is != null) {
                told.add(is.text());
                model.stop();
            }
        });
        model.mergeInTool();
        runWork();
        assertThat(told).containsExactly("Waiting for meld to save and end");
        assertThat(asked()).containsExactly("edit tool", "stop tool", "tool 1");
    }
}
