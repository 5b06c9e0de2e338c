package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Errand;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncRequest;

/** A question of a mirror that is answered in part: whatever is said, nothing comes to the side that decides. */
class MirrorAnswerTest extends PairFixture {
    private ItemRef pair;

    @BeforeEach
    void editAndLose() throws Exception {
        for (int i = 0; i < 10; i++) {
            write(left, "edited" + i, "agreed");
            write(left, "gone" + i, "agreed");
        }
        pair = addPair("Docs", left.toString(), right.toString(), "mirror");
        sync(pair);
        for (int i = 0; i < 10; i++) {
            write(right, "edited" + i, "edited on the right");
            Files.delete(left.resolve("gone" + i));
        }
        assertThat(sync(pair).hold().deletions()).hasSize(20);
    }

    private ItemResult start(SyncRequest request) {
        return center.start(request)
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    private SyncRequest request() {
        return SyncRequest.ofItems("folder", List.of(pair.item()));
    }

    private ItemResult answer(List<String> allow, List<String> restore) {
        return start(request().withContext(new Errand.Deletions(allow, restore, null)));
    }

    /** The edit had gone to the left, and the file that was deleted there had come back. */
    @Test
    void whatIsKeptStaysWhereItIs() {
        ItemResult rest = answer(List.of("edited1", "gone1"), List.of("edited0", "gone0"));

        assertThat(rest.hold().deletions()).hasSize(16).doesNotContain("edited0", "gone0", "edited1", "gone1");
        assertThat(left.resolve("edited0")).hasContent("agreed");
        assertThat(right.resolve("edited0")).hasContent("edited on the right");
        assertThat(left.resolve("gone0")).doesNotExist();
        assertThat(right.resolve("gone0")).hasContent("agreed");
        assertThat(right.resolve("edited1")).hasContent("agreed");
        assertThat(right.resolve("gone1")).doesNotExist();
        assertThat(right.resolve("edited2")).hasContent("edited on the right");
        assertThat(right.resolve("gone2")).exists();
    }

    /** Few enough by now to pass without a question, in a run that nobody starts. */
    @Test
    void itStaysUntilSomebodySyncsByHand() {
        assertThat(answer(others(), List.of("edited0", "gone0")).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(right.resolve("edited0")).hasContent("edited on the right");

        start(request().withReason(StartReason.FILE_CHANGE));
        assertThat(right.resolve("edited0")).hasContent("edited on the right");
        assertThat(right.resolve("gone0")).exists();

        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(right.resolve("edited0")).hasContent("agreed");
        assertThat(right.resolve("gone0")).doesNotExist();
    }

    /** A second answer does not let go of what the first has kept. */
    @Test
    void whatWasKeptBeforeStaysKept() {
        ItemResult rest = answer(List.of(), List.of("edited0"));
        assertThat(rest.hold().deletions()).hasSize(19).doesNotContain("edited0");
        assertThat(answer(others(), List.of("gone0")).outcome()).isEqualTo(Outcome.IN_SYNC);

        start(request().withReason(StartReason.FILE_CHANGE));
        assertThat(right.resolve("edited0")).hasContent("edited on the right");
        assertThat(right.resolve("gone0")).exists();
        assertThat(right.resolve("gone1")).doesNotExist();
    }

    private static List<String> others() {
        List<String> others = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            others.addAll(List.of("edited" + i, "gone" + i));
        }
        return others;
    }
}
