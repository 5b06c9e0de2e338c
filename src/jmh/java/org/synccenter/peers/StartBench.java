package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long it takes until the program is of use, and what it needs when nothing happens: the window against an empty one of the same
 * runtime without any help, {@code list} against {@code java -version}, in turn; then the window and {@code serve} left alone with ten
 * pairs, and so is the program that starts hidden. Wants a display in {@code DISPLAY}, and Linux; for the hidden start a session bus with
 * somebody who shows icons, else the window comes.
 *
 * <p>{@code --work DIR}, {@code --rounds N}, {@code --idle SECONDS}, {@code --program FILE}, {@code --classes DIR} with this class.
 */
public final class StartBench {

    /** What stands before the milliseconds, here and in the program's log. */
    static final String READY = "the window was ready after";

    private static final Pattern MILLIS = Pattern.compile(READY + " (\\d+) ms");
    private static final int PAIRS = 10;
    private static final int FILES = 200;
    private static final long LONGEST_START_NANOS = 60_000_000_000L;
    private static final double TICKS_A_SECOND = 100;

    private final Map<String, String> options;
    private final Path work;
    private final Path program;
    private final Map<String, List<Double>> figures = new TreeMap<>();

    private StartBench(Map<String, String> options) {
        this.options = options;
        this.work = Path.of(options.getOrDefault("work", "target/bench")).toAbsolutePath();
        this.program = Path.of(options.getOrDefault("program", "target/sync-center/bin/sync-center"))
                .toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        new StartBench(options).run();
    }

    private void run() throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        makePairs();
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "7"));
        String java = program.resolveSibling("../runtime/bin/java").normalize().toString();
        String classes = options.getOrDefault("classes", "target/bench-classes");
        for (int round = 0; round < rounds; round++) {
            emptyWindow(java, classes);
            time("list", program.toString(), "--home", home(), "list");
            time("java -version", java, "-version");
            try (Started window = start("window")) {
                note("window ready, s", window.ready() / 1000.0);
            }
        }
        int idle = Integer.parseInt(options.getOrDefault("idle", "30"));
        for (String what : List.of("window", "--tray", "serve")) {
            try (Started started = start(what)) {
                if (what.equals("window")) {
                    started.ready();
                }
                started.idle(idle);
            }
        }
        delete(work);
        figures.forEach((what, all) -> {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "| %s | median %.2f | %.2f to %.2f | n %d |%n",
                    what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
        });
    }

    private String home() {
        return work.resolve("home").toString();
    }

    private void makePairs() throws IOException, InterruptedException {
        for (int i = 0; i < PAIRS; i++) {
            Path left = Files.createDirectories(work.resolve("left" + i));
            Path right = Files.createDirectories(work.resolve("right" + i));
            for (int file = 0; file < FILES; file++) {
                Files.writeString(left.resolve("f" + file), "content " + file);
            }
            require(run(List.of(
                    program.toString(),
                    "--home",
                    home(),
                    "add",
                    "folder",
                    "p" + i,
                    left.toString(),
                    right.toString())));
        }
        require(run(List.of(program.toString(), "--home", home(), "sync", "--all")));
    }

    private void emptyWindow(String java, String classes) throws IOException, InterruptedException {
        Path log = work.resolve("empty.log");
        Process process = builder(
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-cp",
                                classes,
                                StartBench.class.getPackageName() + ".EmptyWindow"),
                        log)
                .start();
        process.waitFor();
        note("empty window ready, s", millis(Files.readString(log)) / 1000.0);
    }

    private void time(String what, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        require(run(List.of(command)));
        note(what + ", s", (System.nanoTime() - start) / 1e9);
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        return builder(command, work.resolve("command.log")).start().waitFor();
    }

    private static void require(int code) {
        if (code != 0) {
            throw new IllegalStateException("ended with " + code);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path log) {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private void note(String what, double figure) {
        figures.computeIfAbsent(what, w -> new ArrayList<>()).add(figure);
    }

    private Started start(String what) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--home", home()));
        if (!what.equals("window")) {
            command.add(what);
        }
        String before = logged();
        return new Started(
                what, before.length(), builder(command, work.resolve("run.log")).start());
    }

    private String logged() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(home()))) {
            for (Path each :
                    files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
                all.append(Files.readString(each));
            }
        }
        return all.toString();
    }

    /** Minus one when it does not stand there. */
    private static long millis(String text) {
        Matcher matcher = MILLIS.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** The program at work. */
    private final class Started implements AutoCloseable {
        private final String what;
        private final int logged;
        private final Process process;

        Started(String what, int logged, Process process) {
            this.what = what;
            this.logged = logged;
            this.process = process;
        }

        /** Milliseconds from its beginning, as it says itself. */
        double ready() throws IOException, InterruptedException {
            long last = System.nanoTime() + LONGEST_START_NANOS;
            while (System.nanoTime() < last && process.isAlive()) {
                long millis = millis(logged().substring(logged));
                if (millis >= 0) {
                    return millis;
                }
                Thread.sleep(50);
            }
            throw new IllegalStateException("the window did not come: " + Files.readString(work.resolve("run.log")));
        }

        /** Leaves it alone for a while to settle, then as long again to be looked at. */
        void idle(int seconds) throws IOException, InterruptedException {
            Thread.sleep(seconds * 1000L);
            double before = cpu();
            Thread.sleep(seconds * 1000L);
            note(what + " idle, % of a processor", (cpu() - before) / seconds * 100);
            note(what + " idle, resident MB", resident());
        }

        private double cpu() throws IOException {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        }

        private double resident() throws IOException {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .sum();
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
