package org.synccenter.filesync.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.PackedAncestor;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.Reduction;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Snapshot;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ScanResult;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.platform.DirectoryOpener;

/** The parts of a cycle that cost by what there is and not by what has changed: scan, archive, comparison. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"})
@State(Scope.Benchmark)
public class TreeBench {
    @Param("100000")
    public int files;

    /** Files in one directory; all of them in one when it is as large. */
    @Param({"50", "50000"})
    public int width;

    /** Where the files are made, best on a disk in memory. */
    @Param("/dev/shm")
    public String place;

    private Path folder = Path.of("");
    private PackedSnapshot left = PackedSnapshot.unknown();
    private PackedSnapshot right = PackedSnapshot.unknown();
    private PackedAncestor agreed = PackedAncestor.NONE;
    private Entry sample = Entry.unknown();
    private final Random random = new Random(1);

    @Setup(Level.Trial)
    public void make() throws IOException, EndpointException {
        folder = Files.createTempDirectory(Path.of(place), "tree-bench");
        for (int i = 0; i < files; i++) {
            Path directory = folder.resolve("left").resolve("directory-" + i / width);
            if (i % width == 0) {
                Files.createDirectories(directory);
            }
            Files.createFile(directory.resolve("file-" + i + ".txt"));
        }
        left = scan(DirectoryOpener.best());
        right = left;
        ArchiveUpdate update = new ArchiveUpdate();
        Snapshot all = left.unpack();
        agree(RelPath.ROOT, all.root(), update);
        sample = Objects.requireNonNull(all.find(path(0)));
        try (Archive archive = open()) {
            archive.refresh(update);
            agreed = archive.load();
        }
    }

    private static void agree(RelPath parent, Entry directory, ArchiveUpdate update) {
        directory.children().forEach((name, entry) -> {
            RelPath path = parent.resolve(name);
            update.agreed(path, agreed(entry));
            agree(path, entry, update);
        });
    }

    private static AncestorEntry agreed(Entry entry) {
        return entry.isDirectory()
                ? AncestorEntry.directory(entry.fingerprint(), entry.fingerprint())
                : AncestorEntry.file(
                        Digest.ofBytes(new byte[32]),
                        0,
                        false,
                        entry.fingerprint().mtime(),
                        entry.fingerprint(),
                        entry.fingerprint());
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Archive open() {
        return Archive.open(folder.resolve("archive.db"), Clock.systemUTC());
    }

    private PackedSnapshot scan(DirectoryOpener opener) throws EndpointException {
        try (Endpoint endpoint = LocalEndpoint.opener(opener, Clock.systemUTC()).open(folder.resolve("left"))) {
            ScanResult result = endpoint.scan(Filter.NONE, Cancellation.NEVER, (entries, directory) -> {});
            return result.packed();
        }
    }

    @Benchmark
    public long scanBySystemCalls() throws EndpointException {
        return scan(DirectoryOpener.best()).count();
    }

    @Benchmark
    public long scanPortably() throws EndpointException {
        return scan(DirectoryOpener.portable()).count();
    }

    @Benchmark
    public long loadArchive() {
        try (Archive archive = open()) {
            return archive.load().count();
        }
    }

    @Benchmark
    public long compare() {
        return Reduction.compare(agreed, left, right, Set.of(), false, false).entries();
    }

    /** A batch of a session: 500 files anywhere. */
    @Benchmark
    public void commitBatch() {
        ArchiveUpdate update = new ArchiveUpdate();
        for (int i = 0; i < 500; i++) {
            update.agreed(path(random.nextInt(files)), agreed(sample));
        }
        try (Archive archive = open()) {
            archive.commit(update, 1, _ -> true);
        }
    }

    private RelPath path(int file) {
        return RelPath.ofUtf8("directory-" + file / width + "/file-" + file + ".txt");
    }
}
