package org.synccenter.cli;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.diagnostics.Faults;
import org.synccenter.engine.SyncCenter;

/** What the words typed after the program's name ask for. */
public sealed interface Invocation {

    /** The folder given with {@code --home}; null = none was given. */
    default @Nullable String home() {
        return null;
    }

    /** Whether results are to be a JSON document. */
    default boolean json() {
        return false;
    }

    /** Nothing but a text: help or version. */
    record Print(String text) implements Invocation {}

    /** Wrong words. The text is one sentence and may be followed by a hint in a second one. */
    record Wrong(String text, boolean json) implements Invocation {}

    /**
     * Open the window.
     *
     * @param place the page or file of settings that it is to go to, as it was typed; null = none
     */
    record Window(
            @Nullable String home, boolean tray, @Nullable String place) implements Invocation {}

    /** The resident engine without a window. */
    record Serve(@Nullable String home, boolean quiet) implements Invocation {}

    /** Starting with the session. */
    record Autostart(@Nullable String home, State state, boolean json, boolean quiet) implements Invocation {
        /** What is wanted of it. */
        public enum State {
            ON,
            OFF,
            STATUS
        }
    }

    /** The sample folders. */
    record Demo(@Nullable String home, boolean terminal) implements Invocation {}

    /** A command for an engine, in this process or in another. */
    final class Work implements Invocation {
        private final Command command;
        private final Options options;

        Work(Command command, Options options) {
            this.command = command;
            this.options = options;
        }

        @Override
        public @Nullable String home() {
            return options.value("--home").orElse(null);
        }

        @Override
        public boolean json() {
            return options.json();
        }

        /**
         * Runs the command to its end. Blocks. Whatever goes wrong is told on {@code io} in a sentence.
         *
         * @param log where details of faults can be read, for the sentence about them
         * @return the exit code
         */
        public int run(SyncCenter center, CommandIo io, String log) {
            int code;
            try {
                code = command.run(options, center, io, log);
            } catch (SyncException e) {
                code = ExitCode.of(e.kind());
                Errors.print(io, e.text(), code, json());
            } catch (RuntimeException e) {
                code = refused(e, io, log);
            }
            io.flush();
            return code;
        }

        /**
         * What the command can do where no engine can be opened.
         *
         * @param why it cannot
         * @param log where details of faults can be read
         * @return the exit code
         * @throws SyncException {@code why}, when it can do nothing
         */
        public int runWithout(SyncException why, CommandIo io, String log) throws SyncException {
            int code = command.runWithout(options, why, io, log);
            io.flush();
            return code;
        }

        /** A database that fails later on shows as an unchecked exception with the sentence in its cause; all else is a fault of ours. */
        private int refused(RuntimeException e, CommandIo io, String log) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SyncException known) {
                    int code = ExitCode.of(known.kind());
                    Errors.print(io, known.text(), code, json());
                    return code;
                }
            }
            Faults.Told told = Faults.report("Command failed", e);
            Errors.print(io, CliText.FAULT.text(told.code(), log), ExitCode.FAULT, json());
            return ExitCode.FAULT;
        }
    }
}
