package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;

/** What other programs, and a disk that fills up, do to a session while it runs. */
final class MeanwhileTest {

    abstract static class Meanwhile extends Hazards {
        @Test
        void aTargetEditedAfterTheScanIsKeptAndReported() {
            writeOld(pair.left, "d/f0", "left edit");
            at(Phase.STAGE, () -> write(pair.right, "d/f0", "late edit on the right"));
            CycleResult result = pair.sync();
            assertThat(result.problems()).singleElement().satisfies(p -> {
                assertThat(p.kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
                assertThat(p.path().display()).isEqualTo("d/f0");
                assertThat(p.side()).isEqualTo(Side.RIGHT);
            });
            assertThat(read(pair.right, "d/f0")).isEqualTo("late edit on the right");
            pair.assertNoLeftovers();
            assertThat(pair.sync().conflicts()).hasSize(1);
        }

        @Test
        void aTargetReplacedByAnEditorAfterTheScanIsKept() {
            writeOld(pair.left, "d/f0", "left edit");
            delete(pair.left, "d/f1");
            at(Phase.APPLY, () -> {
                for (String file : List.of("d/f0", "d/f1")) {
                    delete(pair.right, file);
                    write(pair.right, file, "saved by an editor");
                }
            });
            CycleResult result = pair.sync();
            assertThat(result.problems()).hasSize(2).allMatch(p -> p.kind() == ProblemKind.CHANGED_MEANWHILE);
            assertThat(read(pair.right, "d/f0")).isEqualTo("saved by an editor");
            assertThat(read(pair.right, "d/f1")).isEqualTo("saved by an editor");
            assertThat(pair.sync().conflicts()).hasSize(2);
        }

        /** Runs something just before a call that displaces a name: later than any look could see it. */
        private void justBefore(Set<String> methods, Path root, String name, Runnable action) {
            DirectoryOpener real = pair.opener;
            DirectoryOpener spied = Spied.opener(real, call -> {
                boolean named = call.arguments() != null
                        && Arrays.stream(call.arguments())
                                .anyMatch(a -> a instanceof byte[] b && new String(b, ISO_8859_1).equals(name));
                if (named && methods.contains(call.method())) {
                    action.run();
                }
                return call.proceed();
            });
            pair.opener = path -> (path.equals(root) ? spied : real).open(path);
        }

        @Test
        void aTargetEditedAtTheVeryLastMomentIsKept() {
            writeOld(pair.left, "d/f0", "left edit");
            delete(pair.left, "d/f1");
            var edited = new HashSet<String>();
            for (String name : List.of("f0", "f1")) {
                // Replacing is an exchange, or a hard link where there is none; deleting is a rename.
                justBefore(Set.of("exchange", "hardLink", "rename"), pair.right, name, () -> {
                    if (edited.add(name)) {
                        delete(pair.right, "d/" + name);
                        write(pair.right, "d/" + name, "at the last moment");
                    }
                });
            }
            CycleResult result = pair.sync();
            assertThat(result.problems()).hasSize(2).allMatch(p -> p.kind() == ProblemKind.CHANGED_MEANWHILE);
            assertThat(read(pair.right, "d/f0")).isEqualTo("at the last moment");
            assertThat(read(pair.right, "d/f1")).isEqualTo("at the last moment");
            pair.opener = opener();
            pair.assertNoLeftovers();
            assertThat(pair.sync().conflicts()).hasSize(2);
        }

        @Test
        void aTargetEditedWithoutChangingSizeOrTimeIsKept() {
            writeOld(pair.left, "d/f0", "left edit");
            at(Phase.APPLY, () -> {
                try {
                    FileTime time = Files.getLastModifiedTime(pair.right.resolve("d/f0"));
                    Files.writeString(pair.right.resolve("d/f0"), "CONTENT 0");
                    Files.setLastModifiedTime(pair.right.resolve("d/f0"), time);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(pair.sync().problems()).hasSize(1);
            assertThat(read(pair.right, "d/f0")).isEqualTo("CONTENT 0");
        }

        @Test
        void somethingNewInTheWayIsKept() {
            writeOld(pair.left, "new", "from the left");
            at(Phase.APPLY, () -> write(pair.right, "new", "just made on the right"));
            assertThat(pair.sync().problems()).hasSize(1);
            assertThat(read(pair.right, "new")).isEqualTo("just made on the right");
            pair.assertNoLeftovers();
        }

        @Test
        void aFileThatComesBackIsNotDeletedOnTheOtherSide() {
            delete(pair.left, "d/f0");
            at(Phase.APPLY, () -> write(pair.left, "d/f0", "back again"));
            pair.sync();
            assertThat(read(pair.right, "d/f0")).isEqualTo("content 0");
            pair.listener = CycleListener.NONE;
            pair.syncClean();
            assertThat(read(pair.right, "d/f0")).isEqualTo("back again");
        }

        @Test
        void aFolderThatIsFilledMeanwhileStays() {
            writeOld(pair.left, "e/only", "x");
            pair.syncClean();
            delete(pair.left, "e");
            at(Phase.APPLY, () -> write(pair.right, "e/late", "late"));
            CycleResult result = pair.sync();
            assertThat(result.problems()).anyMatch(p -> p.kind() == ProblemKind.NOT_EMPTY);
            assertThat(read(pair.right, "e/late")).isEqualTo("late");
            pair.listener = CycleListener.NONE;
            pair.syncClean();
            assertThat(read(pair.left, "e/late")).isEqualTo("late");
        }

        @Test
        void aSourceEditedAfterTheScanArrivesAsItIsNow() {
            writeOld(pair.left, "d/f0", "first edit");
            at(Phase.STAGE, () -> write(pair.left, "d/f0", "second, longer edit"));
            pair.sync();
            assertThat(read(pair.right, "d/f0")).isEqualTo("second, longer edit");
            pair.listener = CycleListener.NONE;
            pair.syncClean();
        }

        @Test
        void anEditRightAfterPublishingIsNotTakenForOurs() throws IOException {
            writeOld(pair.left, "d/f0", "left edit");
            FileTime[] time = new FileTime[1];
            at(Phase.ARCHIVE, () -> {
                try {
                    time[0] = Files.getLastModifiedTime(pair.right.resolve("d/f0"));
                    Files.writeString(pair.right.resolve("d/f0"), "LEFT EDIT");
                    Files.setLastModifiedTime(pair.right.resolve("d/f0"), time[0]);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            pair.sync();
            pair.listener = CycleListener.NONE;
            pair.syncClean();
            assertThat(read(pair.left, "d/f0")).isEqualTo("LEFT EDIT");
        }

        /** Runs something once on the right, right after a private name became a certain name there. */
        private void justAfterPublishing(String name, Runnable action) {
            DirectoryOpener real = pair.opener;
            var done = new AtomicBoolean();
            DirectoryOpener spied = Spied.opener(real, call -> {
                Object result = call.proceed();
                boolean publishes = Set.of("exchange", "rename", "renameOver").contains(call.method())
                        && call.name().startsWith(".sc-")
                        && call.newName().equals(name);
                if (publishes && !done.getAndSet(true)) {
                    action.run();
                }
                return result;
            });
            pair.opener = path -> (path.equals(pair.right) ? spied : real).open(path);
        }

        @ParameterizedTest
        @ValueSource(strings = {"d/f0", "new"})
        void anEditBetweenPublishingAndOurLookIsNotTakenForOurs(String path) {
            writeOld(pair.left, path, "left edit");
            justAfterPublishing(
                    path.substring(path.lastIndexOf('/') + 1), () -> write(pair.right, path, "user's edit"));
            CycleResult result = pair.sync();
            assertThat(result.problems()).singleElement().satisfies(p -> {
                assertThat(p.kind()).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
                assertThat(p.side()).isEqualTo(Side.RIGHT);
            });
            pair.opener = opener();
            assertThat(pair.sync().conflicts()).hasSize(1);
            assertThat(read(pair.left, path)).isEqualTo("left edit");
            assertThat(read(pair.right, path)).isEqualTo("user's edit");
            pair.assertNoLeftovers();
        }

        @Test
        void aLinkReplacedBetweenPublishingAndOurLookIsNotTakenForOurs() throws IOException {
            Files.createSymbolicLink(pair.left.resolve("link"), Path.of("d/f0"));
            justAfterPublishing("link", () -> {
                delete(pair.right, "link");
                write(pair.right, "link", "user's file");
            });
            assertThat(pair.sync().problems()).hasSize(1);
            pair.opener = opener();
            assertThat(pair.sync().conflicts()).hasSize(1);
            assertThat(Files.isSymbolicLink(pair.left.resolve("link"))).isTrue();
            assertThat(read(pair.right, "link")).isEqualTo("user's file");
        }

        @Test
        void anEditRightAfterANewTimeWasSetIsNotTakenForOurs() throws IOException {
            Files.setLastModifiedTime(pair.left.resolve("d/f0"), FileTime.fromMillis(1_234_567_890_123L));
            DirectoryOpener real = pair.opener;
            DirectoryOpener spied = Spied.opener(real, call -> {
                Object result = call.proceed();
                if (call.method().equals("setModified") && call.name().equals("f0")) {
                    write(pair.right, "d/f0", "CONTENT 0");
                }
                return result;
            });
            pair.opener = path -> (path.equals(pair.right) ? spied : real).open(path);
            pair.sync();
            pair.opener = opener();
            pair.syncClean();
            assertThat(read(pair.left, "d/f0")).isEqualTo("CONTENT 0");
        }

        @Test
        void aSourceEditedAfterItWasCopiedGoesAcrossNextTime() {
            writeOld(pair.left, "d/f0", "first edit");
            at(Phase.APPLY, () -> write(pair.left, "d/f0", "FIRST EDIT"));
            pair.sync();
            assertThat(read(pair.right, "d/f0")).isEqualTo("first edit");
            pair.listener = CycleListener.NONE;
            pair.syncClean();
            assertThat(read(pair.right, "d/f0")).isEqualTo("FIRST EDIT");
        }

        @Test
        void aFolderRenamedWhileItsChangesAreAppliedKeepsNothingOfOurs() {
            writeOld(pair.left, "d/f0", "first edit");
            writeOld(pair.left, "d/f1", "second edit");
            writeOld(pair.left, "d/new", "new");
            at(Phase.APPLY, () -> rename(pair.right, "d", "moved"));
            pair.sync();
            pair.listener = CycleListener.NONE;
            pair.sync();
            pair.syncClean();
            assertThat(read(pair.left, "moved/f1")).isEqualTo("second edit");
        }

        /** The disk on the right has room for so many bytes and not one more. */
        private void roomOnTheRight(long bytes) {
            var room = new AtomicLong(bytes);
            DirectoryOpener real = pair.opener;
            DirectoryOpener small = Spied.opener(real, call -> {
                if (call.method().equals("write")
                        && call.arguments() != null
                        && call.arguments()[0] instanceof ByteBuffer buffer
                        && room.addAndGet(-buffer.remaining()) < 0) {
                    room.addAndGet(buffer.remaining());
                    throw new FileFaultException(FileFault.NO_SPACE, "injected");
                }
                return call.proceed();
            });
            pair.opener = path -> (path.equals(pair.right) ? small : real).open(path);
        }

        private void assertNoTempOfAMarker() {
            assertThat(Pair.all(pair.right.resolve(".sync-center")))
                    .noneMatch(p -> p.toString().endsWith(".tmp"));
        }

        @Test
        void aDiskThatFillsUpTakesWhatFitsAndReportsTheRest() throws IOException {
            for (int i = 0; i < 4; i++) {
                writeOld(pair.left, "more" + i, "0123456789");
            }
            long marker = Files.size(pair.right.resolve(".sync-center/replica-pair1.json"));
            roomOnTheRight(marker + 20);
            CycleResult result = pair.sync();
            assertThat(result.problems()).hasSize(2).allMatch(p -> p.kind() == ProblemKind.NO_SPACE);
            assertThat(result.counts(Side.RIGHT).created()).isEqualTo(2);
            assertNoTempOfAMarker();
            pair.opener = opener();
            pair.syncClean();
        }

        @Test
        void aFullDiskThatCannotEvenTakeTheMarkerIsOneClearFailure() {
            writeOld(pair.left, "more", "0123456789");
            delete(pair.left, "d/f0");
            roomOnTheRight(5);
            CycleResult result = pair.run(CycleOptions.USUAL);
            assertThat(result.ending()).isInstanceOfSatisfying(Ending.Failed.class, f -> {
                assertThat(f.side()).isEqualTo(Side.RIGHT);
                assertThat(f.kind()).isEqualTo(ProblemKind.NO_SPACE);
            });
            assertThat(read(pair.right, "d/f0")).isEqualTo("content 0");
            assertNoTempOfAMarker();
            pair.opener = opener();
            pair.syncClean();
        }

        private static Clock clock(AtomicReference<Instant> now) {
            InstantSource source = now::get;
            return source.withZone(ZoneOffset.UTC);
        }

        /** When the clock of the store leaps, after a file was changed within one of its ticks. */
        enum Leap {
            AFTER_THE_RUN,
            WHILE_READING,
            BEFORE_ARCHIVING
        }

        @ParameterizedTest
        @EnumSource(Leap.class)
        void aSecondEditWithinOneTickOfTheStoreIsSeen(Leap leap) {
            Instant tick = Instant.now();
            var now = new AtomicReference<>(tick.plusMillis(5));
            Runnable leaps = () -> now.set(tick.plusSeconds(3600));
            pair.storeClock = clock(now);
            DirectoryOpener coarse = Spied.opener(pair.opener, call -> {
                if (leap == Leap.WHILE_READING
                        && call.method().equals("read")
                        && call.directory().equals("f0")) {
                    leaps.run();
                }
                Object result = call.method().equals("entries") ? call.proceedByStat() : call.proceed();
                boolean edited = call.name().equals("f0") || call.directory().equals("f0");
                return edited && result instanceof FileStat s
                        ? new FileStat(s.kind(), s.permissions(), s.size(), tick, tick, s.born(), s.device(), s.inode())
                        : result;
            });
            DirectoryOpener real = pair.opener;
            pair.opener = path -> (path.equals(pair.left) ? coarse : real).open(path);
            if (leap == Leap.BEFORE_ARCHIVING) {
                at(Phase.ARCHIVE, leaps);
            }
            write(pair.left, "d/f0", "another content A");
            pair.sync();
            assertThat(read(pair.right, "d/f0")).isEqualTo("another content A");
            leaps.run();
            write(pair.left, "d/f0", "another content B");
            pair.sync();
            assertThat(read(pair.right, "d/f0")).isEqualTo("another content B");
        }
    }

    @Nested
    final class BySystemCalls extends Meanwhile {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.best();
        }
    }

    @Nested
    final class Portable extends Meanwhile {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.portable();
        }
    }
}
