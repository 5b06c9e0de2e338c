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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;

/** What a user sees of a pair, on real folders, by system calls and in the portable way. */
final class PairSyncTest {

    abstract static class Behaviour {
        @TempDir
        Path folder;

        Pair pair;

        abstract DirectoryOpener opener();

        @BeforeEach
        void setUp() {
            pair = new Pair(folder, opener());
        }

        /** Ten files in three directories, in sync. */
        void seed() {
            for (int i = 0; i < 10; i++) {
                writeOld(pair.left, "d" + i % 3 + "/f" + i, "content " + i);
            }
            pair.syncClean();
        }

        @Test
        void theFirstSyncUnitesBothSidesAndTouchesWhatIsEqualNowhere() throws IOException {
            writeOld(pair.left, "a/b/only left", "L");
            writeOld(pair.right, "only right", "R");
            writeOld(pair.left, "same", "same");
            writeOld(pair.right, "same", "same");
            writeOld(pair.left, "empty", "");
            Files.createDirectories(pair.left.resolve("emptydir"));
            Files.createSymbolicLink(pair.right.resolve("link"), Path.of("a/b"));
            CycleResult result = pair.syncClean();
            assertThat(tree(pair.left)).hasSize(8);
            assertThat(result.counts(Side.RIGHT).created()).isEqualTo(5);
            assertThat(result.counts(Side.LEFT).created()).isEqualTo(2);
        }

        @ParameterizedTest
        @EnumSource(Side.class)
        void everyChangeGoesAcross(Side side) throws IOException {
            seed();
            Path here = pair.root(side);
            Path there = pair.root(side.other());
            writeOld(here, "d0/f0", "edited");
            delete(here, "d1/f1");
            writeOld(here, "new/deep/file", "new");
            rename(here, "d2/f2", "moved");
            Files.setPosixFilePermissions(here.resolve("d0/f3"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setLastModifiedTime(here.resolve("d0/f6"), FileTime.fromMillis(1_234_567_890_123L));
            Files.createSymbolicLink(here.resolve("link"), Path.of("d0/f0"));
            CycleResult result = pair.syncClean();
            CycleResult.Counts counts = result.counts(side.other());
            assertThat(counts.updated()).isEqualTo(1);
            assertThat(counts.deleted()).isEqualTo(1);
            assertThat(counts.moved()).isEqualTo(1);
            assertThat(counts.metadata()).isEqualTo(2);
            assertThat(counts.created()).isEqualTo(4);
            assertThat(result.counts(side).isZero()).isTrue();
            assertThat(read(there, "d0/f0")).isEqualTo("edited");
            assertThat(Files.getLastModifiedTime(there.resolve("d0/f6")).toMillis())
                    .isEqualTo(1_234_567_890_123L);
            assertThat(trash(there)).containsExactlyInAnyOrder("content 0", "content 1");
            assertThat(trash(here)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Side.class)
        void kindsReplaceEachOther(Side side) throws IOException {
            seed();
            Path here = pair.root(side);
            delete(here, "d0/f0");
            writeOld(here, "d0/f0/inner", "a directory now");
            delete(here, "d1");
            writeOld(here, "d1", "a file now");
            delete(here, "d2/f2");
            Files.createSymbolicLink(here.resolve("d2/f2"), Path.of("f5"));
            CycleResult first = pair.run(CycleOptions.USUAL.with(Deletions.ALLOW));
            assertThat(first.problems()).isEmpty();
            pair.syncClean();
            assertThat(trash(pair.root(side.other())))
                    .contains("content 0", "content 1", "content 2", "content 4", "content 7");
        }

        @Test
        void aFolderIsMovedInOnePieceAndFollowedByItsChanges() {
            seed();
            rename(pair.left, "d0", "renamed/d0");
            writeOld(pair.right, "d0/f3", "edited under the old name");
            CycleResult result = pair.syncClean();
            assertThat(result.counts(Side.RIGHT).moved()).isEqualTo(1);
            assertThat(result.counts(Side.LEFT).updated()).isEqualTo(1);
            assertThat(read(pair.left, "renamed/d0/f3")).isEqualTo("edited under the old name");
            assertThat(exists(pair.right, "d0")).isFalse();
        }

        @Test
        void aFileIsMovedAndGetsItsNewTimeAndBit() throws IOException {
            seed();
            rename(pair.left, "d0/f0", "moved");
            Files.setPosixFilePermissions(pair.left.resolve("moved"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setLastModifiedTime(pair.left.resolve("moved"), FileTime.fromMillis(1_234_567_890_123L));
            CycleResult result = pair.syncClean();
            assertThat(result.counts(Side.RIGHT).created()).isZero();
            assertThat(Files.getLastModifiedTime(pair.right.resolve("moved")).toMillis())
                    .isEqualTo(1_234_567_890_123L);
            assertThat(trash(pair.right)).isEmpty();
        }

        @Test
        void contentTimeAndPermissionsArriveExactly() throws IOException {
            String large = "0123456789".repeat(200_000);
            writeOld(pair.left, "large", large);
            writeOld(pair.left, "private", "secret");
            Files.setPosixFilePermissions(pair.left.resolve("private"), PosixFilePermissions.fromString("rw-------"));
            Files.createDirectory(pair.left.resolve("closed"));
            Files.setPosixFilePermissions(pair.left.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
            pair.syncClean();
            assertThat(read(pair.right, "large")).isEqualTo(large);
            for (String path : new String[] {"private", "closed", "large"}) {
                assertThat(Files.getPosixFilePermissions(pair.right.resolve(path)))
                        .isEqualTo(Files.getPosixFilePermissions(pair.left.resolve(path)));
            }
            assertThat(Files.getLastModifiedTime(pair.right.resolve("large")))
                    .isEqualTo(Files.getLastModifiedTime(pair.left.resolve("large")));
        }

        @Test
        void anEditThatKeepsSizeAndTimeIsSeen() throws IOException {
            // Nothing is too young to prove anything: the time of the inode's change alone tells.
            pair.storeClock = Clock.offset(pair.storeClock, Duration.ofHours(1));
            seed();
            FileTime time = Files.getLastModifiedTime(pair.right.resolve("d0/f0"));
            Files.writeString(pair.right.resolve("d0/f0"), "CONTENT 0");
            Files.setLastModifiedTime(pair.right.resolve("d0/f0"), time);
            pair.syncClean();
            assertThat(read(pair.left, "d0/f0")).isEqualTo("CONTENT 0");
        }

        @Test
        void conflictsTouchNeitherSideUntilTheyAreSettled() {
            seed();
            writeOld(pair.left, "d0/f0", "left version");
            writeOld(pair.right, "d0/f0", "right version!");
            writeOld(pair.left, "d1/f1", "left edit");
            delete(pair.right, "d1/f1");
            writeOld(pair.left, "both.txt", "L");
            writeOld(pair.right, "both.txt", "R!");
            var leftBefore = tree(pair.left);
            var rightBefore = tree(pair.right);
            for (int i = 0; i < 2; i++) {
                CycleResult result = pair.sync();
                assertThat(result.conflicts().stream().map(c -> c.path().display()))
                        .containsExactlyInAnyOrder("d0/f0", "d1/f1", "both.txt");
                assertThat(tree(pair.left)).isEqualTo(leftBefore);
                assertThat(tree(pair.right)).isEqualTo(rightBefore);
            }
            CycleResult settled = pair.resolve(Map.of(
                    "d0/f0", Resolution.KEEP_RIGHT, "d1/f1", Resolution.KEEP_LEFT, "both.txt", Resolution.KEEP_BOTH));
            assertThat(settled.ending()).isEqualTo(new Ending.Completed());
            pair.syncClean();
            assertThat(read(pair.left, "d0/f0")).isEqualTo("right version!");
            assertThat(read(pair.right, "d1/f1")).isEqualTo("left edit");
            assertThat(read(pair.right, "both.txt")).isEqualTo("L");
            assertThat(tree(pair.left).entrySet().stream()
                            .filter(e -> e.getKey().matches("both \\(conflict .* HOST\\)\\.txt"))
                            .map(Map.Entry::getValue))
                    .containsExactly("file R!");
            assertThat(trash(pair.left)).containsExactly("left version");
        }

        @Test
        void keepingTheSideThatDeletedDeletesIntoTrash() {
            seed();
            writeOld(pair.left, "d1/f1", "left edit");
            delete(pair.right, "d1/f1");
            pair.sync();
            pair.resolve(Map.of("d1/f1", Resolution.KEEP_RIGHT));
            pair.syncClean();
            assertThat(exists(pair.left, "d1/f1")).isFalse();
            assertThat(trash(pair.left)).containsExactly("left edit");
        }

        @Test
        void settlingOnePathTouchesNothingElse() {
            seed();
            writeOld(pair.left, "d0/f0", "left version");
            writeOld(pair.right, "d0/f0", "right version!");
            writeOld(pair.left, "d1/f1", "an ordinary edit");
            pair.resolve(Map.of("d0/f0", Resolution.KEEP_LEFT));
            assertThat(read(pair.right, "d0/f0")).isEqualTo("left version");
            assertThat(read(pair.right, "d1/f1")).isEqualTo("content 1");
            pair.syncClean();
        }

        @Test
        void manyDeletionsAreHeldUntilAnswered() {
            seed();
            delete(pair.left, "d0");
            delete(pair.left, "d1");
            CycleResult held = pair.run(CycleOptions.USUAL);
            assertThat(held.ending()).isInstanceOfSatisfying(Ending.Held.class, h -> {
                assertThat(h.hold().reason()).isEqualTo(SessionHold.Reason.MASS_DELETION);
                assertThat(h.hold().side()).isEqualTo(Side.RIGHT);
                assertThat(h.hold().deletions()).hasSizeGreaterThanOrEqualTo(7);
            });
            assertThat(exists(pair.right, "d0/f0")).isTrue();
            CycleResult allowed = pair.run(CycleOptions.USUAL.with(Deletions.ALLOW));
            assertThat(allowed.ending()).isEqualTo(new Ending.Completed());
            assertThat(exists(pair.right, "d0")).isFalse();
            assertThat(trash(pair.right)).hasSize(7);
            pair.syncClean();
        }

        @Test
        void onlyTheDeletionsThatWereShownAreAllowed() {
            seed();
            delete(pair.left, "d0");
            delete(pair.left, "d1");
            SessionHold shown = ((Ending.Held) pair.run(CycleOptions.USUAL).ending()).hold();
            delete(pair.left, "d2");

            CycleResult more = pair.run(CycleOptions.USUAL.allowing(shown));
            assertThat(more.ending())
                    .isInstanceOfSatisfying(
                            Ending.Held.class,
                            h -> assertThat(h.hold().deletions())
                                    .hasSizeGreaterThan(shown.deletions().size()));
            assertThat(exists(pair.right, "d0/f0")).isTrue();
            SessionHold all = ((Ending.Held) more.ending()).hold();
            assertThat(pair.run(CycleOptions.USUAL.allowing(all)).ending()).isEqualTo(new Ending.Completed());
            assertThat(exists(pair.right, "d0")).isFalse();
            pair.syncClean();
        }

        @Test
        void manyDeletionsCanBeUndoneInsteadOfAllowed() {
            seed();
            delete(pair.left, "d0");
            delete(pair.left, "d1");
            CycleResult restored = pair.run(CycleOptions.USUAL.with(Deletions.RESTORE));
            assertThat(restored.ending()).isEqualTo(new Ending.Completed());
            assertThat(read(pair.left, "d0/f0")).isEqualTo("content 0");
            pair.syncClean();
            delete(pair.left, "d0/f0");
            pair.syncClean();
            assertThat(exists(pair.right, "d0/f0")).isFalse();
        }

        @Test
        void anEmptiedRootIsHeld() {
            seed();
            for (String name : new String[] {"d0", "d1", "d2"}) {
                delete(pair.right, name);
            }
            assertThat(pair.run(CycleOptions.USUAL).ending())
                    .isInstanceOfSatisfying(
                            Ending.Held.class,
                            h -> assertThat(h.hold().reason()).isEqualTo(SessionHold.Reason.ROOT_EMPTIED));
            assertThat(tree(pair.left)).hasSize(13);
        }

        @Test
        void aPreviewTouchesNothing() {
            writeOld(pair.left, "a", "A");
            CycleResult result = pair.run(CycleOptions.USUAL.previewing());
            assertThat(result.ending()).isEqualTo(new Ending.Previewed(null));
            assertThat(result.plan()).isNotNull();
            assertThat(result.plan().changes()).hasSize(1);
            assertThat(exists(pair.right, "a")).isFalse();
            assertThat(exists(pair.right, ".sync-center")).isFalse();
            assertThat(exists(pair.left, ".sync-center")).isFalse();
        }

        @Test
        void mirrorMakesTheRightWhatTheLeftIs() {
            pair.mode = SyncMode.MIRROR;
            seed();
            writeOld(pair.right, "d0/f0", "edited on the right");
            writeOld(pair.right, "extra", "extra");
            delete(pair.right, "d1/f1");
            writeOld(pair.left, "d2/f2", "edited on the left");
            pair.syncClean();
            assertThat(read(pair.left, "d0/f0")).isEqualTo("content 0");
            assertThat(exists(pair.left, "extra")).isFalse();
            assertThat(trash(pair.right)).containsExactlyInAnyOrder("edited on the right", "extra", "content 2");
        }

        @Test
        void updateDeletesNothing() {
            pair.mode = SyncMode.UPDATE;
            seed();
            delete(pair.left, "d0/f0");
            writeOld(pair.left, "d1/f1", "newer");
            writeOld(pair.right, "own", "right's own");
            pair.sync();
            assertThat(exists(pair.right, "d0/f0")).isTrue();
            assertThat(read(pair.right, "d1/f1")).isEqualTo("newer");
            assertThat(exists(pair.left, "own")).isFalse();
        }

        @Test
        void trashIsKeptThirtyDays() {
            seed();
            delete(pair.left, "d0/f0");
            pair.sync();
            Clock real = pair.clock;
            pair.clock = Clock.offset(real, Duration.ofDays(29));
            pair.sync();
            assertThat(trash(pair.right)).containsExactly("content 0");
            Pair.write(pair.right, ".sync-center/trash/mine/file", "not made by us");
            pair.clock = Clock.offset(real, Duration.ofDays(31));
            pair.sync();
            // Looked at twice: see TrashKeeper.
            pair.clock = Clock.offset(real, Duration.ofDays(33));
            pair.sync();
            assertThat(trash(pair.right)).containsExactly("not made by us");
        }

        @Test
        void forgettingAPairLeavesFilesAndTrash() throws IOException {
            seed();
            delete(pair.left, "d0/f0");
            pair.sync();
            assertThat(pair.session().forget()).isTrue();
            assertThat(Files.exists(pair.state)).isFalse();
            assertThat(exists(pair.left, ".sync-center")).isFalse();
            assertThat(trash(pair.right)).containsExactly("content 0");
            assertThat(tree(pair.left)).hasSize(12);
            writeOld(pair.right, "d0/f0", "back");
            pair.syncClean();
            assertThat(read(pair.left, "d0/f0")).isEqualTo("back");
        }
    }

    @Nested
    final class BySystemCalls extends Behaviour {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.best();
        }
    }

    @Nested
    final class Portable extends Behaviour {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.portable();
        }
    }
}
