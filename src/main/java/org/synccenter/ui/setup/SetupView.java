package org.synccenter.ui.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.Task;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;
import org.synccenter.ui.wizard.TransferActions;
import org.synccenter.ui.wizard.WizardText;

/** The handlers that are not set up, those that are, and those that cannot be loaded, with why. */
public final class SetupView extends BorderPane {
    private final BiConsumer<Task, HandlerView> tasks;
    private final VBox list = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(list);
    private List<Object> shown = List.of();

    /**
     * @param tasks does a task of a handler
     * @param transfer takes settings in and out
     */
    public SetupView(BiConsumer<Task, HandlerView> tasks, TransferActions transfer) {
        this.tasks = tasks;
        getStyleClass().add("page");
        setId("setup");
        Label title = new Label(UiText.SETUP.text());
        title.getStyleClass().add("page-title");
        Label text = new Label(UiText.SETUP_TEXT.text());
        text.getStyleClass().add("quiet-same");
        text.setWrapText(true);
        Button in = Buttons.of(Icon.SETUP, WizardText.MENU_IMPORT.text(), transfer::importAny);
        in.setId("setup-import");
        Button out = Buttons.of(Icon.OPEN, WizardText.MENU_EXPORT.text(), transfer::export);
        out.setId("setup-export");
        HBox buttons = new HBox(8, in, out);
        buttons.setPadding(new Insets(10, 0, 0, 0));
        VBox head = new VBox(2, title, text, buttons);
        head.getStyleClass().add("page-head");
        setTop(head);
        list.getStyleClass().add("setup-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(UiText.SETUP.text());
        setCenter(scroll);
        show(List.of());
    }

    /** Shows the handlers as they are now. */
    public void apply(CenterSnapshot snapshot) {
        // Only what stands here; progress of a sync changes nothing on this page.
        List<Object> now = snapshot.handlers().stream().map(SetupView::look).toList();
        if (!now.equals(shown)) {
            shown = now;
            show(snapshot.handlers());
        }
    }

    private static Object look(HandlerView h) {
        return Arrays.asList(
                h.id(),
                h.name(),
                h.typeLabel(),
                h.status(),
                h.active(),
                h.error(),
                h.tasks().visible(),
                h.tasks().available());
    }

    private void show(List<HandlerView> handlers) {
        List<Node> nodes = new ArrayList<>();
        Predicate<HandlerView> broken = h -> h.error() != null;
        section(nodes, UiText.SETUP_INACTIVE, handlers, broken.negate().and(h -> !h.active()));
        if (handlers.isEmpty()) {
            nodes.add(new EmptyState(
                    Icon.SETUP, Tone.NEUTRAL, UiText.SETUP_EMPTY_TITLE.text(), UiText.SETUP_EMPTY_TEXT.text()));
        } else if (nodes.isEmpty()) {
            IconLine all = new IconLine();
            all.show(Icon.OK, Tone.GOOD, UiText.SETUP_NONE_TEXT.text());
            nodes.add(all);
        }
        section(nodes, UiText.SETUP_BROKEN, handlers, broken);
        section(nodes, UiText.SETUP_ACTIVE, handlers, broken.negate().and(HandlerView::active));
        list.getChildren().setAll(nodes);
    }

    private void section(List<Node> nodes, UiText title, List<HandlerView> all, Predicate<HandlerView> which) {
        List<HandlerView> some = all.stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        Label caption = new Label(title.text());
        caption.getStyleClass().add("caption");
        nodes.add(caption);
        some.forEach(handler -> nodes.add(new SetupCard(handler, tasks)));
    }

    /** The keyboard goes on at the first thing to set up. */
    public void focusFirst() {
        // Not what takes something out: it must not be pressed by accident.
        Node first = list.lookup(".button.accent");
        (first == null ? scroll : first).requestFocus();
    }
}
