package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** The folder handler through the engine, on real folders and a real database. */
@Timeout(120)
class FolderHandlerTest {
    @TempDir
    private Path temp;

    private Path left;
    private Path right;
    private SyncCenter center;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectories(temp.resolve("left"));
        right = Files.createDirectories(temp.resolve("right"));
        Path home = Files.createDirectories(temp.resolve("home"));
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);
    }

    @AfterEach
    void close() {
        center.close();
    }

    private ItemRef add(String name, String... excludes) throws SyncException {
        return addPair(name, left.toString(), right.toString(), "two-way", excludes);
    }

    private ItemRef addPair(String name, String leftRoot, String rightRoot, String mode, String... excludes)
            throws SyncException {
        return center.addItem(
                "folder",
                new ItemDraft(
                        null,
                        name,
                        Map.of(
                                "left", List.of(leftRoot),
                                "right", List.of(rightRoot),
                                "mode", List.of(mode),
                                "exclude", List.of(excludes))));
    }

    private ItemResult sync(ItemRef item, SyncOptions options) {
        SyncRequest request =
                SyncRequest.ofItems("folder", List.of(item.item())).withOptions(options);
        return center.start(request)
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    private ItemResult sync(ItemRef item) {
        return sync(item, SyncOptions.DEFAULT);
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 100_000 - text.length()));
    }

    private static List<String> tree(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String relative = root.relativize(path).toString();
                if (!relative.startsWith(".sync-center")) {
                    found.add(Files.isRegularFile(path) ? relative + "=" + Files.readString(path) : relative);
                }
            }
        }
        return found;
    }

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
                .ignoringFields("stamp")
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
