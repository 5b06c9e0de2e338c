package org.synccenter.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.synccenter.api.SyncException;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import org.synccenter.cli.Invocation;
import org.synccenter.engine.SyncCenter;

/** Runs one command: on an engine of its own when this home has none, else in the process that has it. */
final class OneCommand {
    /** An owner that is starting or ending is gone from the way within moments; longer than this something is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration TELL_AFTER = Duration.ofSeconds(1);

    private static final long PAUSE_MILLIS = 40;

    private final Home home;
    private final Surroundings around;
    private final CommandIo io;

    OneCommand(Home home, Surroundings around) {
        this.home = home;
        this.around = around;
        this.io = around.io();
    }

    int run(Invocation.Work work, List<String> args) throws SyncException {
        if (around.signals()) {
            Signals.onInterrupt(io.cancel()::cancel);
        }
        long started = System.nanoTime();
        boolean told = !io.terminal();
        do {
            Optional<InstanceLock> lock = InstanceLock.tryAcquire(home);
            if (lock.isPresent()) {
                return runHere(work, AtWork.of(args, io.cancel()), lock.get());
            }
            switch (new ControlClient(home, PATIENCE).run(args, io)) {
                case ControlClient.Answer.Exit(int code) -> {
                    return code;
                }
                case ControlClient.Answer.Silent() ->
                    throw SyncException.unavailable(AppText.OWNER_SILENT.text(), null);
                case ControlClient.Answer.Stranger() ->
                    throw SyncException.unavailable(AppText.STRANGER.text(home.control()), null);
                case ControlClient.Answer.TooLong() -> throw SyncException.invalid(AppText.REQUEST_TOO_LONG.text());
                case ControlClient.Answer.Lost() -> throw SyncException.unavailable(AppText.OWNER_LOST.text(), null);
                case ControlClient.Answer.Nobody nobody -> pause();
                case ControlClient.Answer.Raised raised -> throw new IllegalStateException("nobody asked for a window");
            }
            if (io.cancel().isCancelled()) {
                return ExitCode.CANCELLED;
            }
            if (!told && System.nanoTime() - started > TELL_AFTER.toNanos()) {
                io.err().println(AppText.WAITING_FOR_OWNER.text());
                io.flush();
                told = true;
            }
        } while (System.nanoTime() - started < PATIENCE.toNanos());
        throw SyncException.unavailable(AppText.OWNER_SILENT.text(), null);
    }

    private int runHere(Invocation.Work work, Front front, InstanceLock lock) throws SyncException {
        try (EngineHost host = new EngineHost(home, lock, around, front)) {
            io.cancel().onCancel(host::cancelClients);
            Wiring.Opened opened = host.open();
            opened.notices().forEach(io.err()::println);
            SyncCenter center = opened.center();
            int code = work.run(center, io, home.log().toString());
            if (host.isBusy() && io.terminal()) {
                io.err().println(AppText.WAITING_FOR_CLIENTS.text());
                io.flush();
            }
            return code;
        }
    }

    static void pause() throws SyncException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SyncException.unavailable(AppText.OWNER_SILENT.text(), e);
        }
    }
}
