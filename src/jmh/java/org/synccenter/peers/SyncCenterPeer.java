package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged program with full safety: a fresh process for each run, or one that stays in memory and is asked to sync. */
final class SyncCenterPeer implements Peer {
    private static final Pattern MILLIS = Pattern.compile("\"durationMillis\"\\s*:\\s*(\\d+)");

    private final String program;
    private final boolean resident;
    private @Nullable Folders folders;
    private @Nullable Process server;

    SyncCenterPeer(Path program, boolean resident) {
        this.program = program.toString();
        this.resident = resident;
    }

    @Override
    public String name() {
        return resident ? "sync-center resident" : "sync-center";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    @Override
    public void setUp(Folders newFolders) throws IOException, InterruptedException {
        folders = newFolders;
        Path home = newFolders.scratch().resolve("home");
        run(command(
                "add",
                "folder",
                "pair",
                newFolders.left().toString(),
                newFolders.right().toString()));
        if (resident) {
            server = new ProcessBuilder(command("serve"))
                    .redirectErrorStream(true)
                    .redirectOutput(newFolders.scratch().resolve("serve.log").toFile())
                    .start();
            // It is there when it answers: a preview changes nothing.
            run(command("list"));
            if (!Files.isDirectory(home)) {
                throw new IOException("no home at " + home);
            }
        }
    }

    private Timing run(List<String> command) throws IOException, InterruptedException {
        return Timing.of(command, Map.of(), here().scratch().resolve("log"));
    }

    @Override
    public Timing run() throws IOException, InterruptedException {
        Timing timing = run(command("sync", "pair", "--allow-deletes", "--json", "--quiet"));
        if (!resident) {
            return timing;
        }
        Matcher told = MILLIS.matcher(Files.readString(here().scratch().resolve("log")));
        if (!told.find()) {
            throw new IOException("the run did not say how long it took");
        }
        // What the messenger needs to start is not the resident's.
        return timing.withWall(Long.parseLong(told.group(1)) / 1000.0);
    }

    private List<String> command(String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(program, "--home", here().scratch().resolve("home").toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    private Folders here() {
        if (folders == null) {
            throw new IllegalStateException("not set up");
        }
        return folders;
    }

    @Override
    public void close() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
            server = null;
        }
    }
}
