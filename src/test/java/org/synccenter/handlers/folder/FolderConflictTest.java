package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Resolution;
import org.synccenter.contract.Proves;

/** Conflicts of the folder handler: neither side is touched until a person decides, and then only what was decided on. */
@Timeout(120)
class FolderConflictTest extends PairFixture {
    private ItemRef withConflict() throws Exception {
        write(left, "note.txt", "first");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "note.txt", "the left version");
        write(right, "note.txt", "right");
        ItemResult result = sync(pair);
        assertThat(result.outcome()).isEqualTo(Outcome.CONFLICTS);
        assertThat(tree(left)).contains("note.txt=the left version");
        assertThat(tree(right)).contains("note.txt=right");
        return pair;
    }

    @Test
    void aConflictTouchesNeitherSideAndIsSettledAtOnce() throws Exception {
        ItemRef pair = withConflict();
        Conflict conflict = center.conflicts(pair).getFirst();
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.BOTH_EDITED);
        assertThat(conflict.versions())
                .extracting(Conflict.Version::location)
                .containsExactly(left.toString(), right.toString());
        assertThat(conflict.choices())
                .containsExactlyInAnyOrder(
                        Resolution.KEEP_LEFT,
                        Resolution.KEEP_RIGHT,
                        Resolution.KEEP_BOTH,
                        Resolution.KEEP_NEWEST,
                        Resolution.REMOVE_FROM_SYNC_SET);
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.CONFLICTS);
        assertThat(center.conflicts(pair)).containsExactly(conflict);

        assertThat(center.resolve(List.of(conflict.id()), Resolution.KEEP_RIGHT))
                .isEmpty();

        assertThat(tree(left)).isEqualTo(tree(right)).contains("note.txt=right");
        assertThat(center.conflicts(null)).isEmpty();
        assertThat(center.snapshot().conflicts()).isZero();
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    @Proves("ISyncMgrResolutionHandler.RemoveFromSyncSet")
    void aPathThatLeavesTheSyncSetIsNeverSyncedAgainAndNothingIsDeleted() throws Exception {
        ItemRef pair = withConflict();
        write(left, "sub/note.txt", "of the same name");
        sync(pair);

        assertThat(center.resolve(List.of(center.conflicts(pair).getFirst().id()), Resolution.REMOVE_FROM_SYNC_SET))
                .isEmpty();

        assertThat(center.conflicts(null)).isEmpty();
        assertThat(center.snapshot().conflicts()).isZero();
        write(left, "note.txt", "edited once more on the left");
        write(left, "sub/note.txt", "edited");
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(left)).contains("note.txt=edited once more on the left", "sub/note.txt=edited");
        assertThat(tree(right)).contains("note.txt=right", "sub/note.txt=edited");
        Files.delete(left.resolve("note.txt"));
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(right)).contains("note.txt=right");
        assertThat(tree(left)).doesNotContain("note.txt=right");
    }

    @Test
    void aNameFullOfPatternSignsLeavesTheSyncSetAlone() throws Exception {
        String name = "!a*[b]?\\{c}# ";
        write(left, "d/" + name, "1");
        write(left, "d/aXb", "1");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "d/" + name, "left");
        write(right, "d/" + name, "right side");
        sync(pair);

        center.resolve(List.of(center.conflicts(pair).getFirst().id()), Resolution.REMOVE_FROM_SYNC_SET);
        write(left, "d/aXb", "edited");

        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(left)).contains("d/" + name + "=left", "d/aXb=edited");
        assertThat(tree(right)).contains("d/" + name + "=right side", "d/aXb=edited");
    }

    @Test
    void keepingBothLeavesBothVersionsOnBothSides() throws Exception {
        ItemRef pair = withConflict();
        String id = center.conflicts(pair).getFirst().id();

        assertThat(center.resolve(List.of(id), Resolution.KEEP_BOTH)).isEmpty();

        assertThat(tree(left)).isEqualTo(tree(right)).hasSize(3).contains("note.txt=the left version");
        assertThat(tree(left).get(1)).matches("note \\(conflict .*\\)\\.txt=right");
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void theNewestVersionCanBeKept() throws Exception {
        ItemRef pair = withConflict();
        // The helper's times grow with the shorter text: right was written later.
        assertThat(center.resolve(List.of(center.conflicts(pair).getFirst().id()), Resolution.KEEP_NEWEST))
                .isEmpty();
        assertThat(tree(left)).isEqualTo(tree(right)).contains("note.txt=right");
    }

    @Test
    void aDecisionAboutAVersionThatIsAnotherByNowIsNotCarriedOut() throws Exception {
        ItemRef pair = withConflict();
        String id = center.conflicts(pair).getFirst().id();
        Files.delete(right.resolve("note.txt"));

        assertThat(center.resolve(List.of(id), Resolution.KEEP_RIGHT).get(id)).contains("changed since");

        assertThat(tree(left)).contains("note.txt=the left version");
        Conflict seenAgain = center.conflicts(pair).getFirst();
        assertThat(seenAgain.right()).isNull();
        assertThat(center.resolve(List.of(seenAgain.id()), Resolution.KEEP_RIGHT))
                .isEmpty();
        assertThat(tree(left)).isEqualTo(tree(right)).containsExactly("");
    }

    @RepeatedTest(8)
    void ofTwoDecisionsAboutOneConflictAtOnceTheSecondIsRefused() throws Exception {
        ItemRef pair = withConflict();
        String id = center.conflicts(pair).getFirst().id();
        Map<Resolution, Map<String, String>> unsettled = new ConcurrentHashMap<>();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (Resolution wish : List.of(Resolution.KEEP_RIGHT, Resolution.REMOVE_FROM_SYNC_SET)) {
                executor.submit(() -> {
                    together.await();
                    return unsettled.put(wish, center.resolve(List.of(id), wish));
                });
            }
        }

        assertThat(unsettled.values()).filteredOn(Map::isEmpty).hasSize(1);
        boolean excluded = unsettled.get(Resolution.REMOVE_FROM_SYNC_SET).isEmpty();
        assertThat(tree(left)).contains(excluded ? "note.txt=the left version" : "note.txt=right");
        write(left, "note.txt", "edited once more");
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(right)).contains(excluded ? "note.txt=right" : "note.txt=edited once more");
    }

    @Test
    void settlingOneConflictDoesNothingElse() throws Exception {
        ItemRef pair = withConflict();
        write(left, "unrelated.txt", "new");

        center.resolve(List.of(center.conflicts(pair).getFirst().id()), Resolution.KEEP_LEFT);

        assertThat(tree(right)).contains("note.txt=the left version").doesNotContain("unrelated.txt=new");
    }
}
