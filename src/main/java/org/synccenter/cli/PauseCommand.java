package org.synccenter.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.schedule.Pause;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code pause} and {@code resume}: whether anything starts by itself. */
final class PauseCommand implements Command {
    private static final String TOMORROW = "tomorrow";

    private final boolean pauses;

    /** @param pauses false = resumes */
    PauseCommand(boolean pauses) {
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return pauses ? "pause" : "resume";
    }

    @Override
    public CommandSpec spec() {
        return pauses
                ? Specs.command(name(), PauseText.HELP_PAUSE)
                        .addOption(Specs.value("--for", "TIME", PauseText.HELP_FOR))
                        .addOption(Specs.value("--until", "HH:MM", PauseText.HELP_UNTIL))
                : Specs.command(name(), PauseText.HELP_RESUME);
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        Pause pause = center.schedules().pause();
        if (pauses) {
            begin(pause, options.value("--for"), options.value("--until"));
        } else {
            pause.end();
        }
        Optional<Instant> until = pause.until();
        if (options.json()) {
            Json.print(io, put(Json.object(), until.orElse(null)));
        } else if (!options.quiet()) {
            io.out().println(until.map(PauseCommand::words).orElseGet(PauseText.RESUMED::text));
        }
        return ExitCode.OK;
    }

    private static void begin(Pause pause, Optional<String> length, Optional<String> until) throws SyncException {
        if (length.isPresent() && until.isPresent()) {
            throw SyncException.invalid(PauseText.ONE_END.text());
        }
        ZoneId zone = ZoneId.systemDefault();
        if (length.isPresent()) {
            pause.begin(RuleWords.every(length.get()), zone);
        } else if (until.isEmpty()) {
            pause.begin(Pause.OPEN_END);
        } else if (until.get().strip().equalsIgnoreCase(TOMORROW)) {
            pause.beginUntilTomorrow(zone);
        } else {
            pause.begin(RuleWords.daily(until.get(), Optional.empty()), zone);
        }
    }

    /** One sentence about a pause. */
    static String words(Instant until) {
        return until.equals(Pause.OPEN_END) ? PauseText.PAUSED.text() : PauseText.PAUSED_UNTIL.text(Words.time(until));
    }

    /** @param until null = there is no pause */
    static ObjectNode put(ObjectNode node, @Nullable Instant until) {
        return node.put("paused", until != null)
                .put("pausedUntil", Json.time(Pause.OPEN_END.equals(until) ? null : until));
    }
}
