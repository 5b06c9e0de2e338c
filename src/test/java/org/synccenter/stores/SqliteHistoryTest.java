package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;

final class SqliteHistoryTest extends StoresFixture {

    private HistoryStore history() {
        return stores.history();
    }

    private String begin() {
        return history().begin(DOCS, StartReason.MANUAL, NOON);
    }

    @Test
    void keepsARunWithItsStepsAndProblemsOverARestart() throws SyncException {
        var move = new SyncAction("new", "old", ActionKind.MOVE, Side.LEFT, "Renamed on the right", 0);
        var problem = new Problem("locked", Side.RIGHT, "It is in use.");
        var sideless = new Problem("", null, "Strange.");
        var counts = new Counts(1, 0, 0, 1, 10);
        String id = history().begin(DOCS, StartReason.SCHEDULE, NOON);
        history().append(id, List.of(create("b"), move));
        history().append(id, List.of(create("a")));
        history().end(id, NOON.plusMillis(1500), result(Outcome.PROBLEMS, counts, "sentence", problem, sideless));

        reopen();

        assertThat(history().runs(DOCS, 10))
                .containsExactly(new RunRecord(
                        id,
                        DOCS,
                        StartReason.SCHEDULE,
                        NOON,
                        NOON.plusMillis(1500),
                        Outcome.PROBLEMS,
                        counts,
                        2,
                        2,
                        "sentence"));
        assertThat(history().actions(id, 10)).containsExactly(create("b"), move, create("a"));
        assertThat(history().actions(id, 2)).containsExactly(create("b"), move);
        assertThat(history().problems(id)).containsExactly(problem, sideless);
    }

    @Test
    void findsTheLastStepAboutAPathUnderWhateverNameItHad() {
        var moveFile = new SyncAction("d/new", "d/old", ActionKind.MOVE, Side.LEFT, "Renamed", 0);
        var moveFolder = new SyncAction("e", "d", ActionKind.MOVE, Side.LEFT, "Renamed", 0);
        String first = begin();
        history().append(first, List.of(create("d"), create("d/old"), create("d/x")));
        String second = begin();
        history().append(second, List.of(moveFile, moveFolder));
        String other = history().begin(new ItemRef("folder", "other"), StartReason.MANUAL, NOON);
        history().append(other, List.of(create("d/x"), create("e/x")));

        assertThat(history().lastAction(DOCS, "d/old")).hasValueSatisfying(last -> {
            assertThat(last.action()).isEqualTo(moveFolder);
            assertThat(last.run().id()).isEqualTo(second);
        });
        assertThat(history().lastAction(DOCS, "e/x")).map(PastAction::action).contains(moveFolder);
        assertThat(history().lastAction(DOCS, "d/old/below"))
                .map(PastAction::action)
                .contains(moveFolder);
        assertThat(history().lastAction(DOCS, "dx")).isEmpty();
        assertThat(history().lastAction(DOCS, "")).isEmpty();
        String third = begin();
        history().append(third, List.of(create("d/x")));
        assertThat(history().lastAction(DOCS, "d/x"))
                .map(past -> past.run().id())
                .contains(third);
    }

    @Test
    void aRunWhoseProcessDiedHasNoEndButTellsWhatItDid() throws SyncException {
        String id = begin();
        history().append(id, List.of(create("a"), create("b")));

        reopen();

        RunRecord run = history().runs(DOCS, 1).getFirst();
        assertThat(run.ended()).isNull();
        assertThat(run.outcome()).isNull();
        assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0, 0, 20));
    }

    @Test
    void runsAreListedNewestFirstByItemAndOfAll() {
        String first = begin();
        String other = history().begin(new ItemRef("folder", "music"), StartReason.MANUAL, NOON.plusSeconds(1));
        String last = history().begin(new ItemRef("Folder", "DOCS"), StartReason.MANUAL, NOON.plusSeconds(2));

        assertThat(history().runs(DOCS, 10)).extracting(RunRecord::id).containsExactly(last, first);
        assertThat(history().runs(null, 2)).extracting(RunRecord::id).containsExactly(last, other);
        assertThat(history().runs(null, 0)).isEmpty();
    }

    @Test
    void idsTellTheTimeAreUniqueAndSortInOneSecond() {
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> begin()).toList();

        assertThat(ids.getFirst()).isEqualTo("20261121-120000-1");
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(history().begin(DOCS, StartReason.MANUAL, NOON.plusSeconds(1)))
                .isEqualTo("20261121-120001-1");
    }

    @Test
    void otherProcessesGetOtherIds() throws SyncException {
        try (var others = SqliteStores.open(home, CLOCK)) {
            String ours = begin();
            String theirs = others.history().begin(DOCS, StartReason.INVOKE, NOON);
            assertThat(List.of(ours, theirs, begin())).doesNotHaveDuplicates();
            assertThat(history().runs(DOCS, 10)).hasSize(3);
        }
    }

    @Test
    void threadsAppendWithoutLosingOrMixingSteps() throws Exception {
        int batches = 20;
        List<String> runs = List.of(begin(), begin());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (String run : runs) {
                for (String thread : List.of("x", "y")) {
                    done.add(executor.submit(() -> IntStream.range(0, batches)
                            .forEach(i ->
                                    history().append(run, List.of(create(thread + i), create(thread + i + "'"))))));
                }
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        for (String run : runs) {
            List<String> paths =
                    history().actions(run, 1000).stream().map(SyncAction::path).toList();
            assertThat(paths).hasSize(4 * batches).doesNotHaveDuplicates();
            assertThat(paths.stream().filter(p -> p.startsWith("x")))
                    .containsExactlyElementsOf(IntStream.range(0, batches)
                            .boxed()
                            .<String>mapMulti((i, sink) -> {
                                sink.accept("x" + i);
                                sink.accept("x" + i + "'");
                            })
                            .toList());
        }
    }

    @Test
    void stepsOfAnUnknownRunAreDropped() {
        history().append("20000101-000000-1", List.of(create("a")));
        history().end("20000101-000000-1", NOON, result(Outcome.IN_SYNC, Counts.NONE, null));
        assertThat(history().runs(null, 10)).isEmpty();
    }

    @Test
    void takesAHundredThousandSteps() {
        String id = begin();
        long start = System.nanoTime();
        for (int batch = 0; batch < 100; batch++) {
            int from = batch * 1000;
            history()
                    .append(
                            id,
                            IntStream.range(from, from + 1000)
                                    .mapToObj(i -> create("folder/file-" + i))
                                    .toList());
        }
        System.getLogger("stores")
                .log(System.Logger.Level.DEBUG, () -> "100,000 steps: " + Duration.ofNanos(System.nanoTime() - start));
        assertThat(history().actions(id, 200_000)).hasSize(100_000).last().isEqualTo(create("folder/file-99999"));
        assertThat(history().runs(DOCS, 1).getFirst().counts()).isEqualTo(new Counts(100_000, 0, 0, 0, 1_000_000));
    }
}
