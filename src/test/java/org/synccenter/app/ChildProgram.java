package org.synccenter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, from the classes under test, so that signals can be sent to it. */
final class ChildProgram implements AutoCloseable {
    private final Process process;
    private final Path out;

    private ChildProgram(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static ChildProgram start(Path place, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            // Who builds in the background may have us ignore these, and children inherit that.
            command.addAll(List.of("env", "--default-signal=INT,HUP,TERM"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "--module-path=" + Objects.requireNonNull(System.getProperty("jdk.module.path")),
                "--add-modules=javafx.controls",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--home",
                place.resolve("home").toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(place, "child", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("XDG_CONFIG_HOME", place.resolve("config").toString());
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        return new ChildProgram(builder.start(), out);
    }

    String said() throws IOException {
        return Files.readString(out);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Its exit code. */
    int await() throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
