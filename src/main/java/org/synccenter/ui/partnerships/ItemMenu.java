package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.synccenter.engine.Task;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** The context menu of the selected items: their tasks, and whether they are listed. */
public final class ItemMenu {
    private final ItemsViewModel model;
    private final Consumer<Task> tasks;
    private final Consumer<Boolean> hide;

    /**
     * @param tasks does a task for the selected items
     * @param hide hides the selected items, or lists them again
     */
    public ItemMenu(ItemsViewModel model, Consumer<Task> tasks, Consumer<Boolean> hide) {
        this.model = model;
        this.tasks = tasks;
        this.hide = hide;
    }

    /** The menu for the selection as it is now. */
    public ContextMenu build() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items =
                new ArrayList<>(TaskMenu.items(model.tasksProperty().get(), tasks));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        boolean hidden = model.selected().stream().allMatch(row -> row.view().hidden());
        items.add(
                hidden
                        ? TaskMenu.item(UiText.UNHIDE, Icon.PREVIEW, () -> hide.accept(false))
                        : TaskMenu.item(UiText.HIDE, Icon.HIDE, () -> hide.accept(true)));
        return items;
    }
}
