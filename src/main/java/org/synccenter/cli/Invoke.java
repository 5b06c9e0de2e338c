package org.synccenter.cli;

import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Cookie;
import org.synccenter.api.InvokeFlag;
import org.synccenter.api.Outcome;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.InvokeDesk;
import org.synccenter.engine.SyncCenter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code invoke}: how another program starts an update of one handler, with private bytes that tell the handler what it is about. */
final class Invoke implements Command {
    /** What fits into one argument of a command line everywhere, a good part below it. */
    private static final int MAX_COOKIE = 64 << 10;

    @Override
    public String name() {
        return "invoke";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_INVOKE)
                .addPositional(Specs.argument(0, "HANDLER", CliText.HELP_INVOKE_HANDLER))
                .addOption(Specs.value("--cookie", "BASE64", CliText.HELP_INVOKE_COOKIE))
                .addOption(Specs.flag("--start", CliText.HELP_INVOKE_START))
                .addOption(Specs.flag("--minimized", CliText.HELP_INVOKE_MINIMIZED));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        Optional<String> given = options.value("--cookie");
        Cookie cookie = given.isPresent() ? cookie(given.get()) : null;
        Set<InvokeFlag> flags = EnumSet.noneOf(InvokeFlag.class);
        if (options.has("--start")) {
            flags.add(InvokeFlag.START);
        }
        if (options.has("--minimized")) {
            flags.add(InvokeFlag.MINIMIZED);
        }
        HandlerView handler = handler(center, options.argument(0));
        InvokeDesk.Update update = begin(center, flags, handler.id(), cookie);
        io.cancel().onCancel(update::stop);
        CompletableFuture<SyncResult> end = update.result().toCompletableFuture();
        Waiting.until(end, center, io, options.quiet(), update::stop);
        if (io.cancel().isCancelled() && end.isCompletedExceptionally()) {
            return cancelled(options, io);
        }
        SyncResult result = result(end);
        // What a person has not chosen is not left out.
        List<LeftOut> leftOut = flags.contains(InvokeFlag.START)
                ? LeftOut.of(Collections.singletonMap(handler, null), result)
                : List.of();
        if (result.items().isEmpty() && !leftOut.isEmpty()) {
            throw SyncException.unavailable(
                    CliText.NOTHING_SYNCED.text(leftOut.getFirst().sentence()), null);
        }
        if (options.json()) {
            Json.print(io, SyncJson.document(result, false, leftOut));
        } else {
            new SyncReport(io, options).print(result, leftOut);
        }
        return ExitCode.of(result.outcome());
    }

    /** Taken back before anything was started. */
    private static int cancelled(Options options, CommandIo io) {
        SyncResult nothing = new SyncResult(Outcome.CANCELLED, List.of(), Duration.ZERO);
        if (options.json()) {
            Json.print(io, SyncJson.document(nothing, false, List.of()));
        } else if (!options.quiet()) {
            io.out().println(Words.outcome(nothing.outcome()));
        }
        return ExitCode.of(nothing.outcome());
    }

    private static Cookie cookie(String text) throws SyncException {
        byte[] bytes;
        try {
            boolean forUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            bytes = (forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } catch (IllegalArgumentException e) {
            throw new SyncException(SyncException.Kind.INVALID, CliText.BAD_COOKIE.text(), e);
        }
        if (bytes.length > MAX_COOKIE) {
            throw SyncException.invalid(CliText.LONG_COOKIE.text(bytes.length, MAX_COOKIE));
        }
        return Cookie.of(bytes);
    }

    private static HandlerView handler(SyncCenter center, String word) throws SyncException {
        HandlerView handler = center.snapshot().handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> SyncException.invalid(CliText.UNKNOWN_HANDLER.text(TerminalText.safe(word))));
        Targets.requireUsable(handler);
        return handler;
    }

    /** The engine says in words what it does not start. */
    private static InvokeDesk.Update begin(
            SyncCenter center, Set<InvokeFlag> flags, String handler, @Nullable Cookie cookie) throws SyncException {
        try {
            return center.invoke().begin(flags, handler, cookie);
        } catch (IllegalArgumentException e) {
            throw new SyncException(SyncException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    private static SyncResult result(CompletableFuture<SyncResult> end) throws SyncException {
        try {
            return end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SyncException known) {
                throw known;
            }
            throw e;
        }
    }
}
