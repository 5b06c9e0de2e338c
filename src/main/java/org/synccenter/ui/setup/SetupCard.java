package org.synccenter.ui.setup;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.Task;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.partnerships.TaskMenu;
import org.synccenter.ui.theme.Tone;

/** One handler: what it is, why it cannot be loaded, and the button that sets it up or takes it out. */
final class SetupCard extends HBox {
    SetupCard(HandlerView handler, BiConsumer<Task, HandlerView> tasks) {
        super(12);
        getStyleClass().add("card");
        setAlignment(Pos.CENTER_LEFT);
        setId("setup-" + handler.id());
        Label name = new Label(VisibleText.line(handler.name()));
        name.getStyleClass().add("strong");
        VBox words = new VBox(2, name);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        String error = handler.error();
        List<String> more = error != null ? List.of(error) : List.of(handler.typeLabel(), handler.status());
        for (String line : more) {
            if (!line.isBlank()) {
                Label label = new Label(VisibleText.line(line));
                label.setWrapText(true);
                label.getStyleClass().add("quiet");
                if (error != null) {
                    Tone.BAD.on(label);
                }
                words.getChildren().add(label);
            }
        }
        getChildren().add(words);
        for (Task task : List.of(Task.PROPERTIES, Task.ACTIVATE, Task.DEACTIVATE)) {
            if (handler.tasks().visible().contains(task)) {
                Button button =
                        Buttons.of(TaskMenu.icon(task), TaskMenu.text(task).text(), () -> tasks.accept(task, handler));
                button.setId(TaskMenu.id(task) + "-" + handler.id());
                button.setDisable(!handler.tasks().available().contains(task));
                if (task == Task.ACTIVATE) {
                    button.getStyleClass().add("accent");
                }
                getChildren().add(button);
            }
        }
    }
}
