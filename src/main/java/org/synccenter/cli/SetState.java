package org.synccenter.cli;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.SyncException;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.SyncCenter;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code enable} and {@code disable} of an item or a handler, {@code activate} and {@code deactivate} of a handler. Offers what the window
 * offers. Whoever types the command is not asked again: there is no window to ask in.
 */
final class SetState implements Command {

    /** What is done, as a task that the thing must offer. */
    private final Task task;

    SetState(Task task) {
        this.task = task;
    }

    private boolean isAboutActive() {
        return task == Task.ACTIVATE || task == Task.DEACTIVATE;
    }

    private boolean wish() {
        return task == Task.ENABLE || task == Task.ACTIVATE;
    }

    private static CliText help(Task task) {
        return switch (task) {
            case ENABLE -> CliText.HELP_ENABLE;
            case DISABLE -> CliText.HELP_DISABLE;
            case ACTIVATE -> CliText.HELP_ACTIVATE;
            default -> CliText.HELP_DEACTIVATE;
        };
    }

    private static CliText done(Task task) {
        return switch (task) {
            case ENABLE -> CliText.ENABLED;
            case DISABLE -> CliText.DISABLED;
            case ACTIVATE -> CliText.ACTIVATED;
            default -> CliText.DEACTIVATED;
        };
    }

    @Override
    public String name() {
        return task.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.command(name(), help(task));
        return isAboutActive()
                ? spec.addPositional(Specs.argument(0, "HANDLER", CliText.HELP_HANDLER))
                : spec.addPositional(Specs.argument(0, "ITEM|HANDLER", CliText.HELP_ITEM_OR_HANDLER));
    }

    @Override
    public int run(Options options, SyncCenter center, CommandIo io) throws SyncException {
        Targets targets = new Targets(center.snapshot());
        String word = options.argument(0);
        @Nullable HandlerView handler = isAboutActive() ? targets.handler(word) : targets.handlerOnly(word);
        if (handler != null) {
            set(center, handler);
            print(options, io, handler.name(), handler.id(), null);
        } else {
            ItemView item = targets.itemOrHandler(word);
            set(center, item);
            print(options, io, item.name(), item.ref().handler(), item.ref().item());
        }
        return ExitCode.OK;
    }

    private void set(SyncCenter center, HandlerView handler) throws SyncException {
        if ((isAboutActive() ? handler.active() : handler.enabled()) == wish()) {
            return;
        }
        requireOffered(handler.tasks(), handler.name());
        finish(
                isAboutActive()
                        ? center.activateHandler(handler.id(), wish(), null, Set.of(ControlFlag.NO_UI))
                        : center.enableHandler(handler.id(), wish(), null, Set.of(ControlFlag.NO_UI)));
        HandlerView now = new Targets(center.snapshot()).handler(handler.id());
        requireDone((isAboutActive() ? now.active() : now.enabled()) == wish(), handler.name());
    }

    private void set(SyncCenter center, ItemView item) throws SyncException {
        if (item.enabled() == wish()) {
            return;
        }
        requireOffered(item.tasks(), item.name());
        finish(center.enableItem(item.ref(), wish(), null, Set.of(ControlFlag.NO_UI)));
        boolean now = center.snapshot().item(item.ref()).map(ItemView::enabled).orElse(!wish());
        requireDone(now == wish(), item.name());
    }

    private void requireOffered(Tasks tasks, String name) throws SyncException {
        if (!tasks.available().contains(task)) {
            CliText why = tasks.visible().contains(task) ? CliText.NOT_NOW : CliText.NOT_OFFERED;
            throw SyncException.unavailable(why.text(TerminalText.safe(name)), null);
        }
    }

    private static void finish(CompletionStage<Boolean> change) {
        change.toCompletableFuture().join();
    }

    private static void requireDone(boolean done, String name) throws SyncException {
        if (!done) {
            throw SyncException.unavailable(CliText.ENABLE_REFUSED.text(TerminalText.safe(name)), null);
        }
    }

    private void print(Options options, CommandIo io, String name, String handlerId, @Nullable String itemId) {
        if (options.json()) {
            Json.print(
                    io,
                    Json.thing(itemId == null ? handlerId : itemId, handlerId, name)
                            .put(isAboutActive() ? "active" : "enabled", wish()));
        } else if (!options.quiet()) {
            io.out().println(done(task).text(TerminalText.safe(name)));
        }
    }
}
