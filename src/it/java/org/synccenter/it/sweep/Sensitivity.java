package org.synccenter.it.sweep;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Makes one mistake at a time in a copy of the program's classes, and looks whether the test that is to notice it does. */
final class Sensitivity {

    private static final Path SOURCES = Path.of("src/main/java/org/synccenter");
    private static final Path BUGS = Path.of("src/it/resources/sensitivity");
    private static final int LONGEST_MINUTES = 5;

    private final Path work;
    private final String only;

    /** With part of a bug's name, or the empty text for all. */
    Sensitivity(Path work, String only) {
        this.work = work;
        this.only = only;
    }

    /** Whether every mistake was noticed. */
    boolean run() throws IOException, InterruptedException {
        List<SeededBug> bugs = SeededBug.readAll(BUGS).stream()
                .filter(bug -> bug.name().contains(only))
                .toList();
        var tests = new TreeSet<String>();
        bugs.forEach(bug -> tests.add(test(bug)));
        int plain = tests("", List.copyOf(tests));
        if (plain != Tests.GREEN) {
            System.out.println("The tests do not even pass without a mistake, see " + work.resolve("tests.log"));
            Files.copy(work.resolve("tests.log"), System.out);
            return false;
        }
        int noticed = 0;
        List<String> missed = new ArrayList<>();
        for (SeededBug bug : bugs) {
            String result = result(bug);
            System.out.println("| " + bug.name() + " | `" + bug.test() + "` | " + result + " |");
            if (result.equals("red")) {
                noticed++;
            } else {
                missed.add(bug.name());
            }
        }
        System.out.println(noticed + " of " + bugs.size() + " seeded bugs noticed" + (missed.isEmpty() ? "" : ", not: " + missed));
        return missed.isEmpty();
    }

    private static String test(SeededBug bug) {
        return "org.synccenter." + bug.test();
    }

    private String result(SeededBug bug) throws IOException, InterruptedException {
        Path source = SOURCES.resolve(bug.file());
        String seeded = bug.seed(Files.readString(source));
        if (seeded == null) {
            return "does not apply any more";
        }
        Path folder = Files.createTempDirectory(work, "bug");
        Path copy = folder.resolve(source.getFileName());
        Files.writeString(copy, seeded);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
                        folder.toString(), copy.toString());
        if (compiled != 0) {
            return "does not compile";
        }
        return switch (tests(folder + File.pathSeparator, List.of(test(bug)))) {
            case Tests.RED -> "red";
            case Tests.GREEN -> "not noticed";
            default -> "no such test";
        };
    }

    private int tests(String before, List<String> tests) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", before + System.getProperty("java.class.path"), Tests.class.getName()));
        command.addAll(tests);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("tests.log").toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return Tests.RED; // a mistake that hangs a test shows as well
        }
        return process.exitValue();
    }
}
