package org.synccenter.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** What the preview says while there are no rows: that it is looking, why it could not, or that there is nothing to do. */
final class PlanStates extends StackPane {
    private final PlanViewModel model;
    private final PlanView.Links links;
    private final Label looking = new Label();
    private @Nullable Button first;

    PlanStates(PlanViewModel model, PlanView.Links links) {
        this.model = model;
        this.links = links;
        looking.getStyleClass().add("quiet-same");
        looking.setId("plan-looking");
        looking.setTextAlignment(TextAlignment.CENTER);
        looking.setAlignment(Pos.TOP_CENTER);
        looking.setMaxWidth(Looks.scaled(560));
        looking.setMinHeight(Looks.scaled(40));
        model.lookingProperty().addListener((o, was, is) -> looking.setText(lines(is)));
        model.stateProperty().addListener((o, was, is) -> show());
        model.nameProperty().addListener((o, was, is) -> show());
        show();
    }

    /** What is looked at, and where: in two lines, so that the first one keeps still. */
    private static String lines(String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? VisibleText.line(text)
                : VisibleText.line(text.substring(0, end)) + "\n" + VisibleText.line(text.substring(end + 1));
    }

    private void show() {
        first = null;
        EmptyState page = switch (model.stateProperty().get()) {
            case LOOKING ->
                page(
                        Icon.PREVIEW,
                        Tone.ACCENT,
                        PlanText.LOOKING.text(
                                VisibleText.line(model.nameProperty().get())),
                        PlanText.LOOKING_TEXT.text(),
                        looking,
                        button(Icon.STOP, PlanText.STOP, "plan-stop", model::stop));
            case STOPPED ->
                page(Icon.STOP, Tone.NEUTRAL, PlanText.STOPPED.text(), PlanText.STOPPED_TEXT.text(), again());
            case FAILED ->
                page(
                        Icon.ERROR,
                        Tone.BAD,
                        PlanText.FAILED.text(),
                        VisibleText.line(model.messageProperty().get()),
                        again());
            case ALIKE -> page(Icon.OK_BIG, Tone.GOOD, PlanText.ALIKE.text(), PlanText.ALIKE_TEXT.text(), back());
            case HELD -> page(Icon.QUESTION, Tone.WARNING, PlanText.HELD.text(), question(), again());
            case ONLY_CONFLICTS ->
                page(
                        Icon.CONFLICTS,
                        Tone.WARNING,
                        PlanText.ONLY_CONFLICTS.text(model.conflicts()),
                        PlanText.ONLY_CONFLICTS_TEXT.text(),
                        button(Icon.CONFLICTS, PlanText.GO_CONFLICTS, "plan-conflicts", links::conflicts));
            case ROWS -> null;
        };
        if (page == null) {
            getChildren().clear();
        } else {
            page.setId("plan-state");
            getChildren().setAll(page);
        }
    }

    private static EmptyState page(Icon icon, Tone tone, String title, String text, Node... more) {
        return new EmptyState(icon, tone, title, text, more);
    }

    private Button again() {
        return button(Icon.SYNC_ALL, PlanText.AGAIN, "plan-look", model::again);
    }

    private Button back() {
        return button(Icon.BACK, PlanText.BACK, "plan-done", links::back);
    }

    private Button button(Icon icon, PlanText text, String id, Runnable action) {
        Button button = Buttons.of(icon, text.text(), action);
        button.setId(id);
        first = button;
        return button;
    }

    private String question() {
        Hold hold = model.hold();
        return hold == null ? "" : VisibleText.line(hold.text());
    }

    /** Whether there was something to focus. */
    boolean focusFirst() {
        Button button = first;
        if (button != null) {
            button.requestFocus();
        }
        return button != null;
    }
}
