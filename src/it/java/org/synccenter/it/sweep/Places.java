package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.synccenter.it.PackagedProgram;
import org.synccenter.it.PackagedProgram.Said;

/** Where the two sides of the pair and the program's home lie. */
record Places(Path left, Path right, Path home) {

    /** Below one folder. */
    static Places in(Path folder) {
        return new Places(folder.resolve("left"), folder.resolve("right"), folder.resolve("home"));
    }

    List<Path> all() {
        return List.of(left, right, home);
    }

    /** Syncs, under a tracer or not. */
    Said sync(List<String> tracer) throws IOException, InterruptedException {
        var program = program();
        program.starter = tracer;
        return program.sync("pair");
    }

    Said sync() throws IOException, InterruptedException {
        return sync(List.of());
    }

    private PackagedProgram program() {
        var program = new PackagedProgram(home);
        // Traced on a busy machine it takes its time.
        program.patience = 600;
        // Its counters are files that the virtual machine writes, and they would be counted too.
        program.options = "-XX:-UsePerfData";
        return program;
    }

    /** Makes the pair, syncs it once, and edits both sides. */
    void prepare() throws IOException, InterruptedException {
        Files.createDirectories(left);
        Files.createDirectories(right);
        Fixture.common(left);
        program().add("pair", left, right);
        Said first = sync();
        if (first.code() != 0) {
            throw new IllegalStateException("The first sync failed: " + first);
        }
        Fixture.edit(left, right);
    }
}
