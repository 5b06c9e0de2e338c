package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.PathChoice;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncOptions;

/** What a preview tells of both sides, and what becomes of choices about it, on real folders. */
@Timeout(60)
class FolderPlanTest extends PairFixture {

    private static SyncAction step(ItemResult preview, String path) {
        return preview.plan().stream()
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private ItemResult choose(ItemRef pair, PathChoice... choices) {
        return sync(pair, SyncOptions.DEFAULT.choosing(List.of(choices)));
    }

    @Test
    void aStepTellsWhatEachSideHasNow() throws Exception {
        write(left, "both.txt", "old");
        write(left, "gone.txt", "goes");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "both.txt", "much newer");
        write(right, "new/file.txt", "12345");
        Files.delete(left.resolve("gone.txt"));

        ItemResult preview = sync(pair, SyncOptions.PREVIEW);

        SyncAction update = step(preview, "both.txt");
        assertThat(update.left().size()).isEqualTo(10);
        assertThat(update.left().modified())
                .isEqualTo(Files.getLastModifiedTime(left.resolve("both.txt")).toInstant());
        assertThat(update.right().size()).isEqualTo(3);
        SyncAction create = step(preview, "new/file.txt");
        assertThat(create.left()).isNull();
        assertThat(create.right().size()).isEqualTo(5);
        assertThat(step(preview, "new").right().kind()).isEqualTo(VersionKind.DIRECTORY);
        SyncAction delete = step(preview, "gone.txt");
        assertThat(delete.left()).isNull();
        assertThat(delete.right().size()).isEqualTo(4);
    }

    @Test
    void aConflictIsToldAndCanBeChosenAbout() throws Exception {
        write(left, "plan.txt", "first");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "plan.txt", "left!");
        write(right, "plan.txt", "the right one");

        ItemResult preview = sync(pair, SyncOptions.PREVIEW);

        assertThat(preview.undecided()).singleElement().satisfies(conflict -> {
            assertThat(conflict.path()).isEqualTo("plan.txt");
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.BOTH_EDITED);
            assertThat(conflict.left().size()).isEqualTo(5);
            assertThat(conflict.right().size()).isEqualTo(13);
        });
        PlannedConflict conflict = preview.undecided().getFirst();
        ItemResult result = choose(pair, new PathChoice("plan.txt", Side.RIGHT, Set.of(conflict.stamp())));
        assertThat(result.problems()).isEmpty();
        assertThat(left.resolve("plan.txt")).hasContent("the right one");
    }

    @Test
    void aConflictThatIsAnotherByNowIsLeftAlone() throws Exception {
        write(left, "plan.txt", "first");
        ItemRef pair = add("Docs");
        sync(pair);
        write(left, "plan.txt", "left!");
        write(right, "plan.txt", "the right one");
        ItemResult preview = sync(pair, SyncOptions.PREVIEW);
        write(left, "plan.txt", "edited after it was seen");

        ItemResult result = choose(
                pair,
                new PathChoice(
                        "plan.txt",
                        Side.RIGHT,
                        Set.of(preview.undecided().getFirst().stamp())));

        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.path()).isEqualTo("plan.txt"));
        assertThat(left.resolve("plan.txt")).hasContent("edited after it was seen");
        assertThat(right.resolve("plan.txt")).hasContent("the right one");
    }

    /** Both paths of the move are told, as the window does. */
    private ItemResult chooseAboutMove(ItemRef pair, Side wins) throws Exception {
        SyncAction move = step(sync(pair, SyncOptions.PREVIEW), "to/name.txt");
        assertThat(move.action()).isEqualTo(ActionKind.MOVE);
        assertThat(move.left().size()).isEqualTo(move.right().size()).isEqualTo(7);
        Set<String> seen = Set.of(move.stamp());
        return choose(pair, new PathChoice("to/name.txt", wins, seen), new PathChoice("name.txt", wins, seen));
    }

    private ItemRef moved() throws Exception {
        write(left, "name.txt", "content");
        write(left, "to/other.txt", "x");
        ItemRef pair = add("Docs");
        sync(pair);
        Files.move(left.resolve("name.txt"), left.resolve("to/name.txt"));
        return pair;
    }

    @Test
    void aMoveTurnedRoundIsMovedBack() throws Exception {
        ItemResult result = chooseAboutMove(moved(), Side.RIGHT);

        assertThat(result.problems()).isEmpty();
        assertThat(left.resolve("name.txt")).hasContent("content");
        assertThat(right.resolve("name.txt")).hasContent("content");
        assertThat(left.resolve("to/name.txt")).doesNotExist();
        assertThat(right.resolve("to/name.txt")).doesNotExist();
    }

    @Test
    void aMoveLeftAloneStaysAsItIsOnBothSides() throws Exception {
        ItemRef pair = moved();
        ItemResult result = chooseAboutMove(pair, null);

        assertThat(result.problems()).isEmpty();
        assertThat(left.resolve("to/name.txt")).hasContent("content");
        assertThat(right.resolve("name.txt")).hasContent("content");
        assertThat(right.resolve("to/name.txt")).doesNotExist();
        sync(pair);
        assertThat(right.resolve("to/name.txt")).hasContent("content");
    }

    @Test
    void manyChoicesAreEachHeldAgainstTheirOwnSteps() throws Exception {
        for (int i = 0; i < 300; i++) {
            write(left, "d" + i % 7 + "/f" + i, "left " + i);
        }
        ItemRef pair = add("Docs");
        ItemResult preview = sync(pair, SyncOptions.PREVIEW);
        write(left, "d0/f0", "edited meanwhile");

        ItemResult result = sync(
                pair,
                SyncOptions.DEFAULT.choosing(preview.plan().stream()
                        .filter(step -> step.path().contains("/"))
                        .map(step -> new PathChoice(step.path(), null, Set.of(step.stamp())))
                        .toList()));

        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.path()).isEqualTo("d0/f0"));
        assertThat(tree(right)).containsExactly("", "d0", "d1", "d2", "d3", "d4", "d5", "d6");
    }
}
