package org.synccenter.ui.shell;

import java.io.File;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.SeparatorMenuItem;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.Task;
import org.synccenter.engine.schedule.Pause;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.partnerships.ItemCommands;
import org.synccenter.ui.partnerships.ItemMenu;
import org.synccenter.ui.partnerships.ItemRow;
import org.synccenter.ui.partnerships.RemoveDialog;
import org.synccenter.ui.partnerships.TaskMenu;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.wizard.TransferActions;

/** What the buttons, menus and keys of the window do: the task applied to what is selected. On the UI thread. */
public final class ShellActions {
    private final ShellViewModel model;
    private final ItemCommands commands;
    private final Background background;
    private final OwnerWindow owner;
    private final TransferActions transfer;
    private final Consumer<String> failed;

    public ShellActions(
            ShellViewModel model,
            ItemCommands commands,
            Background background,
            OwnerWindow owner,
            TransferActions transfer,
            Consumer<String> failed) {
        this.transfer = transfer;
        this.model = model;
        this.commands = commands;
        this.background = background;
        this.owner = owner;
        this.failed = failed;
    }

    /** Does the task for the selected items; for the handler while nothing is selected. Does nothing when it is not available. */
    public void run(Task task) {
        if (!model.items().tasksProperty().get().available().contains(task)) {
            return;
        }
        HandlerView handler = model.items().handlerProperty().get();
        if (model.items().selected().isEmpty()) {
            if (handler != null) {
                run(task, handler);
            }
            return;
        }
        List<ItemRef> items = model.items().selectedFor(task);
        switch (task) {
            case SYNC -> commands.sync(items);
            case STOP -> commands.stop(items);
            case GIVE_UP -> commands.giveUp(items);
            case ENABLE -> commands.enable(items, true);
            case DISABLE -> commands.enable(items, false);
            case PREVIEW -> items.stream().limit(1).forEach(model::preview);
            case DELETE -> remove(items);
            case PROPERTIES -> items.stream().limit(1).forEach(i -> open(i, HandlerUi.Kind.PROPERTIES));
            case BROWSE -> items.stream().limit(1).forEach(i -> open(i, HandlerUi.Kind.BROWSE));
            case SCHEDULE -> items.stream().limit(1).forEach(i -> open(i, HandlerUi.Kind.SCHEDULE));
            case ADD_ITEM -> newItem();
            case ACTIVATE, DEACTIVATE -> {
                // Tasks of handlers only.
            }
        }
    }

    /** Does the task for the handler as a whole. Does nothing when it is not available. */
    public void run(Task task, HandlerView handler) {
        if (!handler.tasks().available().contains(task)) {
            return;
        }
        String handlerId = handler.id();
        switch (task) {
            case SYNC -> commands.syncHandler(handlerId);
            case STOP -> commands.stopHandler(handlerId);
            case ACTIVATE -> commands.activateHandler(handlerId, true);
            case DEACTIVATE -> commands.activateHandler(handlerId, false);
            case ENABLE -> commands.enableHandler(handlerId, true);
            case DISABLE -> commands.enableHandler(handlerId, false);
            case PROPERTIES -> commands.open(handlerId, HandlerUi.Kind.PROPERTIES, null);
            case BROWSE -> commands.open(handlerId, HandlerUi.Kind.BROWSE, null);
            case SCHEDULE -> commands.open(handlerId, HandlerUi.Kind.SCHEDULE, null);
            case ADD_ITEM -> commands.open(handlerId, HandlerUi.Kind.NEW_ITEM, null);
            case PREVIEW, DELETE, GIVE_UP -> {
                // Tasks of items only.
            }
        }
    }

    /** Takes settings in and out. */
    public TransferActions transfer() {
        return transfer;
    }

    public void syncAll() {
        commands.syncAll();
    }

    public void stopAll() {
        commands.stopAll();
    }

    /** Nothing starts by itself for an hour. */
    public void pauseHour() {
        commands.pause(pause -> pause.begin(new Rule.Every(Duration.ofHours(1)), ZoneId.systemDefault()));
    }

    /** Nothing starts by itself until the next day. */
    public void pauseUntilTomorrow() {
        commands.pause(pause -> pause.beginUntilTomorrow(ZoneId.systemDefault()));
    }

    public void resume() {
        commands.pause(Pause::end);
    }

    /** Opens the form for a new item of the chosen handler. */
    public void newItem() {
        HandlerView handler = model.handlerForNewItem();
        if (handler != null) {
            commands.open(handler.id(), HandlerUi.Kind.NEW_ITEM, null);
        }
    }

    /**
     * Two folders are a new pair; anything else is asked about.
     *
     * @param ask gets the path of the first file
     */
    void dropped(List<File> files, Consumer<String> ask) {
        HandlerView folders = model.handlerForFolders();
        background.run(
                () -> files.size() == 2 && files.stream().allMatch(File::isDirectory),
                pair -> {
                    if (pair && folders != null) {
                        commands.newPair(
                                folders.id(),
                                files.getFirst().getPath(),
                                files.getLast().getPath());
                    } else {
                        ask.accept(files.getFirst().getPath());
                    }
                },
                failed);
    }

    private void open(ItemRef item, HandlerUi.Kind kind) {
        commands.open(item.handler(), kind, item.item());
    }

    private void remove(List<ItemRef> items) {
        List<String> names = model.items().selected().stream()
                .filter(row -> items.contains(row.ref()))
                .map(row -> row.view().name())
                .toList();
        ask("remove", () -> new RemoveDialog(names), yes -> commands.remove(items));
    }

    /** Asks through the queue of all dialogs, so that two never stand on each other. */
    private <R> void ask(String operation, Supplier<Dialog<R>> dialog, Consumer<R> answered) {
        background.run(() -> owner.ask(operation, dialog), answer -> answer.ifPresent(answered), failed);
    }

    /** The items' context menu, bound to these actions. */
    public ItemMenu itemMenu() {
        return new ItemMenu(
                model.items(),
                this::run,
                hide -> commands.hide(
                        model.items().selected().stream().map(ItemRow::ref).toList(), hide));
    }

    /** A handler's context menu. */
    public ContextMenu handlerMenu(HandlerView handler) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(TaskMenu.items(handler.tasks(), task -> run(task, handler)));
        if (handler.error() == null) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            boolean hide = !handler.hidden();
            menu.getItems()
                    .add(TaskMenu.item(
                            hide ? UiText.HIDE : UiText.UNHIDE,
                            hide ? Icon.HIDE : Icon.PREVIEW,
                            () -> commands.hideHandler(handler.id(), hide)));
        }
        return menu;
    }
}
