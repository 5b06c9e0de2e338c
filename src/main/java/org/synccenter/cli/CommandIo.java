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
 * @param lendsTerminal whether this process itself reads from and writes to a person's terminal, so that a program that it starts can
 */
public record CommandIo(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        int width,
        Path cwd,
        CancelSignal cancel,
        boolean lendsTerminal) {

    /** Of a command that has no terminal to lend. */
    public CommandIo(PrintWriter out, PrintWriter err, boolean terminal, int width, Path cwd, CancelSignal cancel) {
        this(out, err, terminal, width, cwd, cancel, false);
    }

    /** Puts everything written so far in front of the reader. */
    public void flush() {
        out.flush();
        err.flush();
    }
}
