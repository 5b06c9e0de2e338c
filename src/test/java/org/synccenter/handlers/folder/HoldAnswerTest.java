package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Errand;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;

/** What a person answers to a question of a pair is done, and nothing else. */
class HoldAnswerTest extends PairFixture {
    private ItemRef pair;
    private ItemResult held;

    @BeforeEach
    void lose() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(left.resolve("f" + i), "content " + i);
        }
        pair = add("Docs");
        sync(pair);
        for (int i = 0; i < 10; i++) {
            Files.delete(left.resolve("f" + i));
        }
        held = sync(pair);
    }

    private ItemResult answer(Errand answer, SyncOptions options) {
        return center.start(SyncRequest.ofItems("folder", List.of(pair.item()))
                        .withOptions(options)
                        .withContext(answer))
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    private HoldDecision lastDecision() {
        return center.history().runs(pair, 1).getFirst().decision();
    }

    @Test
    void theQuestionTellsHowMuchWouldGo() {
        assertThat(held.hold().bytes()).hasSize(10).allMatch(bytes -> bytes == 9);
        assertThat(lastDecision()).isNull();
    }

    @Test
    void aPartThatWasChosenIsForTheQuestionThatWasSeen() throws Exception {
        Files.delete(left.resolve("f15"));

        ItemResult again = answer(new Errand.Deletions(List.of("f0"), List.of(), held.hold()), SyncOptions.DEFAULT);

        assertThat(again.outcome()).isEqualTo(Outcome.HELD);
        assertThat(again.hold().deletions()).hasSize(11);
        assertThat(right.resolve("f0")).exists();
        assertThat(lastDecision()).isNull();
        assertThat(answer(new Errand.Deletions(List.of("f0"), List.of(), again.hold()), SyncOptions.DEFAULT)
                        .hold()
                        .deletions())
                .hasSize(10)
                .doesNotContain("f0");
        assertThat(right.resolve("f0")).doesNotExist();
        assertThat(right.resolve("f1")).exists();
        assertThat(lastDecision().left()).isEqualTo(10);
    }

    @Test
    void onePathIsNotBothDeletedAndBroughtBack() {
        ItemResult refused =
                answer(new Errand.Deletions(List.of("f0"), List.of("f0"), held.hold()), SyncOptions.DEFAULT);

        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.error()).contains("cannot be both deleted and brought back");
        assertThat(right.resolve("f0")).exists();
    }

    @Test
    void stoppingIsAnAnswerThatDoesNothing() {
        Hold seen = held.hold();
        ItemResult stopped = sync(pair, SyncOptions.answering(seen, HoldAnswer.STOP));

        assertThat(stopped.hold()).isEqualTo(seen);
        assertThat(right.resolve("f0")).exists();
        assertThat(lastDecision().asked()).isEqualTo(10);
        assertThat(lastDecision().allowed() + lastDecision().restored()).isZero();
    }

    @Test
    void aHeldUndoKnowsItsRunAndAnAnswerGoesOnWithIt() throws Exception {
        sync(pair, SyncOptions.answering(held.hold(), HoldAnswer.RESTORE));
        RunRecord first = center.history().runs(pair, 10).getLast();
        Errand undo = new Errand.Undo(first.id());
        ItemResult asked = answer(undo, SyncOptions.DEFAULT);
        Hold question = asked.hold();
        assertThat(question.undo()).isEqualTo(first.id());
        assertThat(question.text()).startsWith("To undo that sync, 10 files and folders on the right side");
        assertThat(question.answers()).containsExactlyInAnyOrder(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP);

        assertThat(sync(pair, SyncOptions.answering(question, HoldAnswer.ALLOW_ONCE))
                        .outcome())
                .as("an answer to an undo is none to a sync")
                .isEqualTo(Outcome.IN_SYNC);
        assertThat(right.resolve("f13")).exists();
        answer(undo, SyncOptions.answering(question, HoldAnswer.ALLOW_ONCE));
        assertThat(right.resolve("f13")).doesNotExist();
        assertThat(left.resolve("f13")).exists();
    }
}
