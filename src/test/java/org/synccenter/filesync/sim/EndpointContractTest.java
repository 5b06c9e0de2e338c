package org.synccenter.filesync.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.platform.DirectoryOpener;

/** What a session relies on, on every kind of volume: real ones, and those that the simulation makes up. */
final class EndpointContractTest {

    abstract static class Contract {

        private static final RelPath TRASH = Layout.trashPath("20261121T100000Z-abcdef", path("f"));

        Endpoint endpoint;

        abstract Endpoint open() throws EndpointException;

        /** Whether two names can be swapped at one instant there. */
        abstract boolean exchanges();

        /** Later than any stamp that came before. */
        void later() {}

        @BeforeEach
        void openEndpoint() throws EndpointException {
            endpoint = open();
        }

        @AfterEach
        void closeEndpoint() {
            endpoint.close();
        }

        @Test
        void bringsAFileAndShowsItOnlyWhenItIsComplete() throws EndpointException {
            RelPath temp = stage("f", "hello");
            assertThat(endpoint.look(path("f"))).isNull();
            endpoint.publish(temp, path("f"));
            endpoint.flushNames();
            assertThat(read("f")).isEqualTo("hello");
            assertThat(endpoint.look(temp)).isNull();
        }

        @Test
        void neverPublishesOverWhatIsThere() throws EndpointException {
            put("f", "theirs");
            RelPath temp = stage("f", "ours");
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.publish(temp, path("f")));
            assertThat(read("f")).isEqualTo("theirs");
            endpoint.discard(temp);
            endpoint.discard(temp); // gone already
            assertThat(endpoint.look(temp)).isNull();
        }

        @Test
        void whatIsReplacedLiesInTheTrash() throws EndpointException {
            put("f", "old");
            RelPath temp = stage("f", "new");
            endpoint.replace(temp, path("f"), expected("f"), TRASH);
            assertThat(read("f")).isEqualTo("new");
            assertThat(read(TRASH)).isEqualTo("old");
            assertThat(endpoint.trashRuns()).containsExactly("20261121T100000Z-abcdef");
            endpoint.purgeTrashRun("20261121T100000Z-abcdef");
            assertThat(endpoint.trashRuns()).isEmpty();
        }

        @Test
        void whatIsNotAsExpectedKeepsItsName() throws EndpointException {
            put("f", "old");
            Expectation expected = expected("f");
            later();
            endpoint.trash(path("f"), expected, TRASH);
            put("f", "edited meanwhile");
            RelPath temp = stage("f", "new");
            RelPath elsewhere = Layout.trashPath("20261121T100000Z-abcdef", path("g"));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.replace(temp, path("f"), expected, elsewhere));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.trash(path("f"), expected, elsewhere));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.move(path("f"), path("g"), expected));
            assertProblem(
                    ProblemKind.CHANGED_MEANWHILE,
                    () -> endpoint.setMetadata(path("f"), expected, new Metadata(null, true)));
            assertThat(read("f")).isEqualTo("edited meanwhile");
        }

        @Test
        void twoDisplacedFromOnePathAreBothKept() throws EndpointException {
            put("f", "one");
            endpoint.trash(path("f"), expected("f"), TRASH);
            put("f", "two");
            endpoint.trash(path("f"), expected("f"), TRASH);
            assertThat(read(TRASH)).isEqualTo("one");
            assertThat(read(Layout.trashPath("20261121T100000Z-abcdef", path("f~2"))))
                    .isEqualTo("two");
        }

        @Test
        void movesWithoutReplacing() throws EndpointException {
            put("f", "F");
            put("g", "G");
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.move(path("f"), path("g"), expected("f")));
            endpoint.createDirectory(path("d"), 0755);
            endpoint.move(path("f"), path("d/f"), expected("f"));
            endpoint.flushNames();
            assertThat(read("g") + read("d/f")).isEqualTo("GF");
            assertThat(endpoint.look(path("f"))).isNull();
        }

        @Test
        void exchangesTwoPathsOrTouchesNothing() throws EndpointException {
            endpoint.createDirectory(path("d"), 0755);
            endpoint.createDirectory(path("e"), 0755);
            put("f", "F");
            put("d/g", "G");
            put("g", "H");
            assertThat(exchange("f", "g")).isEqualTo(exchanges());
            assertThat(read("f") + read("g")).isEqualTo(exchanges() ? "HF" : "FH");
            assertThat(exchange("f", "d/g")).isEqualTo(exchanges());
            assertThat(read("f") + read("d/g") + read("g")).isEqualTo(exchanges() ? "GHF" : "FGH");
            assertThat(exchange("d", "e")).isEqualTo(exchanges());
            assertThat(read(exchanges() ? "e/g" : "d/g")).isEqualTo(exchanges() ? "H" : "G");
            endpoint.flushNames();
        }

        @Test
        void exchangesNothingWhenEitherIsNotAsExpected() throws EndpointException {
            put("f", "F");
            put("g", "old");
            Expectation f = expected("f");
            Expectation old = expected("g");
            later();
            endpoint.trash(path("g"), old, TRASH);
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.exchange(path("f"), f, path("g"), old));
            put("g", "edited meanwhile");
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.exchange(path("f"), f, path("g"), old));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.exchange(path("g"), old, path("f"), f));
            assertThat(read("f") + read("g")).isEqualTo("Fedited meanwhile");
            // The size and the time are kept by some edits.
            Expectation g = expected("g");
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.exchange(path("f"), earlier(f), path("g"), g));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.exchange(path("f"), f, path("g"), earlier(g)));
            assertThat(read("f") + read("g")).isEqualTo("Fedited meanwhile");
        }

        private static Expectation earlier(Expectation now) {
            Fingerprint f = now.fingerprint();
            Instant before = Objects.requireNonNull(f.ctime()).minusSeconds(1);
            return new Expectation(Fingerprint.file(f.size(), f.mtime(), before, f.id(), f.executable()), false);
        }

        private boolean exchange(String a, String b) throws EndpointException {
            return endpoint.exchange(path(a), expected(a), path(b), expected(b));
        }

        @Test
        void deletesNoDirectoryThatHoldsSomething() throws EndpointException {
            endpoint.createDirectory(path("d"), 0755);
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.createDirectory(path("d"), 0755));
            put("d/f", "x");
            assertProblem(ProblemKind.NOT_EMPTY, () -> endpoint.deleteDirectory(path("d")));
            endpoint.trash(path("d/f"), expected("d/f"), TRASH);
            endpoint.deleteDirectory(path("d"));
            assertThat(endpoint.look(path("d"))).isNull();
        }

        @Test
        void neverGoesThroughALink() throws EndpointException {
            endpoint.createDirectory(path("real"), 0755);
            put("real/f", "x");
            RelPath temp = Layout.temp(path("l"), "abcdef", 1);
            endpoint.createLink(temp, LinkTarget.ofUtf8("real"));
            endpoint.publish(temp, path("l"));
            assertProblem(ProblemKind.CHANGED_MEANWHILE, () -> endpoint.look(path("l/f")));
            assertProblem(ProblemKind.SPECIAL_FILE, () -> endpoint.open(path("l")));
            assertProblem(ProblemKind.GONE, () -> endpoint.open(path("none")));
        }

        @Test
        void markersAreOldOrNew() throws EndpointException {
            assertThat(endpoint.readMarker("m.json")).isEmpty();
            endpoint.writeMarker("m.json", new byte[] {1});
            endpoint.prepareMarker("m.json", new byte[] {2});
            assertThat(endpoint.readMarker("m.json")).contains(new byte[] {1});
            endpoint.writeMarker("m.json", new byte[] {2});
            endpoint.prepareMarker("m.json", new byte[] {3});
            endpoint.discardPreparedMarker("m.json");
            assertThat(endpoint.readMarker("m.json")).contains(new byte[] {2});
            endpoint.deleteMarker("m.json");
            assertThat(endpoint.look(Layout.OURS)).isNull();
        }

        @Test
        void anEditThatKeepsSizeAndTimeShows() throws EndpointException {
            put("f", "one");
            Expectation expected = expected("f");
            later();
            RelPath temp = stage("f", "two", new Metadata(expected.fingerprint().mtime(), false));
            endpoint.replace(temp, path("f"), expected, TRASH);
            assertThat(expected.fits(expected("f").fingerprint())).isFalse();
        }

        /** Half a step too much is rounded to either side, and no time moves further than one. */
        @Test
        void keepsATimeAsExactlyAsItSays() throws EndpointException {
            Duration step = endpoint.capabilities().timeStep();
            Instant odd = Instant.parse("2001-02-03T04:05:07Z").plus(step.dividedBy(2));
            endpoint.publish(stage("f", "x", new Metadata(odd, false)), path("f"));
            Instant kept = Objects.requireNonNull(Objects.requireNonNull(endpoint.look(path("f")))
                    .fingerprint()
                    .mtime());
            assertThat(Duration.between(odd, kept).abs()).isLessThan(step);
        }

        @Test
        void refusesAtOnceWhatThereIsNoRoomFor() throws EndpointException {
            try (Upload upload = endpoint.create(Layout.temp(path("f"), "abcdef", 0))) {
                upload.expect(1);
                assertProblem(ProblemKind.NO_SPACE, () -> upload.expect(Long.MAX_VALUE));
            }
        }

        private static RelPath path(String text) {
            return RelPath.ofUtf8(text);
        }

        private Expectation expected(String text) throws EndpointException {
            return new Expectation(
                    Objects.requireNonNull(endpoint.look(path(text))).fingerprint(), false);
        }

        private RelPath stage(String target, String content) throws EndpointException {
            return stage(target, content, new Metadata(null, false));
        }

        private RelPath stage(String target, String content, Metadata metadata) throws EndpointException {
            RelPath temp = Layout.temp(path(target), "abcdef", 0);
            try (Upload upload = endpoint.create(temp)) {
                byte[] bytes = content.getBytes(UTF_8);
                upload.write(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
                upload.complete(metadata, 0644);
            }
            endpoint.flushContents(List.of());
            return temp;
        }

        private void put(String target, String content) throws EndpointException {
            endpoint.publish(stage(target, content), path(target));
        }

        private String read(String target) throws EndpointException {
            return read(path(target));
        }

        private String read(RelPath target) throws EndpointException {
            var text = new StringBuilder();
            try (Content content = endpoint.open(target)) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(100);
                while (content.read(buffer.clear()) >= 0) {
                    text.append(UTF_8.decode(buffer.flip()));
                }
            }
            return text.toString();
        }

        private static void assertProblem(ProblemKind kind, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            EndpointException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        }
    }

    @Nested
    final class BySystemCalls extends Contract {
        @TempDir
        Path folder;

        @Override
        Endpoint open() throws EndpointException {
            return LocalEndpoint.opener(DirectoryOpener.best(), Clock.systemUTC())
                    .open(folder);
        }

        @Override
        boolean exchanges() {
            return System.getProperty("os.name").equals("Linux");
        }
    }

    @Nested
    final class Portable extends Contract {
        @TempDir
        Path folder;

        @Override
        Endpoint open() throws EndpointException {
            return LocalEndpoint.opener(DirectoryOpener.portable(), Clock.systemUTC())
                    .open(folder);
        }

        @Override
        boolean exchanges() {
            return false;
        }
    }

    abstract static class InMemory extends Contract {
        private final SimClock clock = new SimClock();
        private final MemoryDisk disk = new MemoryDisk("X", 1, traits(), clock);

        abstract MemoryDisk.Traits traits();

        @Override
        boolean exchanges() {
            return traits().exchange();
        }

        @Override
        Endpoint open() throws EndpointException {
            disk.room = OptionalLong.of(1_000);
            return LocalEndpoint.opener(_ -> new MemoryDirectory(disk, disk.root), clock)
                    .open(Path.of("/x"));
        }

        @Override
        void later() {
            clock.pass(Duration.ofMillis(30));
        }
    }

    @Nested
    final class LikeLinux extends InMemory {
        @Override
        MemoryDisk.Traits traits() {
            return MemoryDisk.Traits.LINUX;
        }
    }

    @Nested
    final class LikeOthers extends InMemory {
        @Override
        MemoryDisk.Traits traits() {
            return MemoryDisk.Traits.PORTABLE;
        }
    }
}
