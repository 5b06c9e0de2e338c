package org.synccenter.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.cli.Invocation;
import org.synccenter.platform.Autostart;
import org.synccenter.platform.HomeFolders;
import org.synccenter.platform.ProgramFile;
import org.synccenter.ui.SessionStart;

/** Starts this program for this home with the session, in the tray. */
final class LoginStart implements SessionStart {
    private final Autostart autostart;
    private final Optional<Path> program;
    private final Home home;

    LoginStart(Autostart autostart, Optional<Path> program, Home home) {
        this.autostart = autostart;
        this.program = program;
        this.home = home;
    }

    static LoginStart of(Home home, Surroundings around) {
        return new LoginStart(
                Autostart.of(
                        System.getProperty("os.name", ""),
                        around.environment(),
                        Path.of(System.getProperty("user.home", "."))),
                ProgramFile.find(),
                home);
    }

    @Override
    public boolean isOn() throws SyncException {
        try {
            return autostart.isOn();
        } catch (IOException e) {
            throw SyncException.unavailable(AppText.AUTOSTART_NOT_READ.text(autostart.place()), e);
        }
    }

    @Override
    public void set(boolean on) throws SyncException {
        if (on && program.isEmpty()) {
            throw SyncException.unavailable(AppText.AUTOSTART_NO_PROGRAM.text(), null);
        }
        try {
            if (on) {
                autostart.on(command(program.orElseThrow()));
            } else {
                autostart.off();
            }
        } catch (IOException e) {
            throw SyncException.unavailable(AppText.AUTOSTART_NOT_WRITTEN.text(autostart.place()), e);
        }
    }

    /** The usual home is not named: it stays the usual one when the user's folders move. */
    private List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        if (!home.directory().equals(HomeFolders.ofUser().data())) {
            command.addAll(List.of("--home", home.directory().toString()));
        }
        command.add("--tray");
        return command;
    }

    /** {@code autostart}: shows or changes it. */
    int run(Invocation.Autostart wish, CommandIo io) throws SyncException {
        switch (wish.state()) {
            case ON -> set(true);
            case OFF -> set(false);
            case STATUS -> {
                // Only shown.
            }
        }
        boolean on = isOn();
        if (wish.json()) {
            io.out().println(Wire.message().put("autostart", on).put("place", autostart.place()));
        } else if (!wish.quiet()) {
            io.out().println((on ? AppText.AUTOSTART_ON : AppText.AUTOSTART_OFF).text(autostart.place()));
        }
        return ExitCode.OK;
    }
}
