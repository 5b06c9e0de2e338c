package org.synccenter.it.sweep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Command lines of strace, and what it wrote. */
final class Strace {

    /** Every call that changes what a disk shows, under the names that any processor or library gives it. */
    static final String MUTATING = "?rename,?renameat,?renameat2,?link,?linkat,?symlink,?symlinkat,?unlink,?unlinkat,"
            + "?rmdir,?mkdir,?mkdirat,write,writev,pwrite64,pwritev,fsync,fdatasync,syncfs,?utimensat,fchmod,?fchmodat,"
            + "?chmod,ftruncate,?truncate,fallocate,copy_file_range,?sendfile";

    /** {@code thread call(arguments) = result}. */
    private static final Pattern LINE = Pattern.compile("^(\\d+) +(\\w+)\\((.*)\\) += .*");

    /**
     * One call of a run.
     *
     * @param call its name
     * @param n the how manyth of this name its thread made; strace counts by thread
     * @param what its arguments, for people
     */
    record Point(String call, int n, String what) {
        @Override
        public String toString() {
            return call + " " + n + " (" + (what.length() > 120 ? what.substring(0, 120) + "..." : what) + ")";
        }
    }

    private Strace() {}

    /** Records calls into a file; {@code only}, unless empty, are the paths that they must be about. */
    static List<String> recording(String calls, List<Path> only, Path log) {
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-y", "-qq", "--seccomp-bpf", "-e", "signal=none"));
        command.addAll(List.of("-s", "8", "-e", "trace=" + calls, "-o", log.toString()));
        only.forEach(path -> command.addAll(List.of("-P", path.toString())));
        return command;
    }

    /** SIGKILL instead of the call. Not with seccomp: then strace never delivers it. */
    static List<String> killing(Point point, Path log) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "-e",
                "signal=none",
                "-e",
                "trace=" + point.call(),
                "-e",
                "inject=" + point.call() + ":signal=SIGKILL:when=" + point.n(),
                "-o",
                log.toString());
    }

    /** The call fails, and with {@code forGood} all of its kind after it. */
    static List<String> failing(Point point, String error, boolean forGood, List<Path> only, Path log) {
        List<String> command = recording(point.call(), only, log);
        command.addAll(List.of(
                "-e", "inject=" + point.call() + ":error=" + error + ":when=" + point.n() + (forGood ? "+" : "")));
        return command;
    }

    /** Every flush says yes and does nothing: what a program does that never asks the disk. */
    static List<String> lying(Path log) {
        List<String> command = recording("fsync,fdatasync,syncfs,?sync,?sync_file_range", List.of(), log);
        command.addAll(List.of("-e", "inject=fsync,fdatasync,syncfs,?sync,?sync_file_range:retval=0"));
        return command;
    }

    /** The calls of a recorded run that were about something below one of the folders, in their order. */
    static List<Point> points(Path log, List<Path> folders) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Point> points = new ArrayList<>();
        for (String line : Files.readAllLines(log, ISO_8859_1)) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                continue;
            }
            String call = match.group(2);
            int n = counts.merge(match.group(1) + " " + call, 1, Integer::sum);
            boolean ours = folders.stream()
                    .anyMatch(folder -> match.group(3).contains(folder + "/")
                            || match.group(3).contains(folder + ">"));
            // A thread that comes later to the same number never gets there.
            if (seen.add(call + " " + n) && ours) {
                points.add(new Point(call, n, match.group(3)));
            }
        }
        return points;
    }

    /** Whether the log of a run shows that an error was injected. */
    static boolean injected(Path log) throws IOException {
        return Files.readString(log, ISO_8859_1).contains("(INJECTED)");
    }
}
