package org.synccenter.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Errand;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartFlag;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sync}: starts items, waits for their end and tells what was done, and why if nothing was. */
final class Sync implements Command {
    @Override
    public String name() {
        return "sync";
    }

    @Override
    public CommandSpec spec() {
        return Specs.command(name(), CliText.HELP_SYNC)
                .addPositional(Specs.arguments("ITEM|HANDLER", "0..*", CliText.HELP_SYNC_TARGETS))
                .addOption(Specs.flag("--all", CliText.HELP_SYNC_ALL))
                .addOption(Specs.flag("--preview", CliText.HELP_SYNC_PREVIEW))
                .addOption(Specs.flag("--skip-running", CliText.HELP_SYNC_SKIP_RUNNING))
                .addOption(Specs.flag("--allow-deletes", CliText.HELP_SYNC_ALLOW_DELETES))
                .addOption(Specs.values("--allow-delete", "PATH", CliText.HELP_SYNC_ALLOW_DELETE))
                .addOption(Specs.values("--restore", "PATH", CliText.HELP_SYNC_RESTORE))
                .addOption(PreferOption.spec());
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        boolean preview = options.has("--preview");
        List<String> words = Specs.targets(options);
        if (options.has("--allow-delete") || options.has("--restore")) {
            return answerInPart(words, options, center, io);
        }
        List<PathChoice> choices = PreferOption.choices(options);
        SyncOptions how = new SyncOptions(preview, options.has("--allow-deletes") ? HoldAnswer.ALLOW_ONCE : null)
                .choosing(choices);
        Set<StartFlag> flags = options.has("--skip-running") ? Set.of(StartFlag.IGNORE_IF_ALREADY_SYNCING) : Set.of();

        long started = System.nanoTime();
        List<RequestHandle> handles = new ArrayList<>();
        Map<HandlerView, @Nullable List<ItemView>> targets = new Targets(center.snapshot()).resolve(words);
        PreferOption.requireOneItem(choices, targets.values(), center);
        for (Map.Entry<HandlerView, @Nullable List<ItemView>> target : targets.entrySet()) {
            if (!words.isEmpty()) {
                checkUsable(target.getKey(), target.getValue());
            }
        }
        for (Map.Entry<HandlerView, @Nullable List<ItemView>> target : targets.entrySet()) {
            Optional<SyncRequest> request = request(target.getKey(), target.getValue());
            if (request.isPresent()) {
                handles.add(start(center, request.get().withOptions(how).withFlags(flags), handles));
            }
        }
        io.cancel().onCancel(() -> handles.forEach(RequestHandle::stop));

        SyncResult result = await(handles, center, io, options.quiet(), started);
        List<LeftOut> leftOut = LeftOut.of(targets, result);
        boolean wanted =
                !words.isEmpty() && leftOut.stream().anyMatch(l -> l.reason() != LeftOut.Reason.ALREADY_SYNCING);
        if (wanted && result.items().isEmpty()) {
            throw SyncException.unavailable(
                    CliText.NOTHING_SYNCED.text(leftOut.getFirst().sentence()), null);
        }
        if (options.json()) {
            Json.print(io, SyncJson.document(result, preview, leftOut));
        } else {
            new SyncReport(io, options).print(result, leftOut);
        }
        return ExitCode.of(result.outcome());
    }

    private static int answerInPart(List<String> words, Options options, SyncCenter center, CommandIo io)
            throws SyncException {
        if (words.size() != 1 || options.has("--allow-deletes") || options.has("--preview")) {
            throw SyncException.invalid(CliText.ONE_ITEM.text());
        }
        ItemView item = new Targets(center.snapshot()).item(words.getFirst());
        checkUsable(new Targets(center.snapshot()).handlerOf(item), List.of(item));
        List<String> allow = paths(options, "--allow-delete", item, center);
        List<String> restore = paths(options, "--restore", item, center);
        for (String path : allow) {
            if (restore.contains(path)) {
                throw SyncException.invalid(CliText.ANSWERS_CLASH.text(TerminalText.safe(path)));
            }
        }
        Errand answer = new Errand.Deletions(allow, restore);
        SyncResult result = Errands.run(answer, item.ref(), SyncOptions.DEFAULT, null, options, center, io);
        return ExitCode.of(result.outcome());
    }

    private static List<String> paths(Options options, String name, ItemView item, SyncCenter center)
            throws SyncException {
        List<String> paths = new ArrayList<>();
        for (String path : options.values(name)) {
            paths.add(ItemPath.of(path, item, center));
        }
        return paths;
    }

    /** The engine says in words what it does not take, such as a preview of what has none; nothing is to run then. */
    private static RequestHandle start(SyncCenter center, SyncRequest request, List<RequestHandle> started)
            throws SyncException {
        try {
            return center.start(request);
        } catch (IllegalArgumentException e) {
            started.forEach(RequestHandle::stop);
            throw new SyncException(SyncException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    /** Something that was named and cannot be synced is refused in words; nobody should take silence for success. */
    private static void checkUsable(HandlerView handler, @Nullable List<ItemView> items) throws SyncException {
        Targets.requireUsable(handler);
        if (items == null) {
            requireOffered(handler.tasks(), handler.name(), !handler.items().isEmpty() && handler.busy() == 0);
            return;
        }
        for (ItemView item : items) {
            String name = TerminalText.safe(item.name());
            if (!item.enabled()) {
                throw SyncException.unavailable(
                        CliText.ITEM_DISABLED.text(
                                name, TerminalText.quoted(item.ref().item())),
                        null);
            }
            if (!item.connected()) {
                throw SyncException.unavailable(CliText.ITEM_NOT_CONNECTED.text(name), null);
            }
            requireOffered(item.tasks(), item.name(), item.state() == ItemState.IDLE);
        }
    }

    /** @param idle nothing but the handler's wish can have greyed it */
    private static void requireOffered(Tasks tasks, String name, boolean idle) throws SyncException {
        if (!tasks.visible().contains(Task.SYNC)) {
            throw SyncException.unavailable(CliText.STARTS_BY_ITSELF.text(TerminalText.safe(name)), null);
        }
        if (idle && !tasks.available().contains(Task.SYNC)) {
            throw SyncException.unavailable(CliText.NOT_NOW.text(TerminalText.safe(name)), null);
        }
    }

    private static Optional<SyncRequest> request(HandlerView handler, @Nullable List<ItemView> items) {
        boolean startable = handler.error() == null && handler.tasks().visible().contains(Task.SYNC);
        if (!startable || (items == null && handler.items().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                items == null
                        ? SyncRequest.ofHandler(handler.id())
                        : SyncRequest.ofItems(
                                handler.id(),
                                items.stream().map(i -> i.ref().item()).toList()));
    }

    private static SyncResult await(
            List<RequestHandle> handles, SyncCenter center, CommandIo io, boolean quiet, long started) {
        List<CompletableFuture<SyncResult>> results =
                handles.stream().map(h -> h.result().toCompletableFuture()).toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(results.toArray(CompletableFuture[]::new));
        Waiting.until(all, center, io, quiet, () -> handles.forEach(RequestHandle::stop));
        List<ItemResult> items = new ArrayList<>();
        Outcome outcome = Outcome.IN_SYNC;
        for (CompletableFuture<SyncResult> each : results) {
            SyncResult result = each.join();
            items.addAll(result.items());
            outcome = outcome.and(result.outcome());
        }
        return new SyncResult(outcome, items, Duration.ofNanos(System.nanoTime() - started));
    }
}
