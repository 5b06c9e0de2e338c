package org.synccenter.app;

import java.util.List;
import org.synccenter.api.SyncException;
import org.synccenter.cli.Cli;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.Errors;
import org.synccenter.cli.ExitCode;
import org.synccenter.cli.Invocation;
import org.synccenter.diagnostics.FaultReports;
import org.synccenter.diagnostics.Faults;

/** One run of the program from its words to its exit code. Never throws; whatever goes wrong is told in a sentence. */
final class Program {
    private final Surroundings around;
    private final CommandIo io;

    Program(Surroundings around) {
        this.around = around;
        this.io = around.io();
    }

    int run(List<String> args) {
        Invocation invocation = Cli.parse(args, Version.TEXT);
        int code;
        try {
            code = dispatch(invocation, args);
        } catch (SyncException e) {
            code = ExitCode.of(e.kind());
            Errors.print(io, e.text(), code, invocation.json());
        } catch (RuntimeException | Error e) {
            Faults.Told told = Faults.report("The program failed", e);
            code = ExitCode.FAULT;
            Errors.print(io, AppText.FAULT.text(told.code(), Logging.file()), code, invocation.json());
        }
        io.flush();
        return code;
    }

    private int dispatch(Invocation invocation, List<String> args) throws SyncException {
        return switch (invocation) {
            case Invocation.Print print -> {
                io.out().print(print.text());
                yield ExitCode.OK;
            }
            case Invocation.Wrong wrong -> {
                Errors.print(io, wrong.text(), ExitCode.USAGE, wrong.json());
                yield ExitCode.USAGE;
            }
            case Invocation.Work work -> work(work, args);
            case Invocation.Serve serve -> new Serve(home(serve), around, serve.quiet()).run();
            case Invocation.Demo demo -> new Demo(around, demo).run();
            case Invocation.Autostart wish -> LoginStart.of(home(wish), around).run(wish, io);
            case Invocation.Window window ->
                new WindowStart(homeOf(window), around, window.tray(), window.place()).run();
        };
    }

    private int work(Invocation.Work work, List<String> args) throws SyncException {
        Home home = home(work);
        try {
            return new OneCommand(home, around).run(work, args);
        } catch (SyncException e) {
            return work.runWithout(e, io, home.log().toString());
        }
    }

    private Home homeOf(Invocation.Window window) throws SyncException {
        try {
            return home(window);
        } catch (SyncException e) {
            WindowStart.refuse(e, around);
            throw e;
        }
    }

    private Home home(Invocation invocation) throws SyncException {
        Home home = Home.choose(invocation.home(), around.environment(), io.cwd());
        Logging.into(home);
        Faults.into(FaultReports.beside(home.log()));
        home.prepare();
        return home;
    }
}
