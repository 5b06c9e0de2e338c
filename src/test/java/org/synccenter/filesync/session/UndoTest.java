package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.trash;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** A run is taken back, as far as nothing was changed since, and the next sync does not do it again. */
final class UndoTest {

    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void makePair() {
        pair = new Pair(folder, DirectoryOpener.best());
        for (String path : List.of("a", "b", "c", "d/one", "d/two", "e/f/deep", "g", "h", "i", "j", "k", "l")) {
            writeOld(pair.left, path, "old " + path);
        }
        pair.sync("first");
        pair.assertNothingToDo();
    }

    @Test
    void whatWasDeletedIsBackOnBothSides() throws IOException {
        Files.setPosixFilePermissions(pair.right.resolve("e"), PosixFilePermissions.fromString("rwx------"));
        Map<String, String> before = tree(pair.left);
        delete(pair.left, "a");
        delete(pair.left, "e");
        pair.sync("oops");
        assertThat(exists(pair.right, "e")).isFalse();
        assertThat(pair.undo("oops").problems()).isEmpty();
        assertThat(tree(pair.left)).isEqualTo(before);
        assertThat(tree(pair.right)).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(pair.left.resolve("e"))).hasSize(3);
        pair.syncClean();
    }

    @Test
    void whatWasOverwrittenIsBackOnBothSidesAndTheNewerOneInTrash() throws IOException {
        Map<String, String> before = tree(pair.left);
        writeOld(pair.left, "a", "newer");
        Files.createSymbolicLink(pair.left.resolve("z"), Path.of("a"));
        pair.sync("link");
        delete(pair.left, "z");
        Files.createSymbolicLink(pair.left.resolve("z"), Path.of("b"));
        pair.sync("oops");
        pair.undo("oops");
        assertThat(Files.readSymbolicLink(pair.right.resolve("z"))).hasToString("a");
        assertThat(Files.readSymbolicLink(pair.left.resolve("z"))).hasToString("a");
        pair.syncClean();
        pair.undo("link");
        assertThat(read(pair.left, "a")).isEqualTo("old a");
        assertThat(read(pair.right, "a")).isEqualTo(before.get("a").substring(5));
        assertThat(Files.getLastModifiedTime(pair.left.resolve("a")))
                .isEqualTo(Files.getLastModifiedTime(pair.right.resolve("a")));
        assertThat(trash(pair.left)).contains("newer");
    }

    /** A folder that can never be read made each undoing one with problems. */
    @Test
    void whatCannotBeLookedAtElsewhereIsNoProblemOfTheUndoing() {
        writeOld(pair.left, "closed/x", "x");
        pair.sync("first");
        writeOld(pair.left, "a", "newer");
        pair.sync("oops");
        pair.opener = withoutOpening("closed");
        assertThat(pair.undo("oops").problems()).isEmpty();
        assertThat(read(pair.left, "a")).isEqualTo("old a");
        assertThat(pair.undo("first").problems())
                .extracting(p -> p.path().display())
                .contains("closed");
    }

    private static DirectoryOpener withoutOpening(String directory) {
        return Spied.opener(DirectoryOpener.best(), call -> {
            if (call.method().equals("open") && call.name().equals(directory)) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
    }

    @Test
    void whatWasCreatedGoesFromWhereItWasBroughtToAndStaysWhereItCameFrom() {
        writeOld(pair.left, "new/x", "mine");
        writeOld(pair.left, "new/sub/y", "mine too");
        pair.sync("brought");
        pair.undo("brought");
        assertThat(exists(pair.right, "new")).isFalse();
        assertThat(read(pair.left, "new/x")).isEqualTo("mine");
        assertThat(read(pair.left, "new/sub/y")).isEqualTo("mine too");
        assertThat(trash(pair.right)).contains("mine", "mine too");
        CycleResult next = pair.sync();
        assertThat(next.plan().changes()).isEmpty();
        assertThat(next.conflicts()).extracting(c -> c.path().display()).containsExactly("new/sub/y", "new/x");
        pair.resolve(Map.of("new/x", Resolution.KEEP_LEFT, "new/sub/y", Resolution.KEEP_LEFT));
        assertThat(read(pair.right, "new/sub/y")).isEqualTo("mine too");
        pair.syncClean();
    }

    @Test
    void aFirstSyncOfTheWrongFoldersIsTakenApartAgain() {
        Pair wrong = new Pair(folder.resolve("wrong"), DirectoryOpener.best());
        writeOld(wrong.left, "left/a", "left a");
        writeOld(wrong.right, "right/b", "right b");
        var left = tree(wrong.left);
        var right = tree(wrong.right);
        wrong.sync("mixed");
        assertThat(tree(wrong.left)).isEqualTo(tree(wrong.right)).hasSize(4);
        wrong.undo("mixed");
        assertThat(tree(wrong.left)).isEqualTo(left);
        assertThat(tree(wrong.right)).isEqualTo(right);
        assertThat(wrong.sync().plan().changes()).isEmpty();
        assertThat(tree(wrong.left)).isEqualTo(left);
    }

    @Test
    void aCopyStaysWhenItsOriginalHasGoneSince() {
        Pair first = new Pair(folder.resolve("first"), DirectoryOpener.best());
        writeOld(first.left, "a", "a");
        first.sync("brought");
        delete(first.left, "a");
        assertThat(first.undo("brought").problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(ProblemKind.CHANGED_SINCE);
        assertThat(read(first.right, "a")).isEqualTo("a");
    }

    @Test
    void whatWasMovedIsMovedBackOnBothSides() {
        Map<String, String> before = tree(pair.left);
        rename(pair.left, "d", "renamed");
        rename(pair.right, "a", "a2");
        writeOld(pair.left, "c", "edited");
        rename(pair.right, "c", "c2");
        pair.sync("moved");
        assertThat(read(pair.left, "c2")).isEqualTo("edited");
        CycleResult undone = pair.undo("moved");
        assertThat(undone.problems()).isEmpty();
        assertThat(tree(pair.left)).isEqualTo(before);
        assertThat(tree(pair.right)).isEqualTo(before);
        pair.syncClean();
    }

    @Test
    void timesAndExecutableBitsComeBack() throws IOException {
        var time = Files.getLastModifiedTime(pair.right.resolve("a"));
        Files.setLastModifiedTime(
                pair.left.resolve("a"), java.nio.file.attribute.FileTime.fromMillis(1_600_000_000_000L));
        Files.setPosixFilePermissions(pair.left.resolve("b"), PosixFilePermissions.fromString("rwxr-xr-x"));
        pair.sync("metadata");
        assertThat(Files.isExecutable(pair.right.resolve("b"))).isTrue();
        pair.undo("metadata");
        for (Side side : Side.values()) {
            assertThat(Files.getLastModifiedTime(pair.root(side).resolve("a"))).isEqualTo(time);
            assertThat(Files.isExecutable(pair.root(side).resolve("b"))).isFalse();
        }
        pair.syncClean();
    }

    @Test
    void whatHasChangedSinceStaysAndTheRestIsTakenBack() {
        writeOld(pair.left, "a", "a of the run");
        writeOld(pair.left, "b", "b of the run");
        delete(pair.left, "c");
        writeOld(pair.left, "fresh", "fresh");
        writeOld(pair.left, "d/one", "one of the run");
        pair.sync("run");
        writeOld(pair.right, "a", "changed on the right");
        writeOld(pair.left, "fresh", "grown on the left");
        writeOld(pair.left, "c", "another c");
        writeOld(pair.left, "d/one", "one of a later run");
        pair.sync("later");
        writeOld(pair.right, "b", "changed and not synced");
        CycleResult undone = pair.undo("run");
        assertThat(undone.problems())
                .allMatch(p -> p.kind() == ProblemKind.CHANGED_SINCE)
                .extracting(p -> p.path().display())
                .containsExactlyInAnyOrder("a", "b", "c", "fresh", "d/one");
        assertThat(undone.plan().changes()).isEmpty();
        assertThat(read(pair.right, "b")).isEqualTo("changed and not synced");
        pair.undo("later");
        assertThat(read(pair.left, "d/one")).isEqualTo("one of the run");
        assertThat(pair.undo("run").problems())
                .extracting(p -> p.path().display())
                .contains("b");
        assertThat(read(pair.right, "d/one")).isEqualTo("old d/one");
        assertThat(read(pair.left, "a")).isEqualTo("old a");
        assertThat(read(pair.right, "b")).isEqualTo("changed and not synced");
    }

    @Test
    void aChangeOfTheOtherSideAndOneThatWasMadeAgainAreChangesToo() {
        writeOld(pair.left, "a", "a of the run");
        writeOld(pair.left, "b", "b of the run");
        pair.sync("run");
        writeOld(pair.left, "b", "b of a later run");
        pair.sync("later");
        writeOld(pair.left, "b", "b of the run");
        pair.sync("again");
        writeOld(pair.left, "a", "not synced yet");
        assertThat(pair.undo("run").problems())
                .extracting(p -> p.path().display())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(read(pair.left, "a")).isEqualTo("not synced yet");
        assertThat(read(pair.right, "a")).isEqualTo("a of the run");
    }

    @Test
    void whatIsNotInTrashAnyMoreIsRefused() {
        delete(pair.left, "a");
        delete(pair.left, "b");
        CycleResult run = pair.sync("run");
        delete(pair.right, ".sync-center/trash/" + run.run() + "/a");
        writeOld(pair.right, ".sync-center/trash/" + run.run() + "/b", "tampered with");
        CycleResult undone = pair.undo("run");
        assertThat(undone.problems()).hasSize(2).allMatch(p -> p.kind() == ProblemKind.TRASH_GONE);
        assertThat(exists(pair.right, "b")).isFalse();
    }

    @Test
    void aPreviewTellsAllAndTouchesNothing() {
        delete(pair.left, "a");
        writeOld(pair.left, "b", "newer");
        pair.sync("run");
        var left = tree(pair.left);
        CycleResult preview = pair.run(CycleOptions.USUAL.previewing().on(new Errand.Undo("run")));
        assertThat(preview.ending()).isEqualTo(new Ending.Previewed(null));
        assertThat(preview.plan().changes()).hasSize(4);
        assertThat(tree(pair.left)).isEqualTo(left).isEqualTo(tree(pair.right));
        pair.assertNothingToDo();
    }

    @Test
    void takingBackMuchIsAskedAbout() {
        CycleResult held = pair.run(CycleOptions.USUAL.on(new Errand.Undo("first")));
        assertThat(held.ending()).isInstanceOf(Ending.Held.class);
        assertThat(tree(pair.right)).isEqualTo(tree(pair.left)).isNotEmpty();
        pair.undo("first");
        assertThat(tree(pair.right)).isEmpty();
        assertThat(tree(pair.left)).isNotEmpty();
    }

    @Test
    void anUnknownRunIsRefused() {
        CycleResult result = pair.run(CycleOptions.USUAL.on(new Errand.Undo("never was")));
        assertThat(result.ending()).isEqualTo(new Ending.Failed(CycleResult.Failure.RUN_UNKNOWN, null, null, ""));
    }

    @Test
    void aSettledConflictIsAConflictAgain() {
        writeOld(pair.left, "a", "left a");
        writeOld(pair.right, "a", "right a");
        pair.sync();
        pair.run(CycleOptions.USUAL
                .resolvingOnly(Map.of(RelPath.ofUtf8("a"), Resolution.KEEP_LEFT))
                .labelled("settled"));
        assertThat(read(pair.right, "a")).isEqualTo("left a");
        pair.undo("settled");
        assertThat(read(pair.right, "a")).isEqualTo("right a");
        assertThat(read(pair.left, "a")).isEqualTo("left a");
        assertThat(pair.sync().conflicts()).hasSize(1);
    }

    @Test
    void aMirrorIsTakenBackOnItsRightSideOnly() {
        pair.mode = SyncMode.MIRROR;
        writeOld(pair.left, "a", "newer");
        delete(pair.left, "b");
        pair.sync("mirrored");
        var left = tree(pair.left);
        assertThat(pair.undo("mirrored").problems()).isEmpty();
        assertThat(tree(pair.left)).isEqualTo(left);
        assertThat(read(pair.right, "a")).isEqualTo("old a");
        assertThat(read(pair.right, "b")).isEqualTo("old b");
    }

    @Test
    void theUndoingOfAnUndoingBringsTheRunBack() {
        writeOld(pair.left, "a", "newer");
        delete(pair.left, "b");
        writeOld(pair.left, "fresh", "fresh");
        pair.sync("run");
        var after = tree(pair.left);
        pair.undo("run");
        CycleResult redone = pair.undo("undo of run");
        assertThat(redone.problems()).isEmpty();
        assertThat(tree(pair.left)).isEqualTo(after);
        assertThat(tree(pair.right)).isEqualTo(after);
        pair.syncClean();
    }

    @Test
    void aRunThatWasTakenBackIsNotTakenBackAgain() throws IOException {
        Files.createSymbolicLink(pair.left.resolve("z"), Path.of("a"));
        pair.sync("link");
        delete(pair.left, "z");
        Files.createSymbolicLink(pair.left.resolve("z"), Path.of("b"));
        Files.setPosixFilePermissions(pair.left.resolve("b"), PosixFilePermissions.fromString("rwxr-xr-x"));
        pair.sync("run");
        assertThat(pair.undo("run").problems()).isEmpty();
        CycleResult again = pair.undo("run");
        assertThat(again.problems()).hasSize(2).allMatch(p -> p.kind() == ProblemKind.CHANGED_SINCE);
        assertThat(again.counts()).isEmpty();
        assertThat(Files.readSymbolicLink(pair.right.resolve("z"))).hasToString("a");
        pair.undo("undo of run"); // nothing was done by the second one of this name
        assertThat(Files.readSymbolicLink(pair.right.resolve("z"))).hasToString("b");
        assertThat(pair.undo("run").problems()).isEmpty();
        assertThat(Files.readSymbolicLink(pair.right.resolve("z"))).hasToString("a");
        pair.syncClean();
    }

    @Test
    void aFolderThatBecameAFileIsRefusedAndNothingIsLost() {
        delete(pair.left, "d");
        writeOld(pair.left, "d", "a file now");
        pair.sync("run");
        CycleResult undone = pair.undo("run");
        assertThat(undone.problems()).isNotEmpty().allMatch(p -> p.kind() == ProblemKind.NOT_UNDONE);
        assertThat(read(pair.right, "d")).isEqualTo("a file now");
        pair.syncClean();
    }
}
