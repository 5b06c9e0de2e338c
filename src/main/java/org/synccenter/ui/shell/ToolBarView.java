package org.synccenter.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.synccenter.engine.Task;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** The tool bar: what is done most. An HBox, because the theme's tool bar would make all buttons flat. */
final class ToolBarView extends HBox {

    ToolBarView(ShellViewModel model, ShellActions actions) {
        getStyleClass().add("tool-bar-row");
        Button sync = Buttons.of(Icon.SYNC, UiText.SYNC_NOW.text(), () -> actions.run(Task.SYNC), "accent");
        sync.setId("sync");
        sync.setTooltip(new Tooltip(UiText.SYNC_NOW_TIP.text()));
        obey(sync, model, Task.SYNC);
        Button preview = Buttons.of(Icon.PREVIEW, UiText.PREVIEW.text(), () -> actions.run(Task.PREVIEW));
        preview.setId("preview");
        obey(preview, model, Task.PREVIEW);
        Button stop = Buttons.of(Icon.STOP, UiText.STOP.text(), () -> actions.run(Task.STOP));
        stop.setId("stop");
        stop.setTooltip(new Tooltip(UiText.STOP_TIP.text()));
        obey(stop, model, Task.STOP);
        Button giveUp = Buttons.of(Icon.GIVE_UP, UiText.GIVE_UP.text(), () -> actions.run(Task.GIVE_UP), "danger");
        giveUp.setId("give-up-selected");
        obey(giveUp, model, Task.GIVE_UP);
        Button all = Buttons.of(Icon.SYNC_ALL, UiText.SYNC_ALL.text(), actions::syncAll);
        all.setId("sync-all");
        all.setTooltip(new Tooltip(UiText.SYNC_ALL_TIP.text()));
        all.disableProperty().bind(model.emptyProperty());
        Button add = Buttons.of(Icon.ADD, UiText.NEW_PAIR.text(), actions::newItem);
        add.setId("new-pair");
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.handlerForNewItem() == null, model.snapshotProperty(), model.pageProperty()));
        Button resolve = Buttons.of(Icon.WARNING, "", () -> model.go(new RailRow.ToPage(Page.CONFLICTS)), "attention");
        resolve.setId("resolve");
        resolve.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> UiText.RESOLVE_CONFLICTS.text(
                                model.conflictCountProperty().get()),
                        model.conflictCountProperty()));
        Buttons.showWhen(resolve, model.conflictCountProperty().greaterThan(0));
        getChildren().setAll(sync, preview, stop, giveUp, all, Buttons.spring(), resolve, add);
    }

    private static void obey(Button button, ShellViewModel model, Task task) {
        var tasks = model.items().tasksProperty();
        BooleanBinding visible =
                Bindings.createBooleanBinding(() -> tasks.get().visible().contains(task), tasks);
        Buttons.showWhen(button, visible);
        // On the pages over all items there is no selection that a click could mean.
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.pageProperty().get() != Page.ITEMS
                                || !tasks.get().available().contains(task),
                        tasks,
                        model.pageProperty()));
    }
}
