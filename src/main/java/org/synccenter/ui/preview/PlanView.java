package org.synccenter.ui.preview;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.preview.PlanViewModel.State;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;

/** The page that shows what a sync of one item would do, before anything is done. */
public final class PlanView extends BorderPane {

    /** Where the page leads. */
    public interface Links {
        /** Back to where the person came from. */
        void back();

        /** To the conflicts of all items. */
        void conflicts();

        /** One sentence when something could not be done. */
        void failed(String text);
    }

    private final PlanViewModel model;
    private final Formats formats;
    private final Links links;
    private final Label subtitle = new Label();
    private final Button sync;
    private final PlanRowsPane rows;
    private final PlanStates states;
    private final Button back;

    public PlanView(PlanViewModel model, Formats formats, Links links) {
        this.model = model;
        this.formats = formats;
        this.links = links;
        getStyleClass().add("page");
        setId("plan");
        back = Buttons.icon(Icon.BACK, PlanText.BACK.text().replace("_", ""), links::back, "flat");
        back.setId("plan-back");
        back.setTooltip(new Tooltip(PlanText.BACK_TIP.text()));
        sync = Buttons.of(Icon.SYNC, "", this::sync, "accent");
        sync.setId("plan-sync");
        rows = new PlanRowsPane(model, formats);
        states = new PlanStates(model, links);
        setTop(head());
        setCenter(new StackPane(states, rows));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                links.back();
                e.consume();
            }
        });
        visibleProperty().addListener((o, was, is) -> {
            if (!is) {
                model.leave();
            }
        });
        model.stateProperty().addListener((o, was, is) -> show());
        model.orderProperty().addListener((o, was, is) -> showHead());
        show();
    }

    private Node head() {
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> PlanText.TITLE.text(
                                VisibleText.line(model.nameProperty().get())),
                        model.nameProperty()));
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        subtitle.getStyleClass().add("quiet-same");
        subtitle.setMinWidth(0);
        subtitle.setId("plan-summary");
        Button again = Buttons.of(Icon.SYNC_ALL, PlanText.AGAIN.text(), model::again);
        again.setId("plan-again");
        again.disableProperty().bind(model.stateProperty().isEqualTo(State.LOOKING));
        VBox words = new VBox(title, subtitle);
        words.setMinWidth(0);
        HBox head = new HBox(back, words, Buttons.spring(), again, sync);
        head.getStyleClass().addAll("page-head", "plan-head");
        return head;
    }

    private void show() {
        boolean there = model.stateProperty().get() == State.ROWS;
        boolean moved = isFocusWithin();
        states.setVisible(!there);
        rows.setVisible(there);
        sync.setVisible(there);
        sync.setManaged(there);
        showHead();
        if (moved) {
            focusStart();
        }
    }

    private void showHead() {
        int changes = model.orderProperty().get().changes();
        sync.setText(PlanText.SYNC.text(changes));
        sync.setDisable(changes == 0);
        Instant looked = model.looked();
        subtitle.setText(
                looked == null || model.stateProperty().get() == State.LOOKING
                        ? ""
                        : PlanText.TITLE_CHANGES.text(changes, formats.ago(looked)));
    }

    private void sync() {
        sync.setDisable(true);
        Consumer<String> failed = text -> {
            showHead();
            links.failed(text);
        };
        model.sync(links::back, failed);
    }

    /** The keyboard starts where the work is. */
    public void focusStart() {
        if (model.stateProperty().get() == State.ROWS) {
            rows.focusStart();
        } else if (!states.focusFirst()) {
            back.requestFocus();
        }
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        showHead();
    }
}
