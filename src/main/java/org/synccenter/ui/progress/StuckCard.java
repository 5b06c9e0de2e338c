package org.synccenter.ui.progress;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** A sync whose handler does not answer a stop: what that means, and how to be rid of it. */
final class StuckCard extends VBox {
    private final Button giveUp;
    private @Nullable ItemRef item;

    StuckCard(Consumer<List<ItemRef>> giveUpAction) {
        getStyleClass().addAll("card", "hold");
        setId("stuck");
        Label title = new Label(UiText.NOT_RESPONDING_TITLE.text());
        title.getStyleClass().add("strong");
        Label text = new Label(UiText.NOT_RESPONDING_TEXT.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        giveUp = Buttons.of(Icon.GIVE_UP, UiText.GIVE_UP.text(), () -> {
            ItemRef now = item;
            if (now != null) {
                giveUpAction.accept(List.of(now));
            }
        });
        giveUp.setId("give-up");
        getChildren().setAll(title, text, new HBox(giveUp));
    }

    void show(ItemView view) {
        item = view.ref();
        boolean offered = view.tasks().visible().contains(Task.GIVE_UP);
        giveUp.setVisible(offered);
        giveUp.setManaged(offered);
        giveUp.setDisable(!view.tasks().available().contains(Task.GIVE_UP));
    }
}
