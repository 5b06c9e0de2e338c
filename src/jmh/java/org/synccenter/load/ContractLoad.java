package org.synccenter.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/**
 * The engine under the load that it is promised to bear: many handlers with many items, many sessions at once, a million reports a second.
 * Each iteration is one minute of that; its counters are printed beside it, so that a column of them shows the course of time.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@State(Scope.Benchmark)
public class ContractLoad {
    @Param("200")
    public int handlers;

    @Param("1000")
    public int items;

    @Param("64")
    public int sessions;

    /** Reports a second of all sessions together. */
    @Param("1000000")
    public long reports;

    /** How long one iteration takes. */
    @Param("60")
    public int seconds;

    /** For how many seconds one session reports before it ends and another handler has its turn. */
    @Param("86400")
    public int turn;

    /** What an iteration has counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {
        public long reportsPerSecond;
        public long refusedReports;
        public double applicationsPerSecond;
        public double millisPerSnapshot;
        public long orderViolations;
        public long itemsSyncing;
        public double heapMegabytes;
    }

    private final Queue<String> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder reporting = new LongAdder();
    private final LongAdder reported = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile boolean over;
    private Path home;
    private SyncCenter center;
    private Pump pump;

    /** Opens the center and waits until all sessions report: noting the beginning of so many runs takes the database a while. */
    @Setup(Level.Trial)
    public void open() throws Exception {
        home = Files.createTempDirectory("contract-load");
        LoadHandler.Load load =
                new LoadHandler.Load(reports / sessions, reporting, reported, refused, turn * 1000L, () -> over);
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(
                List.of(new LoadHandler.Provider(handlers, items, load)), SqliteStores.open(home, clock), home, clock);
        pump = new Pump(center);
        center.snapshot().handlers().forEach(h -> idle.add(h.id()));
        for (int i = 0; i < sessions; i++) {
            startNext();
        }
        while (reporting.sum() < sessions) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whenever one is done the next begins: there are always as many sessions. */
    private void startNext() {
        String handler = idle.poll();
        if (!over && handler != null) {
            center.start(SyncRequest.ofHandler(handler)).result().thenRun(() -> {
                idle.add(handler);
                startNext();
            });
        }
    }

    /** One iteration under load. */
    @Benchmark
    public void minute(Counters counters) throws InterruptedException {
        long begin = System.nanoTime();
        long reportsBefore = reported.sum();
        long refusedBefore = refused.sum();
        long applicationsBefore = pump.applications.sum();
        long takingBefore = pump.takingNanos.sum();
        long violationsBefore = pump.violations.sum();
        TimeUnit.SECONDS.sleep(seconds);
        double passed = (System.nanoTime() - begin) / 1e9;
        long applications = pump.applications.sum() - applicationsBefore;
        counters.reportsPerSecond = Math.round((reported.sum() - reportsBefore) / passed);
        counters.refusedReports = refused.sum() - refusedBefore;
        counters.applicationsPerSecond = applications / passed;
        counters.millisPerSnapshot = (pump.takingNanos.sum() - takingBefore) / 1e6 / Math.max(1, applications);
        counters.orderViolations = pump.violations.sum() - violationsBefore;
        counters.itemsSyncing = pump.busy();
        counters.heapMegabytes = heap();
    }

    /** What is really in use. */
    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Ends all sessions and removes what they have written. */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        over = true;
        pump.close();
        center.stopAll();
        center.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(ContractLoad::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
