package org.synccenter.ui.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.text.Formats;

class ResultsViewModelTest {
    private static final ItemRef A = new ItemRef("folder", "a");
    private static final ItemRef B = new ItemRef("folder", "b");

    @TempDir
    Path home;

    private SqliteStores stores;
    private ResultsViewModel model;
    private Instant time = Instant.parse("2026-11-21T10:00:00Z");

    private final Formats formats = new Formats(InstantSource.system(), ZoneId.of("UTC"), Locale.ENGLISH);

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        stores = SqliteStores.open(home, InstantSource.system());
        model = new ResultsViewModel(stores.history(), new Background(Runnable::run, Runnable::run), 10);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private String run(ItemRef item, Problem... problems) {
        time = time.plusSeconds(60);
        String run = stores.history().begin(item, StartReason.MANUAL, time);
        SyncAction step = new SyncAction("x.txt", null, ActionKind.CREATE, Side.RIGHT, "New on the left", 5);
        stores.history().append(run, List.of(step));
        Counts counts = Counts.NONE.plus(step);
        Outcome outcome = problems.length == 0 ? Outcome.IN_SYNC : Outcome.PROBLEMS;
        stores.history()
                .end(
                        run,
                        time.plusSeconds(3),
                        new ItemResult(item, "", outcome, run, counts, 0, List.of(problems), null, null, List.of()));
        return run;
    }

    @Test
    void theNewestRunIsShownFirstWithItsSteps() {
        run(A);
        String newest = run(B);

        model.setShown(true);

        assertThat(model.runs()).hasSize(2);
        assertThat(model.selectedProperty().get().id()).isEqualTo(newest);
        assertThat(model.steps().steps()).hasSize(1).first().isInstanceOf(RunStep.Done.class);
    }

    @Test
    void problemsComeBeforeTheSteps() {
        run(A, new Problem("locked.txt", Side.LEFT, "It may not be read."));

        model.setShown(true);

        assertThat(model.steps().steps())
                .hasSize(2)
                .first()
                .isEqualTo(new RunStep.Failed(new Problem("locked.txt", Side.LEFT, "It may not be read.")));
    }

    @Test
    void onlyTheRunsOfTheItemAreShownWhenOneIsChosen() {
        run(A);
        run(B);
        model.setShown(true);

        model.setItem(A);

        assertThat(model.runs()).extracting(RunRecord::item).containsExactly(A);
    }

    @Test
    void aRunThatEndsAppearsByItself() {
        model.setShown(true);
        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));
        assertThat(model.runs()).isEmpty();
        run(A);

        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"), item("b"))));

        assertThat(model.runs()).hasSize(1);
        assertThat(model.name(A)).isEqualTo("Pair a");
    }

    @Test
    void anOlderRunThatIsBeingReadStaysSelected() {
        String old = run(A);
        run(A);
        run(A);
        model.setShown(true);
        model.select(model.runs().stream()
                .filter(r -> r.id().equals(old))
                .findFirst()
                .orElseThrow());
        run(A);

        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));

        assertThat(model.runs()).hasSize(4);
        assertThat(model.selectedProperty().get().id()).isEqualTo(old);
    }

    @Test
    void whoeverLooksAtTheNewestRunGoesOnSeeingTheNewestHoweverManyCame() {
        run(A);
        run(A);
        model.setShown(true);
        run(A);
        run(A);
        String newest = run(A);

        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));

        assertThat(model.runs()).hasSize(5);
        assertThat(model.selectedProperty().get().id()).isEqualTo(newest);
    }

    @Test
    void aQuestionThatWasAnsweredInPartSaysWhatWasDone() {
        assertThat(RunWords.done(held(Counts.NONE), formats)).isEqualTo("nothing touched");
        assertThat(RunWords.done(held(new Counts(0, 0, 8, 0, 0)), formats)).isEqualTo("8 deleted");
    }

    private static RunRecord held(Counts counts) {
        return new RunRecord(
                "r", A, StartReason.MANUAL, Instant.EPOCH, Instant.EPOCH, Outcome.HELD, counts, 0, 0, null, null);
    }

    @Test
    void countsNameOnlyWhatThereIs() {
        assertThat(RunWords.counts(Counts.NONE, formats)).isEqualTo("nothing to do");
        assertThat(RunWords.counts(new Counts(1, 0, 1200, 0, 2_500_000), formats))
                .isEqualTo("1 created, 1,200 deleted (2.5\u00a0MB)");
    }
}
