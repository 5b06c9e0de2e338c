package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;

/** The folder handler through the engine, on real folders and a real database. */
@Timeout(120)
class FolderHandlerTest extends PairFixture {
    @Test
    void syncsBothWaysAndSaysWhy() throws Exception {
        write(left, "a.txt", "left");
        write(right, "sub/b.txt", "right");
        ItemRef pair = add("Docs");

        ItemResult first = sync(pair);
        assertThat(first.outcome()).as("%s", first).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(left)).isEqualTo(tree(right)).contains("a.txt=left", "sub/b.txt=right");
        assertThat(sync(pair).counts().created()).isZero();

        write(left, "a.txt", "edited");
        Files.delete(right.resolve("sub/b.txt"));
        ItemResult second = sync(pair);

        assertThat(second.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(center.history().actions(second.run(), 10))
                .extracting(SyncAction::path, SyncAction::action, SyncAction::side, SyncAction::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "a.txt", ActionKind.UPDATE, Side.RIGHT, "Edited on the left."),
                        org.assertj.core.groups.Tuple.tuple(
                                "sub/b.txt", ActionKind.DELETE, Side.LEFT, "Deleted on the right."));
        assertThat(tree(left)).isEqualTo(tree(right)).contains("a.txt=edited").doesNotContain("sub/b.txt=right");
    }

    @Test
    void aPreviewTellsThePlanAndTouchesNothing() throws Exception {
        write(left, "a.txt", "left");
        ItemRef pair = add("Docs");

        ItemResult preview = sync(pair, SyncOptions.PREVIEW);

        assertThat(preview.plan())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("stamp", "left")
                .isEqualTo(new SyncAction(
                        "a.txt",
                        null,
                        ActionKind.CREATE,
                        Side.RIGHT,
                        preview.plan().getFirst().reason(),
                        4,
                        preview.plan().getFirst().stamp()));
        assertThat(tree(right)).containsExactly("");
    }

    @Test
    void manyDeletionsAreHeldUntilTheyAreAllowedOrRestored() throws Exception {
        for (int i = 0; i < 20; i++) {
            write(left, "f" + i + ".txt", "content " + i);
        }
        ItemRef pair = add("Docs");
        sync(pair);
        for (int i = 0; i < 19; i++) {
            Files.delete(left.resolve("f" + i + ".txt"));
        }

        ItemResult held = sync(pair);
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.hold().reason()).isEqualTo(Hold.Reason.MASS_DELETION);
        assertThat(held.hold().deletions()).hasSize(19);
        assertThat(tree(right)).hasSize(21);

        ItemResult restored = sync(pair, new SyncOptions(false, HoldAnswer.RESTORE));
        assertThat(restored.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(left)).isEqualTo(tree(right)).hasSize(21);

        for (int i = 0; i < 19; i++) {
            Files.delete(left.resolve("f" + i + ".txt"));
        }
        ItemResult allowed = sync(pair, new SyncOptions(false, HoldAnswer.ALLOW_ONCE));
        assertThat(allowed.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(right)).containsExactly("", "f19.txt=content 19");
    }

    @Test
    void anAnswerIsForTheQuestionThatWasSeenAndForNoOther() throws Exception {
        for (int i = 0; i < 20; i++) {
            write(left, "f" + i + ".txt", "content " + i);
        }
        ItemRef pair = add("Docs");
        sync(pair);
        for (int i = 0; i < 18; i++) {
            Files.delete(left.resolve("f" + i + ".txt"));
        }
        Hold seen = sync(pair).hold();
        Files.delete(left.resolve("f18.txt"));

        ItemResult other = sync(pair, SyncOptions.answering(seen, HoldAnswer.ALLOW_ONCE));
        assertThat(other.outcome()).isEqualTo(Outcome.HELD);
        assertThat(tree(right)).hasSize(21);

        ItemResult same = sync(pair, SyncOptions.answering(other.hold(), HoldAnswer.ALLOW_ONCE));
        assertThat(same.outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(right)).containsExactly("", "f19.txt=content 19");
    }

    @Test
    void aMissingOrForeignFolderIsHeldAndNothingIsDeleted() throws Exception {
        write(left, "a.txt", "a");
        write(left, "b.txt", "b");
        ItemRef pair = add("Docs");
        sync(pair);
        Files.move(right, temp.resolve("away"));

        assertThat(sync(pair).hold().reason()).isEqualTo(Hold.Reason.ROOT_MISSING);
        Files.createDirectory(right);
        assertThat(sync(pair).hold().reason()).isEqualTo(Hold.Reason.MARKER_MISSING);
        assertThat(sync(pair, new SyncOptions(false, HoldAnswer.ALLOW_ONCE)).outcome())
                .isEqualTo(Outcome.HELD);
        assertThat(tree(left)).hasSize(3);

        Files.delete(right);
        Files.move(temp.resolve("away"), right);
        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void removingAPairKeepsTheFilesAndAddingItAgainStartsAfresh() throws Exception {
        write(left, "a.txt", "a");
        ItemRef pair = add("Docs");
        sync(pair);
        center.removeItem(pair);
        assertThat(tree(left)).isEqualTo(tree(right)).contains("a.txt=a");
        Files.delete(right.resolve("a.txt"));

        ItemRef again = add("Docs");
        assertThat(again).isEqualTo(pair);
        assertThat(sync(again).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(right)).contains("a.txt=a");
    }

    @Test
    void aPairThatIsAddedAgainStartsAfreshAlthoughAnOldMarkStayedBehind() throws Exception {
        write(left, "a.txt", "a");
        ItemRef pair = add("Docs");
        sync(pair);
        Files.move(right, temp.resolve("away"));
        center.removeItem(pair);
        Files.move(temp.resolve("away"), right);
        Files.delete(left.resolve("a.txt"));

        assertThat(sync(add("Docs")).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(tree(left)).isEqualTo(tree(right)).contains("a.txt=a");
    }

    @Test
    void excludedFilesAreLeftAlone() throws Exception {
        write(left, "keep.txt", "k");
        write(left, "build/out.o", "o");
        write(left, "notes.tmp", "t");
        ItemRef pair = add("Docs", "build/", "*.tmp");

        assertThat(sync(pair).outcome()).isEqualTo(Outcome.IN_SYNC);

        assertThat(tree(right)).containsExactly("", "keep.txt=k");
    }

    @Test
    void aMirrorMakesTheRightSideLikeTheLeft() throws Exception {
        write(left, "a.txt", "left");
        write(right, "a.txt", "right!");
        write(right, "extra.txt", "extra");
        ItemRef pair = addPair("Mirror", left.toString(), right.toString(), "mirror");

        assertThat(sync(pair, new SyncOptions(false, HoldAnswer.ALLOW_ONCE)).outcome())
                .isEqualTo(Outcome.IN_SYNC);

        assertThat(tree(right)).containsExactly("", "a.txt=left");
        assertThat(tree(left)).containsExactly("", "a.txt=left");
    }

    @Test
    void wrongPairsAreRefusedWithOneSentence() throws Exception {
        Files.createDirectory(left.resolve("inside"));
        Files.writeString(temp.resolve("file"), "x");
        add("Docs");

        assertRefused("there", temp.resolve("nowhere").toString(), "two-way", "does not exist");
        assertRefused("file", temp.resolve("file").toString(), "two-way", "not a folder");
        assertRefused("inside", left.resolve("inside").toString(), "two-way", "lies inside");
        assertRefused("around", temp.toString(), "two-way", "lies inside");
        assertRefused("same", left.toString(), "two-way", "same folder");
        assertRefused("again", right.toString(), "two-way", "paired already");
        assertRefused(
                "ours", Files.createDirectory(temp.resolve("home/folder/x")).toString(), "two-way", "own data");
        assertRefused("mode", right.toString(), "sideways", "sideways");
        assertRefused(" ", right.toString(), "two-way", "name");
        assertRefused("none", "", "two-way", "Choose the right folder");
        assertThat(center.snapshot().items()).hasSize(1);
    }

    private void assertRefused(String name, String rightRoot, String mode, String part) {
        assertThatThrownBy(() -> addPair(name, left.toString(), rightRoot, mode))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining(part)
                .extracting(e -> ((SyncException) e).kind())
                .isEqualTo(SyncException.Kind.INVALID);
    }

    @Test
    void aLinkToAPairedFolderIsSeenThrough() throws Exception {
        add("Docs");
        Path link = Files.createSymbolicLink(temp.resolve("link"), right);

        assertThatThrownBy(() -> addPair("Again", left.toString(), link.toString(), "two-way"))
                .hasMessageContaining("paired already");
    }

    @Test
    void twoPairsMayShareAFolder() throws Exception {
        Path third = Files.createDirectory(temp.resolve("third"));
        write(left, "a.txt", "a");
        ItemRef one = add("One");
        ItemRef two = addPair("Two", left.toString(), third.toString(), "two-way");

        assertThat(sync(one).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(sync(two).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(sync(one).outcome()).isEqualTo(Outcome.IN_SYNC);

        assertThat(tree(third)).isEqualTo(tree(right)).contains("a.txt=a");
    }
}
