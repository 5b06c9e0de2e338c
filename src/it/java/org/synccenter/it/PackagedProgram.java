package org.synccenter.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives the packaged program from outside, as a shell would. */
public final class PackagedProgram {
    private final Path home;

    /** For the program's own Java. */
    public String options = "";

    /** What starts the program, such as a tracer with its options; empty for nothing. */
    public List<String> starter = List.of();

    /** How long a command may take, in seconds. */
    public int patience = 120;

    public PackagedProgram(Path home) {
        this.home = home;
    }

    /** What the program said and how it ended. */
    public record Said(int code, String out, String err) {
        public JsonNode json() {
            return new JsonMapper().readTree(out);
        }

        public JsonNode item() {
            return json().path("items").path(0);
        }
    }

    /** A program that is running, with its output in files. */
    public record Running(Process process, Path out, Path err) {
        public Said await() throws IOException, InterruptedException {
            return await(120);
        }

        Said await(int seconds) throws IOException, InterruptedException {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("still running: " + text(out) + text(err));
            }
            return new Said(process.exitValue(), text(out), text(err));
        }

        public String said() throws IOException {
            return text(out);
        }
    }

    public Running start(String... words) throws IOException {
        List<String> command = new ArrayList<>(starter);
        if (starter.isEmpty() && System.getProperty("os.name").equals("Linux")) {
            // Whoever was started in the background by a shell ignores interrupts, and so would all that it starts,
            // this program too.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(System.getProperty("sync-center.program"));
        command.add("--home");
        command.add(home.toString());
        command.addAll(List.of(words));
        Path out = Files.createTempFile("sync-center-it", ".out");
        Path err = Files.createTempFile("sync-center-it", ".err");
        // Not every test waits for the end of what it starts.
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("SYNC_CENTER_JVM_OPTIONS", options);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        process.getOutputStream().close();
        return new Running(process, out, err);
    }

    public Said run(String... words) throws IOException, InterruptedException {
        Running running = start(words);
        Said said = running.await(patience);
        Files.delete(running.out());
        Files.delete(running.err());
        return said;
    }

    /** Adds a pair; its id. */
    public String add(String name, Path left, Path right) throws IOException, InterruptedException {
        Said said = run("add", "folder", name, left.toString(), right.toString(), "--json");
        if (said.code() != 0) {
            throw new AssertionError(said.toString());
        }
        return said.json().path("id").asString();
    }

    public Said sync(String item, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sync", item, "--json"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
