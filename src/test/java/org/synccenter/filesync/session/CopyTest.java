package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.FaultyOpener.Fault;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.OpenFile;

/** How content gets across: many files at once, large files, files with holes. */
final class CopyTest {

    private static final int MANY = 150;
    private static final int LARGE = 5 << 20;

    @TempDir
    private Path folder;

    private Pair pair;

    @BeforeEach
    void makePair() {
        pair = new Pair(folder, DirectoryOpener.best());
    }

    private void manyFiles() {
        for (int i = 0; i < MANY; i++) {
            writeOld(pair.left, "d" + i / 50 + "/f" + i, "content " + i);
        }
    }

    private void spyOnTheRight(Spied.Spy spy) {
        DirectoryOpener real = pair.opener;
        pair.opener = path -> (path.equals(pair.right) ? Spied.opener(real, spy) : real).open(path);
    }

    @Test
    void manyFilesComeByTwoThreads() {
        manyFiles();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        var both = new CountDownLatch(2);
        spyOnTheRight(call -> {
            if (call.method().equals("create")
                    && call.directory().startsWith("d")
                    && threads.add(Thread.currentThread())) {
                both.countDown();
                // Nobody goes on before the other one is here.
                assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
            }
            return call.proceed();
        });
        CycleResult result = pair.syncClean();
        assertThat(result.counts(Side.RIGHT).created()).isEqualTo(MANY + 3);
        assertThat(threads).hasSize(2);
    }

    @Test
    void whatFailsAmongManyIsToldInTheOrderOfThePlan() {
        manyFiles();
        var creates = new AtomicInteger();
        spyOnTheRight(call -> {
            if (call.method().equals("create")
                    && call.directory().startsWith("d")
                    && creates.incrementAndGet() % 10 == 0) {
                throw new FileFaultException(FileFault.NO_SPACE, "injected");
            }
            return call.proceed();
        });
        CycleResult result = pair.sync();
        assertThat(result.problems()).hasSize(MANY / 10).allMatch(p -> p.kind() == ProblemKind.NO_SPACE);
        assertThat(result.problems().stream().map(Problem::path)).isSorted();
        assertThat(result.counts(Side.RIGHT).created()).isEqualTo(MANY + 3 - MANY / 10);
        pair.assertNoLeftovers();
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
    }

    @ParameterizedTest
    @CsvSource({"KILL_BEFORE, 10", "KILL_BEFORE, 200", "KILL_AFTER, 201", "KILL_BEFORE, 460", "KILL_AFTER, 600"})
    void aKillWhileTwoThreadsCopyIsMendedByOneRun(Fault fault, int call) {
        manyFiles();
        pair.opener = new FaultyOpener(DirectoryOpener.best(), call, fault);
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
    }

    @Test
    void cancellingAmongManyLeavesNothingHalf() {
        manyFiles();
        var creates = new AtomicInteger();
        spyOnTheRight(call -> {
            if (call.method().equals("create")) {
                creates.incrementAndGet();
            }
            return call.proceed();
        });
        pair.cancellation = () -> creates.get() > 40;
        assertThat(pair.run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Cancelled.class);
        assertThat(creates.get()).isLessThan(60);
        pair.assertNoLeftovers();
        pair.cancellation = () -> false;
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
    }

    @Test
    void theNamesOfManyFoldersAreDurableBeforeTheMarkersSaySo() {
        for (int i = 0; i < 40; i++) {
            writeOld(pair.left, "d" + i + "/f", "content");
        }
        List<String> calls = new CopyOnWriteArrayList<>();
        spyOnTheRight(call -> {
            calls.add(call.method() + " " + call.newName());
            return call.proceed();
        });
        pair.sync();
        int named = calls.lastIndexOf("rename f");
        int durable = calls.lastIndexOf("flushVolume ");
        assertThat(named).isPositive();
        assertThat(durable).isGreaterThan(named);
        assertThat(calls.subList(durable, calls.size()))
                .anyMatch(c -> c.startsWith("renameOver ") && c.endsWith("replica-pair1.json"));
        assertThat(calls.subList(named, durable)).noneMatch(c -> c.endsWith("replica-pair1.json"));
    }

    /** What a call reads into or writes; null for other calls. */
    private static @Nullable ByteBuffer buffer(Spied.Call call) {
        return call.arguments() != null && call.arguments()[0] instanceof ByteBuffer buffer ? buffer : null;
    }

    private byte[] large() {
        byte[] bytes = new byte[LARGE + 12_345];
        var random = new Random(7);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
    }

    private void writeLarge(Path root, byte[] bytes) throws IOException {
        Files.write(root.resolve("large"), bytes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLargeFileArrivesWholeThoughReadsAreShort(boolean best) throws IOException {
        pair.opener = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        writeLarge(pair.left, large());
        var random = new Random(1);
        DirectoryOpener real = pair.opener;
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("read") && buffer(call) instanceof ByteBuffer buffer) {
                int limit = buffer.limit();
                buffer.limit(buffer.position() + 1 + random.nextInt(buffer.remaining()));
                Object read = call.proceed();
                buffer.limit(limit);
                return read;
            }
            return call.proceed();
        });
        pair.sync();
        assertThat(Files.readAllBytes(pair.right.resolve("large"))).isEqualTo(large());
        // The digest that was archived is that of the content: a touch costs no copy.
        pair.opener = real;
        Files.setLastModifiedTime(pair.left.resolve("large"), FileTime.fromMillis(1_000_000));
        CycleResult result = pair.sync();
        assertThat(result.counts(Side.RIGHT).metadata()).isEqualTo(1);
        assertThat(result.counts(Side.RIGHT).updated()).isZero();
    }

    @Test
    void aLargeFileThatKeepsChangingIsInUse() throws IOException {
        writeLarge(pair.left, large());
        var reads = new AtomicInteger();
        DirectoryOpener real = pair.opener;
        DirectoryOpener spied = Spied.opener(real, call -> {
            if (call.method().equals("read") && buffer(call) != null) {
                if (reads.incrementAndGet() % 10 == 0) {
                    try (var file =
                            new RandomAccessFile(pair.left.resolve("large").toFile(), "rw")) {
                        file.seek(file.length());
                        file.write(reads.get());
                    }
                }
            }
            return call.proceed();
        });
        pair.opener = path -> (path.equals(pair.left) ? spied : real).open(path);
        CycleResult result = pair.sync();
        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(ProblemKind.IN_USE);
            assertThat(p.side()).isEqualTo(Side.LEFT);
        });
        assertThat(pair.right.resolve("large")).doesNotExist();
        pair.assertNoLeftovers();
        pair.opener = real;
        pair.syncClean();
    }

    @Test
    void aDiskThatFillsUpUnderALargeFileKeepsTheOldOneAndNothingHalf() throws IOException {
        writeOld(pair.left, "large", "old and small");
        pair.syncClean();
        writeLarge(pair.left, large());
        var written = new AtomicLong();
        spyOnTheRight(call -> {
            if (call.method().equals("write") && buffer(call) instanceof ByteBuffer buffer) {
                if (written.addAndGet(buffer.remaining()) > LARGE / 2) {
                    throw new FileFaultException(FileFault.NO_SPACE, "injected");
                }
                // Nobody else may read what is not complete.
                assertThat(Pair.all(pair.right).stream()
                                .filter(p -> p.getFileName().toString().startsWith(".sc-"))
                                .map(CopyTest::permissions))
                        .allMatch(p -> p.equals("rw-------"));
            }
            return call.proceed();
        });
        CycleResult result = pair.sync();
        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.NO_SPACE));
        assertThat(pair.right.resolve("large")).hasContent("old and small");
        pair.assertNoLeftovers();
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Two islands, one of them odd, in an ocean that goes on behind them. */
    private static void writeSparse(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] island = new byte[10_000];
            Arrays.fill(island, (byte) 7);
            out.seek(1 << 20);
            out.write(island);
            out.seek((6 << 20) + 123);
            out.write(island);
            out.setLength(12 << 20);
        }
    }

    private static boolean sparse(Path file) throws IOException {
        try (Directory directory = DirectoryOpener.best().open(file.getParent());
                OpenFile open = directory.read(file.getFileName().toString().getBytes(UTF_8))) {
            return open.sparse();
        }
    }

    /** Kilobytes on the disk. */
    private static long taken(Path file) throws IOException {
        Process du = new ProcessBuilder("du", "-k", file.toString()).start();
        return Long.parseLong(new String(du.getInputStream().readAllBytes(), UTF_8).split("\t")[0]);
    }

    @Test
    void holesStayHoles() throws IOException {
        writeSparse(pair.left.resolve("sparse"));
        assertThat(sparse(pair.left.resolve("sparse"))).isTrue();
        pair.sync();
        assertThat(Files.mismatch(pair.left.resolve("sparse"), pair.right.resolve("sparse")))
                .isEqualTo(-1);
        assertThat(taken(pair.right.resolve("sparse"))).isLessThan(64);
        pair.assertNothingToDo();
    }

    @Test
    void aHoleIsTheSameAsZeros() throws IOException {
        writeSparse(pair.left.resolve("sparse"));
        byte[] same = Files.readAllBytes(pair.left.resolve("sparse"));
        Files.write(pair.right.resolve("sparse"), same);
        Files.setLastModifiedTime(pair.right.resolve("sparse"), Files.getLastModifiedTime(pair.left.resolve("sparse")));
        CycleResult result = pair.sync();
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.plan()).isNotNull();
        assertThat(result.plan().changes()).isEmpty();
    }

    @Test
    void zerosThatWereWrittenStayWritten() throws IOException {
        Files.write(pair.left.resolve("zeros"), new byte[1 << 20]);
        pair.sync();
        assertThat(taken(pair.right.resolve("zeros"))).isGreaterThanOrEqualTo(1 << 10);
        assertThat(tree(pair.left).keySet()).isEqualTo(tree(pair.right).keySet());
    }
}
