package org.synccenter.cli;

import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** One command that works on an engine. Implementations have no state: one object may serve several runs at once. */
interface Command {

    /** The word that calls it. */
    String name();

    /** Name, options and help. */
    CommandSpec spec();

    /**
     * Does it. May block for as long as a sync takes.
     *
     * @return the exit code
     * @throws SyncException when refused; its sentence is shown to the user
     */
    int run(Options options, SyncCenter center, CommandIo io) throws SyncException;

    /**
     * The same for a command that also tells about the log.
     *
     * @param log the log file of the process that owns the engine
     */
    default int run(Options options, SyncCenter center, CommandIo io, String log) throws SyncException {
        return run(options, center, io);
    }

    /** Does what can be done where no engine can be opened: nothing, for nearly all. */
    default int runWithout(Options options, SyncException why, CommandIo io, String log) throws SyncException {
        throw why;
    }
}
