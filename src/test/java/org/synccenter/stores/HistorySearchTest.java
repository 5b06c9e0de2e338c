package org.synccenter.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;

final class HistorySearchTest extends StoresFixture {
    private static final ItemRef MUSIC = new ItemRef("folder", "music");

    private HistoryStore history() {
        return stores.history();
    }

    private String run(ItemRef item, Outcome outcome, List<SyncAction> steps, Problem... problems) {
        String id = history().begin(item, StartReason.MANUAL, NOON);
        history().append(id, steps);
        history().end(id, NOON.plusSeconds(1), result(outcome, Counts.NONE, null, problems));
        return id;
    }

    private List<String> found(HistoryQuery query) {
        return history().search(query).stream().map(p -> p.action().path()).toList();
    }

    private List<String> found(String text) {
        return found(new HistoryQuery(text, 100));
    }

    @Test
    void findsPartsOfPathsInAllRunsTheLatestFirst() {
        String first = run(DOCS, Outcome.IN_SYNC, List.of(create("letters/a.txt"), create("photos/b.jpg")));
        String second = run(
                MUSIC,
                Outcome.IN_SYNC,
                List.of(new SyncAction("new/c.txt", "letters/c.txt", ActionKind.MOVE, Side.LEFT, "Moved", 0)));

        assertThat(history().search(new HistoryQuery("ETTERS/", 100)))
                .extracting(p -> p.run().id(), p -> p.action().path())
                .containsExactly(tuple(second, "new/c.txt"), tuple(first, "letters/a.txt"));
        assertThat(found("")).as("every step").containsExactly("new/c.txt", "photos/b.jpg", "letters/a.txt");
        assertThat(found(new HistoryQuery("t", 1))).containsExactly("new/c.txt");
        assertThat(found("nowhere")).isEmpty();
    }

    @Test
    void onlyAnItemOrAnOutcomeCanBeAskedFor() {
        run(DOCS, Outcome.IN_SYNC, List.of(create("a")));
        run(DOCS, Outcome.PROBLEMS, List.of(create("ab")), new Problem("abc", null, "Locked."));
        run(MUSIC, Outcome.IN_SYNC, List.of(create("ba")));

        assertThat(found(new HistoryQuery("a", new ItemRef("FOLDER", "Docs"), Set.of(), 9)))
                .containsExactly("ab", "a");
        assertThat(found(new HistoryQuery("a", null, Set.of(Outcome.IN_SYNC, Outcome.FAILED), 9)))
                .containsExactly("ba", "a");
        assertThat(found(new HistoryQuery("a", MUSIC, Set.of(Outcome.PROBLEMS), 9)))
                .isEmpty();
        assertThat(history().runs(DOCS, Set.of(Outcome.PROBLEMS), 9))
                .extracting(RunRecord::outcome)
                .containsExactly(Outcome.PROBLEMS);
        assertThat(history().runs(null, Set.of(), 9)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "ÄPFEL, Obst/Äpfel.txt",
        "äpfel, Obst/Äpfel.txt",
        "obst/ä, Obst/Äpfel.txt",
        "100%, sale/100% off",
        "a_b, x/a_b",
        "[1], Track [1].mp3",
        "ä[?], weird/Ä[?].txt",
        "写真, 写真/海.png"
    })
    void caseSaysNothingAndEverySignIsMeantAsItIs(String text, String path) {
        run(
                DOCS,
                Outcome.IN_SYNC,
                List.of(
                        create("Obst/Äpfel.txt"),
                        create("sale/100% off"),
                        create("sale/1000 off"),
                        create("x/a_b"),
                        create("x/acb"),
                        create("Track [1].mp3"),
                        create("Track 1.mp3"),
                        create("weird/Ä[?].txt"),
                        create("写真/海.png")));

        assertThat(found(text)).containsExactly(path);
    }

    @Test
    void problemsAreFoundWithWhatBecomesOfThem() {
        var locked = new Problem("d/locked", Side.RIGHT, "In use.", Problem.Next.RETRIES);
        String id = run(DOCS, Outcome.PROBLEMS, List.of(), locked, new Problem("other", null, "Strange."));

        List<PastProblem> found = history().searchProblems(new HistoryQuery("LOCK", 9));

        assertThat(found).extracting(PastProblem::problem).containsExactly(locked);
        assertThat(found.getFirst().run().id()).isEqualTo(id);
        assertThat(history().problems(id).getLast().next()).isEqualTo(Problem.Next.NEEDS_PERSON);
    }

    @Test
    void whatWasAnsweredStaysWithTheRun() throws Exception {
        String id = run(DOCS, Outcome.HELD, List.of());
        var decision = new HoldDecision(Hold.Reason.ROOT_EMPTIED, 12, 3, 4, NOON.plus(Duration.ofMinutes(3)), true);
        history().answered(id, decision);

        reopen();

        assertThat(history().find(id)).map(RunRecord::decision).contains(decision);
        assertThat(decision.left()).isEqualTo(5);
        assertThat(history().find("nothing")).isEmpty();
    }

    /** How long an answer takes is told, not asserted: {@code -Dhistory.search=100000}. */
    @Test
    void manyStepsAreSearchedWhole() {
        int many = Integer.getInteger("history.search", 20_000);
        List<SyncAction> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            steps.add(new SyncAction(
                    "Projects/client %03d/2026/quarter %d/Drafts/report-%06d.docx".formatted(i % 313, i % 4, i),
                    null,
                    ActionKind.CREATE,
                    Side.RIGHT,
                    "New on the left.",
                    i));
        }
        String id = history().begin(DOCS, StartReason.MANUAL, NOON);
        for (int from = 0; from < many; from += 1_000) {
            history().append(id, steps.subList(from, from + 1_000));
        }
        for (String text : List.of("report-000000", "REPORT-0", "nowhere at all", "Übung", "client 017/2026")) {
            long best = Long.MAX_VALUE;
            List<PastAction> answer = List.of();
            for (int round = 0; round < 3; round++) {
                long started = System.nanoTime();
                answer = history().search(new HistoryQuery(text, 1_001));
                best = Math.min(best, System.nanoTime() - started);
            }
            if (many > 20_000) {
                System.out.printf("%d steps, %s: %d found, %.1f ms%n", many, text, answer.size(), best / 1e6);
            }
        }
        assertThat(found("report-000000")).containsExactly(steps.getFirst().path());
        assertThat(history().search(new HistoryQuery("REPORT-0", 1_001))).hasSize(1_001);
        assertThat(found("nowhere at all")).isEmpty();
    }
}
