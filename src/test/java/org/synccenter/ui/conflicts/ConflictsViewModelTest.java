package org.synccenter.ui.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final List<Conflict> stored = new ArrayList<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean confirmed;
    private final List<Runnable> work = new ArrayList<>();
    private final ConflictsViewModel model =
            new ConflictsViewModel(new Desk(), new Background(work::add, Runnable::run));

    private final class Desk implements ConflictsViewModel.Desk {
        @Override
        public List<Conflict> list() {
            return List.copyOf(stored);
        }

        @Override
        public Map<String, String> resolve(List<String> ids, Resolution resolution) {
            asked.add(resolution + " " + ids);
            stored.removeIf(c -> ids.contains(c.id()) && !refusals.containsKey(c.id()));
            return refusals;
        }

        @Override
        public boolean confirmStopSyncing(List<String> paths) {
            asked.add("confirm " + paths);
            return confirmed;
        }

        @Override
        public void remove(List<String> ids) {
            asked.add("remove " + ids);
        }

        @Override
        public Map<String, String> settle(List<String> ids) {
            asked.add("one by one " + ids);
            return refusals;
        }
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

    private static Conflict conflict(String id, Resolution... choices) {
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
        assertThat(asked).isEmpty();
        runWork();

        assertThat(asked).containsExactly("KEEP_LEFT [1]");
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

        assertThat(model.errorProperty().get()).isEqualTo("The right disk is not connected.");
        assertThat(model.conflicts()).hasSize(1);
    }

    @Test
    void aChoiceThatIsNotOfferedDoesNothing() {
        stored.add(conflict("1", Resolution.KEEP_LEFT));
        show();
        model.select(stored);

        model.resolve(Resolution.KEEP_BOTH);
        runWork();

        assertThat(asked).isEmpty();
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
        assertThat(asked).containsExactly("confirm [1.txt]");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.conflicts()).hasSize(1);

        confirmed = true;
        model.resolve(Resolution.REMOVE_FROM_SYNC_SET);
        runWork();
        assertThat(asked).endsWith("confirm [1.txt]", "REMOVE_FROM_SYNC_SET [1]");
        assertThat(model.conflicts()).isEmpty();
    }
}
