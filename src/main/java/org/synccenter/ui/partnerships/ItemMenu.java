package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** The context menu of the selected items: exactly the tasks that are visible, greyed when not available. */
public final class ItemMenu {
    private static final List<List<Task>> GROUPS = List.of(
            List.of(Task.SYNC, Task.PREVIEW, Task.STOP),
            List.of(Task.BROWSE, Task.SCHEDULE, Task.PROPERTIES),
            List.of(Task.ENABLE, Task.DISABLE, Task.DELETE));

    private final ItemsViewModel model;
    private final Map<Task, Runnable> actions = new EnumMap<>(Task.class);

    public ItemMenu(ItemsViewModel model) {
        this.model = model;
    }

    /** What a task does; a task without an action is not shown. */
    public ItemMenu on(Task task, Runnable action) {
        actions.put(task, action);
        return this;
    }

    /** The menu for the selection as it is now. */
    public ContextMenu build() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items(model.tasksProperty().get()));
        return menu;
    }

    List<MenuItem> items(Tasks tasks) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Task> group : GROUPS) {
            List<Task> shown = group.stream()
                    .filter(t -> tasks.visible().contains(t) && actions.containsKey(t))
                    .toList();
            if (!shown.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            for (Task task : shown) {
                items.add(item(task, tasks.available().contains(task)));
            }
        }
        return items;
    }

    private MenuItem item(Task task, boolean available) {
        MenuItem item = new MenuItem(text(task).text(), icon(task).node());
        item.setId("task-" + task.name().toLowerCase(Locale.ROOT));
        item.setMnemonicParsing(true);
        item.setDisable(!available);
        item.setOnAction(e -> {
            Runnable action = actions.get(task);
            if (action != null) {
                action.run();
            }
        });
        return item;
    }

    private static UiText text(Task task) {
        return switch (task) {
            case SYNC -> UiText.SYNC_NOW;
            case PREVIEW -> UiText.PREVIEW;
            case STOP -> UiText.STOP;
            case GIVE_UP -> UiText.GIVE_UP;
            case ACTIVATE -> UiText.ACTIVATE;
            case DEACTIVATE -> UiText.DEACTIVATE;
            case ENABLE -> UiText.ENABLE;
            case DISABLE -> UiText.DISABLE;
            case ADD_ITEM -> UiText.NEW_ITEM;
            case DELETE -> UiText.REMOVE;
            case PROPERTIES -> UiText.PROPERTIES;
            case BROWSE -> UiText.BROWSE;
            case SCHEDULE -> UiText.SCHEDULE;
        };
    }

    private static Icon icon(Task task) {
        return switch (task) {
            case SYNC -> Icon.SYNC;
            case PREVIEW -> Icon.PREVIEW;
            case STOP, GIVE_UP -> Icon.STOP;
            case ACTIVATE -> Icon.ENABLE;
            case DEACTIVATE -> Icon.DISABLE;
            case ENABLE -> Icon.ENABLE;
            case DISABLE -> Icon.DISABLE;
            case ADD_ITEM -> Icon.ADD;
            case DELETE -> Icon.DELETE;
            case PROPERTIES -> Icon.SETTINGS;
            case BROWSE -> Icon.OPEN;
            case SCHEDULE -> Icon.SCHEDULE;
        };
    }
}
