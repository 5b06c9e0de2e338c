package org.synccenter.ui.preview;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final Button again;
    private boolean seen;
    private boolean focused;

    public PlanView(PlanViewModel model, Formats formats, Links links) {
        this.model = model;
        this.formats = formats;
        this.links = links;
        getStyleClass().add("page");
        setId("plan");
        again = Buttons.icon(Icon.SYNC_ALL, PlanText.AGAIN.text().replace("_", ""), model::again);
        again.setId("plan-again");
        again.disableProperty().bind(model.stateProperty().isEqualTo(State.LOOKING));
        sync = Buttons.of(Icon.SYNC, "", this::sync, "accent");
        sync.setId("plan-sync");
        // Before the parts hear of it: they take away what has the focus.
        model.stateProperty().addListener((o, was, is) -> focused = isFocusWithin());
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
            // A page is added unseen: that is no leaving.
            if (seen && !is) {
                model.leave();
            }
            seen = is;
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
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.getStyleClass().add("quiet-same");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        subtitle.setId("plan-summary");
        VBox words = new VBox(title, subtitle);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(words, again, sync);
        head.getStyleClass().addAll("page-head", "plan-head");
        return head;
    }

    private void show() {
        boolean there = model.stateProperty().get() == State.ROWS;
        states.setVisible(!there);
        rows.setVisible(there);
        sync.setVisible(there);
        sync.setManaged(there);
        showHead();
        if (focused) {
            focused = false;
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
                        : PlanText.TITLE_LOOKED.text(formats.ago(looked)));
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
            again.requestFocus();
        }
    }

    /** Writes texts anew that age. */
    public void refreshTimes() {
        showHead();
    }
}
