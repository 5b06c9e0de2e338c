package org.synccenter.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** What the window shows while another program has the engine: which one, and the ways out. */
final class WaitingPage {
    private WaitingPage() {}

    /** @param quit closes the window */
    static EmptyState of(Waiting waiting, Runnable quit) {
        HBox buttons = new HBox(Looks.scaled(8));
        buttons.setAlignment(Pos.CENTER);
        waiting.end().ifPresent(end -> buttons.getChildren().add(end(end)));
        buttons.getChildren().add(Buttons.of(Icon.QUIT, UiText.QUIT.text(), quit));
        EmptyState page =
                new EmptyState(Icon.WAITING, Tone.NEUTRAL, WaitText.TITLE.text(), waiting.sentence(), buttons);
        page.setId("waiting");
        // Nothing is ended by a key that was meant for another window.
        page.setFocusTraversable(true);
        page.setAccessibleText(waiting.sentence());
        return page;
    }

    private static Button end(Runnable end) {
        Button button = Buttons.of(Icon.STOP, WaitText.END.text(), () -> {});
        button.setId("waiting-end");
        button.setOnAction(e -> {
            button.setDisable(true);
            button.setText(WaitText.ENDING.text());
            end.run();
        });
        return button;
    }
}
