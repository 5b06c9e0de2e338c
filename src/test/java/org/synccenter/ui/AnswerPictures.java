package org.synccenter.ui;

import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Brings the page of results into each of its states. */
final class AnswerPictures {
    private final Stage stage;

    AnswerPictures(Stage stage) {
        this.stage = stage;
    }

    /** Takes a picture of how the window stands. */
    interface Shot {
        void take(String name) throws Exception;
    }

    void all(Shot shot) throws Exception {
        choose("search");
        shot.take("search-empty");
        fill("history-search", "Taxes");
        rows("found");
        shot.take("search");
        fill("history-search", "nowhere");
        await(() -> stage.getScene().lookup("#found") instanceof TableView<?> t
                && t.getItems().isEmpty());
        shot.take("search-nothing");
        choose("problems");
        await(() -> stage.getScene().lookup(".cause") != null);
        shot.take("problems");
        choose("file");
        shot.take("ask-empty");
        fill("ask-path", "/home/mara/Documents/Household.ods");
        press();
        await(() -> stage.getScene().lookup("#answer") != null);
        shot.take("ask");
        fill("ask-path", "/etc/hosts");
        press();
        await(() -> stage.getScene().lookup("#ask-error") != null);
        shot.take("ask-nowhere");
    }

    private void press() {
        doOnUi(() -> ((javafx.scene.control.Button) stage.getScene().lookup("#ask-do")).fire());
    }

    private void choose(String part) {
        doOnUi(() -> ((ToggleButton) stage.getScene().lookup("#choose-" + part)).fire());
    }

    private void fill(String id, String text) {
        doOnUi(() -> {
            Node field = stage.getScene().lookup("#" + id);
            ((TextField) field).setText(text);
        });
    }

    private void rows(String id) {
        await(() -> onUi(() -> stage.getScene().lookup("#" + id) instanceof TableView<?> table
                && !table.getItems().isEmpty()));
    }
}
