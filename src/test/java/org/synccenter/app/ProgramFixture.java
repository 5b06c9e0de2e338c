package org.synccenter.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.synccenter.cli.CancelSignal;
import org.synccenter.cli.CommandIo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program in this process, with captured streams. */
final class ProgramFixture {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final CancelSignal cancel = new CancelSignal();
    final Surroundings around;

    ProgramFixture(Path cwd) {
        this(cwd, Map.of());
    }

    ProgramFixture(Path cwd, Map<String, String> environment) {
        CommandIo io = new CommandIo(new PrintWriter(out), new PrintWriter(err), false, 80, cwd, cancel);
        around = new Surroundings(environment, io, false, false);
    }

    /** What the program said and how it ended. */
    record Said(int code, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }

    static Said run(Path cwd, String... words) {
        ProgramFixture program = new ProgramFixture(cwd);
        return program.run(words);
    }

    Said run(String... words) {
        int code = new Program(around).run(List.of(words));
        return new Said(code, out.toString(), err.toString());
    }
}
