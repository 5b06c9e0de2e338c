package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one run took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all processors, of the process and all it waited for
 * @param memory the most that its largest process held, in MB
 */
record Timing(double wall, double cpu, double memory) {
    private static final String CLOCK = "/usr/bin/time";

    /**
     * Runs a program to its end; exit codes 0 and 1 count as success, because the programs say "conflicts" with 1.
     *
     * @param log gets its output
     */
    static Timing of(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Path figures = log.resolveSibling(log.getFileName() + ".time");
        List<String> timed = new ArrayList<>(List.of(CLOCK, "-q", "-o", figures.toString(), "-f", "%e %U %S %M"));
        timed.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (code > 1) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(log));
        }
        String[] field = Files.readString(figures).strip().split(" ");
        return new Timing(
                wall, Double.parseDouble(field[1]) + Double.parseDouble(field[2]), Long.parseLong(field[3]) / 1024.0);
    }

    /** The same run as the program itself has timed it. */
    Timing withWall(double seconds) {
        return new Timing(seconds, cpu, memory);
    }
}
