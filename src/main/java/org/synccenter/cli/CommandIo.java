package org.synccenter.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a command speaks and who listens.
 *
 * @param out results
 * @param err progress and what went wrong
 * @param terminal whether a person looks at {@code err} on a terminal; only then is progress shown
 * @param width columns of that terminal
 * @param cwd what relative paths in the arguments mean
 * @param cancel tells that the person wants the command to stop
 */
public record CommandIo(PrintWriter out, PrintWriter err, boolean terminal, int width, Path cwd, CancelSignal cancel) {

    /** Puts everything written so far in front of the reader. */
    public void flush() {
        out.flush();
        err.flush();
    }
}
