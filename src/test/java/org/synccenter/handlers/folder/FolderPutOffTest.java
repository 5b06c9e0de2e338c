package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.Errand;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.PathExplanation;
import org.synccenter.api.PathState;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.PathDesk;

/** A row that was left alone in a preview: what the pair does by itself afterwards, and what it says about it. */
@Timeout(60)
class FolderPutOffTest extends PairFixture {
    private ItemRef pair;

    @BeforeEach
    void leaveOneEditAlone() throws Exception {
        write(left, "waits.txt", "old");
        write(left, "wanted.txt", "old");
        pair = add("Docs");
        sync(pair);
        write(left, "waits.txt", "edited");
        write(left, "wanted.txt", "edited");
        sync(pair, SyncOptions.DEFAULT.choosing(List.of(new PathChoice("waits.txt", null, Set.of(step().stamp())))));
        assertThat(right.resolve("wanted.txt")).hasContent("edited");
    }

    private SyncAction step() {
        return sync(pair, SyncOptions.PREVIEW).plan().stream()
                .filter(step -> step.path().equals("waits.txt"))
                .findFirst()
                .orElseThrow();
    }

    private void startByItself(StartReason reason) {
        center.start(SyncRequest.ofItems("folder", List.of(pair.item())).withReason(reason))
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void onlyARunOfAPersonSyncsIt() {
        startByItself(StartReason.FILE_CHANGE);
        startByItself(StartReason.SCHEDULE);
        assertThat(right.resolve("waits.txt")).hasContent("old");
        sync(pair);
        assertThat(right.resolve("waits.txt")).hasContent("edited");
    }

    @Test
    void itIsSyncedByItselfWhenItIsChangedAgain() throws Exception {
        write(left, "waits.txt", "edited once more");
        startByItself(StartReason.FILE_CHANGE);
        assertThat(right.resolve("waits.txt")).hasContent("edited once more");
    }

    @Test
    void aPreviewAndAnExplanationSaySo() throws SyncException {
        assertThat(step().reason()).endsWith(" You left it alone the last time.");
        PathExplanation told = new PathDesk(center).explain(pair, "waits.txt");
        assertThat(told.state()).isEqualTo(PathState.KEPT);
        assertThat(told.sentence())
                .isEqualTo("It differs, and you left it alone in the last run that you started."
                        + " It stays so until you start a run or it changes again.");
        sync(pair);
        assertThat(new PathDesk(center).explain(pair, "waits.txt").state()).isEqualTo(PathState.IN_SYNC);
    }

    private SyncOptions leavingItAlone() {
        return SyncOptions.DEFAULT.choosing(List.of(new PathChoice("waits.txt", null, Set.of(step().stamp()))));
    }

    private void loseMuch() throws Exception {
        for (int i = 0; i < 10; i++) {
            write(left, "many/" + i, "content " + i);
        }
        sync(pair, leavingItAlone());
        for (int i = 0; i < 10; i++) {
            Files.delete(left.resolve("many/" + i));
        }
    }

    /** The question was about others. */
    @ParameterizedTest
    @EnumSource(names = {"ALLOW_ONCE", "RESTORE"})
    void theAnswerToAQuestionDoesNotSyncIt(HoldAnswer said) throws Exception {
        loseMuch();
        Hold question = sync(pair, leavingItAlone()).hold();
        assertThat(question.deletions()).hasSize(10);
        assertThat(sync(pair, SyncOptions.answering(question, said)).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(left.resolve("many/7").toFile().exists()).isEqualTo(said == HoldAnswer.RESTORE);
        assertThat(right.resolve("waits.txt")).hasContent("old");
    }

    @Test
    void theAnswerToAllPartsOfAQuestionDoesNotSyncIt() throws Exception {
        loseMuch();
        Hold question = sync(pair, leavingItAlone()).hold();
        center.start(SyncRequest.ofItems("folder", List.of(pair.item()))
                        .withContext(new Errand.Deletions(List.of("many"), List.of(), question)))
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(right.resolve("many/7")).doesNotExist();
        assertThat(right.resolve("waits.txt")).hasContent("old");
    }
}
