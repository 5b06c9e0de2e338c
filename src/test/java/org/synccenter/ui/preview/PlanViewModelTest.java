package org.synccenter.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Counts;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.preview.PlanOrder.Key;
import org.synccenter.ui.preview.PlanViewModel.State;

/** The preview without a toolkit. What runs in the background waits until the test lets it. */
class PlanViewModelTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<List<PathChoice>> synced = new ArrayList<>();
    private ItemResult found = Plans.week().result();
    private @Nullable SyncException trouble;
    private int looks;
    private int stops;

    private final PlanViewModel model = new PlanViewModel(
            new PlanViewModel.Desk() {
                @Override
                public ItemResult look(ItemRef item) throws SyncException {
                    looks++;
                    throwTrouble();
                    return found;
                }

                @Override
                public void stop() {
                    stops++;
                }

                @Override
                public void sync(ItemRef item, List<PathChoice> choices) throws SyncException {
                    throwTrouble();
                    synced.add(choices);
                }
            },
            new Background(waiting::add, Runnable::run),
            () -> Instant.EPOCH);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private void throwTrouble() throws SyncException {
        SyncException now = trouble;
        if (now != null) {
            throw now;
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void look() {
        model.look(Plans.ITEM, "Documents");
        work();
    }

    private State state() {
        return model.stateProperty().get();
    }

    private PlanOrder order() {
        return model.orderProperty().get();
    }

    private List<String> shown() {
        return IntStream.of(order().rows()).mapToObj(model.rows()::path).toList();
    }

    private int row(String path) {
        return IntStream.range(0, model.rows().size())
                .filter(row -> model.rows().path(row).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ItemResult result(Outcome outcome, int conflicts, @Nullable String error, @Nullable Hold hold) {
        return new ItemResult(
                Plans.ITEM, "Documents", outcome, "", Counts.NONE, conflicts, List.of(), error, hold, List.of());
    }

    @Test
    void itSaysWhatIsLookedAtAndThenShowsTheRows() {
        model.look(Plans.ITEM, "Documents");
        assertThat(state()).isEqualTo(State.LOOKING);
        ProgressView progress = new ProgressView("Looking", "Taxes/2026", 0, 0, 0, 0, 0, Instant.EPOCH);
        model.apply(Views.snapshot(Views.handler("folder", HandlerType.FOLDER, Views.running("documents", progress))));
        assertThat(model.lookingProperty().get()).isEqualTo("Looking\nTaxes/2026");

        work();

        assertThat(state()).isEqualTo(State.ROWS);
        assertThat(order().changes()).isEqualTo(16);
        assertThat(model.looked()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void eachEndOfALookHasAStateOfItsOwn() {
        found = new Plans().result();
        look();
        assertThat(state()).isEqualTo(State.ALIKE);
        found = result(Outcome.CONFLICTS, 3, null, null);
        look();
        assertThat(state()).isEqualTo(State.ONLY_CONFLICTS);
        assertThat(model.conflicts()).isEqualTo(3);
        found = result(Outcome.CANCELLED, 0, null, null);
        look();
        assertThat(state()).isEqualTo(State.STOPPED);
        found = result(Outcome.FAILED, 0, "The disk is full.", null);
        look();
        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(model.messageProperty().get()).isEqualTo("The disk is full.");
        Hold hold = new Hold(Hold.Reason.ROOT_MISSING, "The disk is not there.", List.of(), Set.of());
        found = result(Outcome.HELD, 0, null, hold);
        look();
        assertThat(state()).isEqualTo(State.HELD);
        assertThat(model.hold()).isEqualTo(hold);
        trouble = SyncException.invalid("Nobody knows it.");
        look();
        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(model.messageProperty().get()).isEqualTo("Nobody knows it.");
    }

    @Test
    void aStoppedLookSaysNothingAnyMore() {
        model.look(Plans.ITEM, "Documents");
        model.stop();
        assertThat(state()).isEqualTo(State.STOPPED);

        work();

        assertThat(stops).isEqualTo(1);
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(model.rows().size()).isZero();
    }

    @Test
    void whoeverLeavesEndsTheLookAndKeepsNoRows() {
        look();
        model.leave();
        assertThat(model.rows().size()).isZero();
        assertThat(order().rows()).isEmpty();
        assertThat(stops).isZero();

        model.look(Plans.ITEM, "Documents");
        model.leave();
        work();
        assertThat(stops).isEqualTo(1);
        assertThat(model.rows().size()).isZero();
    }

    @Test
    void ofTwoLooksOnlyTheLastOneCounts() {
        model.look(Plans.ITEM, "Documents");
        model.look(new ItemRef("folder", "other"), "Other");
        waiting.remove().run();
        assertThat(state()).isEqualTo(State.LOOKING);
        work();
        assertThat(state()).isEqualTo(State.ROWS);
        assertThat(model.nameProperty().get()).isEqualTo("Other");
    }

    @Test
    void kindsTextAndColumnChooseWhatIsListed() {
        look();
        model.show(Category.CREATE_RIGHT, false);
        model.show(Category.PROBLEM, false);
        work();
        assertThat(shown())
                .doesNotContain("Taxes/2026/Receipts/Train.pdf", "Backup/.lock")
                .hasSize(6);
        model.search(" .ods ");
        model.sort(Key.LEFT, true);
        work();
        assertThat(shown()).containsExactly("Household.ods", "Taxes/2026/Overview.ods");

        model.showAll();
        work();
        assertThat(shown()).hasSize(18);
        assertThat(model.queryProperty().get().key()).isEqualTo(Key.LEFT);
    }

    @Test
    void whatIsAskedInARowIsArrangedOnce() {
        look();
        for (String text : List.of("a", "ab", "abc", "lock")) {
            model.search(text);
        }
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).as("the newest alone").hasSize(1);
        work();
        assertThat(shown()).containsExactly("Backup/.lock");
    }

    @Test
    void aTurnedRowCountsAsWhatItBecomes() {
        look();
        model.turn(row("Scans/Insurance policy.pdf"));
        work();

        assertThat(order().counts()[Category.CREATE_LEFT.ordinal()]).isZero();
        assertThat(order().counts()[Category.DELETE_RIGHT.ordinal()]).isEqualTo(1);
        assertThat(order().turned()).isEqualTo(1);
        model.turn(row("Backup/.lock"));
        work();
        assertThat(order().turned()).as("a problem cannot be turned").isEqualTo(1);
        model.resetAll();
        work();
        assertThat(order().turned()).isZero();
    }

    @Test
    void theSyncIsToldWhatIsWantedOtherwise() {
        look();
        model.want(new int[] {row("Notes/old-list.txt"), row("Household.ods")}, Wish.LEFT_WINS);
        work();
        List<String> told = new ArrayList<>();
        model.sync(() -> told.add("started"), told::add);
        work();

        assertThat(told).containsExactly("started");
        assertThat(synced)
                .singleElement()
                .satisfies(choices -> assertThat(choices)
                        .extracting(PathChoice::path, PathChoice::wins)
                        .containsExactlyInAnyOrder(
                                tuple("Notes/old-list.txt", Side.LEFT), tuple("Household.ods", Side.LEFT)));
    }

    @Test
    void aSyncThatCannotStartSaysWhy() {
        look();
        trouble = SyncException.invalid("It is gone.");
        List<String> told = new ArrayList<>();
        model.sync(() -> told.add("started"), told::add);
        work();
        assertThat(told).containsExactly("It is gone.");
    }

    @Test
    void lookingAgainForgetsWhatWasWanted() {
        look();
        model.turn(row("Notes/old-list.txt"));
        model.selection().add(2);
        model.search("x");
        work();

        model.again();
        work();

        assertThat(looks).isEqualTo(2);
        assertThat(order().turned()).isZero();
        assertThat(model.selection().isEmpty()).isTrue();
        assertThat(shown()).hasSize(18);
    }
}
