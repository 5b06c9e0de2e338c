package org.synccenter.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.synccenter.cli.CommandIo;
import org.synccenter.cli.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the process that owns a home's engine to run a command. */
final class ControlClient {

    /** How an attempt ended. */
    sealed interface Answer {
        /** The command ran to its end there. */
        record Exit(int code) implements Answer {}

        /**
         * The window was asked to come to the front.
         *
         * @param command what is at work where there is no window; empty = it does not say
         */
        record Raised(boolean hasWindow, String command) implements Answer {}

        /** Nobody listens; the owner is just starting or ending. The request was certainly not begun: try again. */
        record Nobody() implements Answer {}

        /** Somebody listens, but does not take requests. */
        record Silent() implements Answer {}

        /** The owner would not take a request of this size. */
        record TooLong() implements Answer {}

        /** The owner went away while it worked on the request. */
        record Lost() implements Answer {}

        /** Another user listens there, who was told nothing. */
        record Stranger() implements Answer {}
    }

    private final ControlAddress address;
    private final Duration patience;
    private final Peers peers;

    /** @param patience how long the owner may take to accept a request */
    ControlClient(Home home, Duration patience) {
        this(home, patience, Peers.ofUser());
    }

    /** @param peers who may answer */
    ControlClient(Home home, Duration patience, Peers peers) {
        address = new ControlAddress(home);
        this.patience = patience;
        this.peers = peers;
    }

    /** Runs a command there; what it says comes out here. Blocks until it has ended. */
    Answer run(List<String> args, CommandIo io) {
        if (args.size() > ControlRequest.MAX_ARGS) {
            return new Answer.TooLong();
        }
        return ask(new ControlRequest(args, io.terminal(), io.width(), io.cwd()).message(), io);
    }

    /** Asks the owner's window to come to the front and to go to a place, as {@link Places} writes it. */
    Answer raise(String place, CommandIo io) {
        return ask(Protocol.sign(Wire.message().put("raise", true).put("place", place)), io);
    }

    /**
     * The same for a start that waits, with a window of its own, where the owner has none. Blocks until the owner has ended, or the
     * visitor's cancel signal is given.
     */
    Answer raise(String place, Visitor visitor, CommandIo io) {
        ObjectNode request =
                Wire.message().put("raise", true).put("place", place).put("waits", true);
        return ask(Protocol.sign(request), io, visitor);
    }

    private Answer ask(ObjectNode request, CommandIo io) {
        return ask(request, io, null);
    }

    private Answer ask(ObjectNode request, CommandIo io, @Nullable Visitor visitor) {
        AtomicBoolean accepted = new AtomicBoolean();
        AtomicBoolean tooLate = new AtomicBoolean();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(address.find());
            if (!peers.trusts(channel)) {
                return new Answer.Stranger();
            }
            Wire wire = new Wire(channel);
            Thread watchdog = watchdog(wire, accepted, tooLate);
            wire.send(request);
            io.cancel().onCancel(() -> send(wire, "cancel"));
            Answer answer = listen(wire, io, accepted, watchdog, visitor);
            return tooLate.get() ? new Answer.Silent() : answer;
        } catch (Wire.TooLong e) {
            return new Answer.TooLong();
        } catch (IOException e) {
            if (tooLate.get()) {
                return new Answer.Silent();
            }
            return accepted.get() ? new Answer.Lost() : new Answer.Nobody();
        }
    }

    private static Answer listen(
            Wire wire, CommandIo io, AtomicBoolean accepted, Thread watchdog, @Nullable Visitor visitor)
            throws IOException {
        String version = Version.TEXT;
        for (@Nullable JsonNode message = wire.receive(); message != null; message = wire.receive()) {
            if (message.has("accepted")) {
                accepted.set(true);
                version = Protocol.version(message);
                watchdog.interrupt();
            } else if (message.has("out")) {
                io.out().print(message.path("out").asString());
                io.out().flush();
            } else if (message.has("err")) {
                io.err().print(message.path("err").asString());
                io.err().flush();
            } else if (message.has("exit")) {
                return exit(message.path("exit").asInt(), version, io);
            } else if (message.has("raised")) {
                Answer.Raised answer = new Answer.Raised(
                        message.path("raised").asBoolean(),
                        message.path("command").asString(""));
                if (answer.hasWindow() || visitor == null) {
                    return answer;
                }
                visitor.mustWait(answer.command(), () -> send(wire, "end"));
            } else if (message.has("raise") && visitor != null) {
                visitor.wanted(message.path("place").asString(""));
            }
        }
        return accepted.get() ? new Answer.Lost() : new Answer.Nobody();
    }

    /** Words that another version does not know are no mistake of the person who typed them. */
    private static Answer exit(int code, String version, CommandIo io) {
        if (code == ExitCode.USAGE && !version.equals(Version.TEXT)) {
            io.err().println(AppText.OTHER_VERSION_RUNS.text(version, Version.TEXT));
            io.flush();
        }
        return new Answer.Exit(code);
    }

    /** A hung owner still takes connections, so reading from it needs a limit of its own. */
    private Thread watchdog(Wire wire, AtomicBoolean accepted, AtomicBoolean tooLate) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(patience);
                if (!accepted.get()) {
                    tooLate.set(true);
                    wire.close();
                }
            } catch (InterruptedException e) {
                // Accepted in time.
            }
        });
    }

    private static void send(Wire wire, String wish) {
        try {
            wire.send(Wire.message().put(wish, true));
        } catch (IOException e) {
            // The command has ended in the meantime.
        }
    }
}
