package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.i18n.TextKey;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** Tasks as entries of a menu: exactly the visible ones, greyed when not available. The words and icons of tasks everywhere. */
public final class TaskMenu {
    /** The order in which tasks are offered; a line stands between groups. */
    public static final List<List<Task>> GROUPS = List.of(
            List.of(Task.SYNC, Task.PREVIEW, Task.STOP, Task.GIVE_UP),
            List.of(Task.ADD_ITEM, Task.BROWSE, Task.SCHEDULE, Task.PROPERTIES),
            List.of(Task.ENABLE, Task.DISABLE, Task.ACTIVATE, Task.DEACTIVATE, Task.DELETE));

    private TaskMenu() {}

    /** The entries for these tasks. */
    public static List<MenuItem> items(Tasks tasks, Consumer<Task> action) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Task> group : GROUPS) {
            List<Task> shown = group.stream().filter(tasks.visible()::contains).toList();
            if (!shown.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            for (Task task : shown) {
                MenuItem item = item(text(task), icon(task), () -> action.accept(task));
                item.setId(id(task));
                item.setDisable(!tasks.available().contains(task));
                items.add(item);
            }
        }
        return items;
    }

    /** One further entry. */
    public static MenuItem item(TextKey text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(text.text(), icon.node());
        item.setMnemonicParsing(true);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The id of the entries and buttons of a task. */
    public static String id(Task task) {
        return "task-" + task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static UiText text(Task task) {
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

    public static Icon icon(Task task) {
        return switch (task) {
            case SYNC -> Icon.SYNC;
            case PREVIEW -> Icon.PREVIEW;
            case STOP -> Icon.STOP;
            case GIVE_UP -> Icon.GIVE_UP;
            case ACTIVATE -> Icon.ENABLE;
            case DEACTIVATE -> Icon.TAKE_OUT;
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
