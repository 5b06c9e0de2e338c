package org.synccenter.peers;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program that is started anew for each run. */
final class CommandPeer implements Peer {

    /** What to run for these folders. */
    @FunctionalInterface
    interface CommandLine {
        List<String> of(Folders folders) throws IOException;
    }

    private final String name;
    private final Set<Operation> operations;
    private final Map<String, String> environment;
    private final CommandLine line;
    private @Nullable Folders folders;

    CommandPeer(String name, Set<Operation> operations, Map<String, String> environment, CommandLine line) {
        this.name = name;
        this.operations = EnumSet.copyOf(operations);
        this.environment = Map.copyOf(environment);
        this.line = line;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Operation> operations() {
        return operations;
    }

    @Override
    public void setUp(Folders newFolders) {
        folders = newFolders;
    }

    @Override
    public Timing run() throws IOException, InterruptedException {
        if (folders == null) {
            throw new IllegalStateException("not set up");
        }
        return Timing.of(line.of(folders), environment, folders.scratch().resolve("log"));
    }
}
