package org.synccenter.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.fx.Background;

class SearchViewModelTest {
    private static final ItemRef DOCS = new ItemRef("folder", "docs");

    @TempDir
    Path home;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final HistoryFilter filter = new HistoryFilter();
    private SqliteStores stores;
    private SearchViewModel model;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        stores = SqliteStores.open(home, InstantSource.system());
        model = new SearchViewModel(stores.history(), new Background(waiting::add, Runnable::run), filter);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void run(Outcome outcome, List<String> paths, Problem... problems) {
        String run = stores.history().begin(DOCS, StartReason.MANUAL, Instant.EPOCH);
        stores.history()
                .append(
                        run,
                        paths.stream()
                                .map(p -> new SyncAction(p, null, ActionKind.CREATE, Side.RIGHT, "New.", 1))
                                .toList());
        stores.history()
                .end(
                        run,
                        Instant.EPOCH,
                        new ItemResult(
                                DOCS, "", outcome, run, Counts.NONE, 0, List.of(problems), null, null, List.of()));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private List<String> paths() {
        return model.found().stream().map(found -> found.step().path()).toList();
    }

    @Test
    void problemsComeFirstAndTheNumberIsTold() {
        run(Outcome.PROBLEMS, List.of("d/a", "x"), new Problem("d/locked", null, "In use."));

        model.textProperty().set(" d/ ");
        assertThat(model.busyProperty().get()).isTrue();
        work();

        assertThat(paths()).containsExactly("d/locked", "d/a");
        assertThat(model.noteProperty().get()).isEqualTo("2 entries");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void whileOneSearchRunsOnlyTheLastWordsAreLookedForAfterwards() {
        run(Outcome.IN_SYNC, List.of("abc", "abd"));

        model.textProperty().set("a");
        model.textProperty().set("ab");
        model.textProperty().set("abd");
        assertThat(waiting).hasSize(1);
        waiting.poll().run();
        assertThat(waiting).hasSize(1);
        work();

        assertThat(paths()).containsExactly("abd");
    }

    @Test
    void anEmptyFieldShowsNothingAndTheFilterCounts() {
        run(Outcome.IN_SYNC, List.of("abc"));
        model.textProperty().set("abc");
        work();
        assertThat(paths()).hasSize(1);

        filter.endingProperty().set(HistoryFilter.Ending.FAILED);
        work();
        assertThat(paths()).isEmpty();
        assertThat(model.noteProperty().get()).isEmpty();

        filter.endingProperty().set(HistoryFilter.Ending.ANY);
        model.textProperty().set("");
        work();
        assertThat(paths()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void moreThanAPersonReadsIsCutAndSaysSo() {
        run(
                Outcome.IN_SYNC,
                IntStream.range(0, SearchViewModel.MOST + 5)
                        .mapToObj(i -> "f" + i)
                        .toList());

        model.textProperty().set("f");
        work();

        assertThat(paths()).hasSize(SearchViewModel.MOST);
        assertThat(model.noteProperty().get()).startsWith("The latest 1,000 entries");
    }

    @Test
    void aSearchThatFailsSaysSoAndTheNextOneWorks() {
        run(Outcome.IN_SYNC, List.of("abc"));
        stores.close();
        model.textProperty().set("a");
        work();
        assertThat(model.errorProperty().get()).isNotEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }
}
