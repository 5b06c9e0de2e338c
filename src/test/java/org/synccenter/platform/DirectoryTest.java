package org.synccenter.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@link Directory}, kept by both ways of having one. */
final class DirectoryTest {

    abstract static class Contract {
        @TempDir
        Path folder;

        Directory dir;

        abstract DirectoryOpener opener();

        @BeforeEach
        void open() throws IOException {
            dir = opener().open(folder);
        }

        @AfterEach
        void close() {
            dir.close();
        }

        @Test
        void writesAndReadsAFile() throws IOException {
            put("a", "hello");
            assertThat(Files.readString(folder.resolve("a"))).isEqualTo("hello");
            assertThat(get("a")).isEqualTo("hello");
            FileStat stat = stat("a");
            assertThat(stat.kind()).isEqualTo(FileKind.FILE);
            assertThat(stat.size()).isEqualTo(5);
            assertThat(stat.permissions()).isEqualTo(0600);
            assertThat(stat.inode()).isNotZero();
        }

        @Test
        void createsOnlyWhereNothingIs() throws IOException {
            put("a", "old");
            assertFault(FileFault.EXISTS, () -> dir.create(b("a")));
            Files.createSymbolicLink(folder.resolve("l"), Path.of("nowhere"));
            assertFault(FileFault.EXISTS, () -> dir.create(b("l")));
            assertThat(Files.exists(folder.resolve("nowhere"))).isFalse();
        }

        @Test
        void listsNamesThatAreNoText() throws IOException {
            List<String> hostile = List.of("a\nb", "\u001b[31m", "-rf", "$(x)", "b\u00ff", "\u00e9\u00ff\u00fe", "  ");
            for (String name : hostile) {
                put(name, "x");
            }
            assertThat(dir.list().stream().map(n -> new String(n, ISO_8859_1)))
                    .containsExactlyInAnyOrderElementsOf(hostile);
            for (String name : hostile) {
                assertThat(get(name)).isEqualTo("x");
            }
        }

        @Test
        void renameNeverReplaces() throws IOException {
            put("a", "A");
            put("b", "B");
            assertFault(FileFault.EXISTS, () -> dir.rename(b("a"), dir, b("b")));
            dir.rename(b("a"), dir, b("c"));
            assertThat(get("b") + get("c")).isEqualTo("BA");
            assertThat(dir.stat(b("a"))).isNull();
            assertFault(FileFault.MISSING, () -> dir.rename(b("a"), dir, b("d")));
        }

        @Test
        void directoriesAndLinksAreRenamedToo() throws IOException {
            dir.makeDirectory(b("d"));
            dir.makeDirectory(b("e"));
            dir.makeLink(b("l"), b("nowhere"));
            Files.writeString(folder.resolve("d/f"), "in d");
            assertFault(FileFault.EXISTS, () -> dir.rename(b("d"), dir, b("e")));
            try (Directory e = dir.open(b("e"))) {
                dir.rename(b("d"), e, b("d"));
                dir.rename(b("l"), e, b("l"));
            }
            assertThat(Files.readString(folder.resolve("e/d/f"))).isEqualTo("in d");
            assertThat(Files.readSymbolicLink(folder.resolve("e/l"))).hasToString("nowhere");
        }

        @Test
        void linksAreNeverFollowed() throws IOException {
            Files.createDirectory(folder.resolve("real"));
            Files.writeString(folder.resolve("file"), "x");
            Files.createSymbolicLink(folder.resolve("dirlink"), folder.resolve("real"));
            Files.createSymbolicLink(folder.resolve("filelink"), Path.of("file"));
            assertFault(FileFault.NOT_DIRECTORY, () -> dir.open(b("dirlink")));
            assertFault(FileFault.NOT_FILE, () -> dir.read(b("filelink")));
            assertThat(stat("dirlink").kind()).isEqualTo(FileKind.LINK);
            assertThat(new String(dir.readLink(b("filelink")), UTF_8)).isEqualTo("file");
            dir.setModified(b("filelink"), Instant.ofEpochSecond(1_000));
            assertThat(stat("file").modified()).isNotEqualTo(Instant.ofEpochSecond(1_000));
            dir.delete(b("filelink"));
            assertThat(Files.exists(folder.resolve("file"))).isTrue();
        }

        @Test
        void aLinkKeepsATargetThatIsNoText() throws IOException {
            byte[] target = "../x/\u00ff y".getBytes(ISO_8859_1);
            dir.makeLink(b("l"), target);
            assertThat(dir.readLink(b("l"))).isEqualTo(target);
        }

        @Test
        @Timeout(10)
        void aPipeDoesNotBlock() throws Exception {
            assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("p").toString())
                            .start()
                            .waitFor()
                    == 0);
            assertThat(stat("p").kind()).isEqualTo(FileKind.OTHER);
            assertFault(FileFault.NOT_FILE, () -> dir.read(b("p")));
        }

        @Test
        void refusesWhatIsNoName() {
            for (String name : List.of("", ".", "..", "a/b", "a\0b")) {
                assertThatIllegalArgumentException().isThrownBy(() -> dir.stat(b(name)));
                assertThatIllegalArgumentException().isThrownBy(() -> dir.rename(b("x"), dir, b(name)));
            }
        }

        @Test
        void deletesFilesAndEmptyDirectoriesOnly() throws IOException {
            dir.makeDirectory(b("d"));
            Files.writeString(folder.resolve("d/f"), "x");
            assertFault(FileFault.NOT_EMPTY, () -> dir.deleteDirectory(b("d")));
            assertThatThrownBy(() -> dir.delete(b("d"))).isInstanceOf(FileFaultException.class);
            assertThatThrownBy(() -> dir.deleteDirectory(b("f"))).isInstanceOf(FileFaultException.class);
            Files.delete(folder.resolve("d/f"));
            dir.deleteDirectory(b("d"));
            assertThat(dir.list()).isEmpty();
            assertFault(FileFault.MISSING, () -> dir.delete(b("gone")));
        }

        @Test
        void setsTimesAndPermissions() throws IOException {
            put("a", "x");
            for (String text : List.of("1969-12-31T23:59:58Z", "2026-11-21T10:00:00.123456Z")) {
                Instant time = Instant.parse(text);
                dir.setModified(b("a"), time);
                assertThat(stat("a").modified()).isEqualTo(time);
            }
            Instant fraction = Instant.parse("1969-12-31T23:59:58.25Z");
            dir.setModified(b("a"), fraction);
            assertThat(stat("a").modified().getEpochSecond()).isEqualTo(fraction.getEpochSecond());
            dir.setPermissions(b("a"), 0751);
            assertThat(stat("a").permissions()).isEqualTo(0751);
        }

        @Test
        void hardLinksAndRenamesOver() throws IOException {
            put("a", "A");
            put("n", "N");
            dir.hardLink(b("a"), dir, b("kept"));
            assertFault(FileFault.EXISTS, () -> dir.hardLink(b("n"), dir, b("a")));
            dir.renameOver(b("n"), dir, b("a"));
            assertThat(get("kept") + get("a")).isEqualTo("AN");
        }

        @Test
        void flushes() throws IOException {
            put("a", "x");
            dir.flush();
            if (dir.flushesVolume()) {
                dir.flushVolume();
            }
        }

        @Test
        void aMissingOrWrongRootIsOneClearFault() throws IOException {
            Files.writeString(folder.resolve("f"), "x");
            assertFault(FileFault.MISSING, () -> opener().open(folder.resolve("none")));
            assertFault(FileFault.NOT_DIRECTORY, () -> opener().open(folder.resolve("f")));
        }

        final void put(String name, String content) throws IOException {
            try (NewFile file = dir.create(b(name))) {
                file.write(ByteBuffer.allocateDirect(100)
                        .put(content.getBytes(UTF_8))
                        .flip());
                file.flush();
            }
        }

        final String get(String name) throws IOException {
            try (OpenFile file = dir.read(b(name))) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(100);
                while (file.read(buffer) > 0) {
                    assertThat(file.stat().kind()).isEqualTo(FileKind.FILE);
                }
                byte[] bytes = new byte[buffer.flip().remaining()];
                buffer.get(bytes);
                return new String(bytes, UTF_8);
            }
        }

        final FileStat stat(String name) throws IOException {
            return Objects.requireNonNull(dir.stat(b(name)));
        }

        /** One char one byte, so that names need not be text. */
        static byte[] b(String name) {
            return name.getBytes(ISO_8859_1);
        }

        static void assertFault(FileFault fault, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            FileFaultException.class, e -> assertThat(e.fault()).isEqualTo(fault));
        }
    }

    @Nested
    final class Portable extends Contract {
        @Override
        DirectoryOpener opener() {
            return DirectoryOpener.portable();
        }

        @Test
        void cannotExchange() throws IOException {
            put("a", "A");
            put("b", "B");
            assertFault(FileFault.NOT_SUPPORTED, () -> dir.exchange(b("a"), dir, b("b")));
        }
    }

    @Nested
    final class BySystemCalls extends Contract {
        @Override
        DirectoryOpener opener() {
            assumeTrue(Libc.available(), "system calls of Linux");
            return DirectoryOpener.best();
        }

        @Test
        void exchangesTwoNames() throws IOException {
            put("a", "A");
            dir.makeDirectory(b("d"));
            dir.exchange(b("a"), dir, b("d"));
            assertThat(stat("a").kind()).isEqualTo(FileKind.DIRECTORY);
            assertThat(get("d")).isEqualTo("A");
            assertFault(FileFault.MISSING, () -> dir.exchange(b("a"), dir, b("none")));
        }

        @Test
        void readingLeavesTheTimeOfTheLastAccess() throws IOException {
            put("a", "x");
            FileTime longAgo = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
            Files.setAttribute(folder.resolve("a"), "lastAccessTime", longAgo);

            assertThat(get("a")).isEqualTo("x");

            assertThat(Files.getAttribute(folder.resolve("a"), "lastAccessTime"))
                    .isEqualTo(longAgo);
        }

        @Test
        void readsWhatBelongsToSomebodyElse() throws IOException {
            Path other = Path.of("/etc/hostname");
            assumeTrue(Files.isReadable(other), "a file of the system");
            try (Directory system = opener().open(Path.of("/etc"));
                    OpenFile file = system.read(b("hostname"))) {
                assertThat(file.opened().size()).isEqualTo(Files.size(other));
            }
        }

        @Test
        void timesOutsideTheReachOfNanosecondsAreKept() throws IOException {
            put("a", "x");
            for (String text : List.of("2300-01-01T00:00:00.5Z", "1969-12-31T23:59:58.25Z")) {
                dir.setModified(b("a"), Instant.parse(text));
                assertThat(stat("a").modified()).isEqualTo(text);
            }
        }

        @Test
        void staysInItsDirectoryWhenSomebodySwapsItForALink() throws IOException {
            Files.createDirectory(folder.resolve("inside"));
            Files.createDirectory(folder.resolve("outside"));
            try (Directory inside = dir.open(b("inside"))) {
                Files.move(folder.resolve("inside"), folder.resolve("moved"));
                Files.createSymbolicLink(folder.resolve("inside"), Path.of("outside"));
                inside.create(b("new")).close();
            }
            assertThat(Files.exists(folder.resolve("moved/new"))).isTrue();
            assertThat(Files.exists(folder.resolve("outside/new"))).isFalse();
        }

        @Test
        void reachesDepthsThatNoPathReaches() throws IOException {
            Directory at = opener().open(folder);
            for (int i = 0; i < 3_000; i++) {
                at.makeDirectory(b("deep"));
                Directory next = at.open(b("deep"));
                at.close();
                at = next;
            }
            at.create(b("file")).close();
            assertThat(at.list()).hasSize(1);
            at.delete(b("file"));
            at.close();
            removeDeep();
        }

        private void removeDeep() throws IOException {
            // Pulls each level up before removing the one above it, so that no long path is ever needed.
            dir.rename(b("deep"), dir, b("top"));
            while (true) {
                try (Directory top = dir.open(b("top"))) {
                    if (top.stat(b("deep")) == null) {
                        break;
                    }
                    top.rename(b("deep"), dir, b("next"));
                }
                dir.deleteDirectory(b("top"));
                dir.rename(b("next"), dir, b("top"));
            }
        }

        @Test
        void aClosedDirectoryIsNeverUsedAgain() throws IOException {
            Directory other = opener().open(folder);
            other.close();
            assertThatIllegalStateException().isThrownBy(other::list);
        }
    }
}
