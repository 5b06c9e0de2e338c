package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.RawNames;

/** What file systems do to a synchroniser. */
final class HazardTest {

    abstract static class FileSystems extends Hazards {
        @Test
        void namesThatAreNoTextArriveByteForByte() throws IOException {
            List<String> names =
                    List.of("\u00ff\u00fe", "new\nline", "\u001b[31mred", "-rf", "$(x)", "\u00e2\u0080\u00ae", " ");
            for (String name : names) {
                Path file = RawNames.resolve(pair.left.resolve("d"), name.getBytes(ISO_8859_1));
                Files.writeString(file, "in " + name);
            }
            pair.sync();
            for (String name : names) {
                Path file = RawNames.resolve(pair.right.resolve("d"), name.getBytes(ISO_8859_1));
                assertThat(Files.readString(file)).isEqualTo("in " + name);
            }
            Files.delete(
                    RawNames.resolve(pair.right.resolve("d"), names.getFirst().getBytes(ISO_8859_1)));
            Files.move(
                    RawNames.resolve(pair.right.resolve("d"), names.get(1).getBytes(ISO_8859_1)),
                    RawNames.resolve(pair.right, "\u00fd".getBytes(ISO_8859_1)));
            pair.assertNoLeftovers();
            CycleResult result = pair.sync();
            assertThat(result.counts(Side.LEFT).deleted()).isEqualTo(1);
            assertThat(result.counts(Side.LEFT).moved()).isEqualTo(1);
            pair.assertNothingToDo();
        }

        @Test
        void linksAreCarriedAndNeverFollowed() throws IOException {
            Path outside = Files.createDirectory(folder.resolve("outside"));
            Files.writeString(outside.resolve("secret"), "outside");
            Files.createSymbolicLink(pair.left.resolve("away"), outside);
            Files.createSymbolicLink(pair.left.resolve("loop"), Path.of("."));
            Files.createSymbolicLink(pair.left.resolve("nowhere"), Path.of("no/such"));
            pair.syncClean();
            assertThat(Files.readSymbolicLink(pair.right.resolve("away"))).isEqualTo(outside);
            delete(pair.left, "d");
            Files.createSymbolicLink(pair.left.resolve("d"), outside);
            pair.run(CycleOptions.USUAL.with(CycleOptions.Deletions.ALLOW));
            pair.syncClean();
            assertThat(Files.isSymbolicLink(pair.right.resolve("d"))).isTrue();
            assertThat(trash(pair.right)).hasSize(6);
            assertThat(Pair.all(outside)).hasSize(2);
            assertThat(read(outside, "secret")).isEqualTo("outside");
        }

        @Test
        @Timeout(30)
        void pipesAreSkippedAndDoNotBlock() throws Exception {
            assumeTrue(new ProcessBuilder("mkfifo", pair.left.resolve("pipe").toString())
                            .start()
                            .waitFor()
                    == 0);
            writeOld(pair.left, "beside", "a file");
            CycleResult result = pair.sync();
            assertThat(exists(pair.right, "pipe")).isFalse();
            assertThat(read(pair.right, "beside")).isEqualTo("a file");
            assertThat(result.plan()).isNotNull();
            assertThat(result.plan().skipped()).anyMatch(s -> s.path().display().equals("pipe"));
        }

        @Test
        void whatCannotBeReadIsUnknownAndNotAbsent() throws IOException {
            assumeTrue(!"root".equals(System.getProperty("user.name")), "root reads everything");
            Files.setPosixFilePermissions(pair.left.resolve("d"), PosixFilePermissions.fromString("---------"));
            try {
                CycleResult result = pair.sync();
                assertThat(result.problems()).anyMatch(p -> p.kind() == ProblemKind.UNREADABLE);
                assertThat(tree(pair.right)).hasSize(7);
            } finally {
                Files.setPosixFilePermissions(pair.left.resolve("d"), PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            pair.syncClean();
        }

        @Test
        void aListingThatFailsIsUnknownAndNotAbsent() {
            DirectoryOpener real = pair.opener;
            DirectoryOpener deaf = Spied.opener(real, call -> {
                if (call.method().equals("entries") && call.directory().equals("d")) {
                    throw new FileFaultException(FileFault.IO, "injected");
                }
                return call.proceed();
            });
            pair.opener = path -> (path.equals(pair.left) ? deaf : real).open(path);
            writeOld(pair.right, "beside", "goes on");
            CycleResult result = pair.sync();
            assertThat(result.problems()).anyMatch(p -> p.kind() == ProblemKind.UNREADABLE);
            assertThat(tree(pair.right)).hasSize(8);
            assertThat(read(pair.left, "beside")).isEqualTo("goes on");
            pair.opener = real;
            pair.syncClean();
        }

        @Test
        void whatTheFilterIgnoresIsNeitherCarriedNorDeleted() {
            writeOld(pair.left, "d/keep.log", "log");
            pair.filter = Filter.of(List.of("*.log"));
            pair.sync();
            assertThat(exists(pair.right, "d/keep.log")).isFalse();
            pair.filter = Filter.NONE;
            pair.syncClean();
            pair.filter = Filter.of(List.of("*.log"));
            delete(pair.left, "d/keep.log");
            pair.sync();
            assertThat(read(pair.right, "d/keep.log")).isEqualTo("log");
        }

        @Test
        void oddTimesAreKeptAsFarAsTheStoreKeepsThem() throws IOException {
            writeOld(pair.left, "old", "x");
            Files.setLastModifiedTime(pair.left.resolve("old"), FileTime.from(Instant.parse("1960-01-02T03:04:05Z")));
            writeOld(pair.left, "future", "y");
            Files.setLastModifiedTime(
                    pair.left.resolve("future"), FileTime.from(Instant.parse("2200-01-02T03:04:05.123Z")));
            pair.syncClean();
            for (String path : List.of("old", "future")) {
                assertThat(Files.getLastModifiedTime(pair.right.resolve(path)))
                        .isEqualTo(Files.getLastModifiedTime(pair.left.resolve(path)));
            }
        }

        @Test
        void cancellingStopsSoonAndLeavesNothingHalf() {
            for (int i = 0; i < 40; i++) {
                writeOld(pair.left, "many/m" + i, "number " + i);
            }
            var asked = new AtomicInteger();
            var stageBegan = new AtomicBoolean();
            at(Phase.STAGE, () -> stageBegan.set(true));
            pair.cancellation = () -> stageBegan.get() && asked.incrementAndGet() > 10;
            CycleResult result = pair.run(CycleOptions.USUAL);
            assertThat(result.ending()).isEqualTo(new Ending.Cancelled());
            assertThat(result.counts(Side.RIGHT).created()).isBetween(1L, 39L);
            pair.assertNoLeftovers();
            pair.cancellation = () -> false;
            pair.syncClean();
            assertThat(tree(pair.right)).hasSize(48);
        }

        @Test
        void deepTreesSyncOrAreOneClearProblem() {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                path.append("deep/");
            }
            writeOld(pair.left, path + "file", "bottom");
            pair.syncClean();
            assertThat(read(pair.right, path + "file")).isEqualTo("bottom");
        }
    }

    @Nested
    final class BySystemCalls extends FileSystems {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.best();
        }

        @Test
        void deeperThanAnyoneNeedsIsOneProblemAndTheRestGoesOn() throws IOException {
            byte[] name = {'x'};
            var at = opener().open(pair.left);
            for (int i = 0; i < 1_500; i++) {
                at.makeDirectory(name);
                var next = at.open(name);
                at.close();
                at = next;
            }
            at.close();
            writeOld(pair.left, "beside", "goes on");
            CycleResult result = pair.sync();
            assertThat(result.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.TOO_DEEP));
            assertThat(read(pair.right, "beside")).isEqualTo("goes on");
            flatten(pair.left);
            flatten(pair.right);
        }

        /** So that the folder can be removed by path. */
        private void flatten(Path root) throws IOException {
            byte[] x = {'x'};
            byte[] y = {'y'};
            try (var dir = opener().open(root)) {
                while (true) {
                    try (var top = dir.open(x)) {
                        if (top.stat(x) == null) {
                            return;
                        }
                        top.rename(x, dir, y);
                    }
                    dir.deleteDirectory(x);
                    dir.rename(y, dir, x);
                }
            }
        }

        @Test
        void aDirectorySwappedForALinkLeadsNothingOutside() throws IOException {
            Path outside = Files.createDirectory(folder.resolve("outside"));
            writeOld(pair.left, "d/f0", "edited");
            writeOld(pair.left, "d/new", "new");
            delete(pair.left, "d/f1");
            at(Phase.STAGE, () -> {
                rename(pair.right, "d", "elsewhere");
                try {
                    Files.createSymbolicLink(pair.right.resolve("d"), outside);
                    Files.writeString(outside.resolve("f1"), "not ours");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            CycleResult result = pair.sync();
            assertThat(result.problems()).isNotEmpty();
            assertThat(Pair.all(outside)).hasSize(2);
            assertThat(read(outside, "f1")).isEqualTo("not ours");
            assertThat(read(pair.right, "elsewhere/f1")).isEqualTo("content 1");
        }
    }

    @Nested
    final class Portable extends FileSystems {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.portable();
        }
    }
}
