package org.synccenter.ui.progress;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.partnerships.ItemCommands;
import org.synccenter.ui.partnerships.Outlook;
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.results.RunStepsView;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The pane below the items. */
public final class DetailsView extends StackPane {
    private final DetailsViewModel model;

    private final Label name = new Label();
    private final Label ends = new Label();
    private final FourFacts facts;
    private final IconLine error = new IconLine();
    private final RunningCard running;
    private final HoldCard hold;
    private final StuckCard stuck;
    private final VBox cards = new VBox(8);
    private final ScrollPane question;
    private final HBox below = new HBox();
    private final BorderPane one = new BorderPane();
    private final Label several = new Label();
    private final RunList runs;

    /**
     * What a click in the details leads to.
     *
     * @param conflicts shows the conflicts
     * @param messages shows what went wrong
     * @param remove takes the selected items out of what is synced, after asking
     */
    public record Links(Runnable conflicts, Runnable messages, Runnable remove) {}

    public DetailsView(DetailsViewModel model, ItemCommands commands, Outlook outlook, Formats formats, Links links) {
        this.model = model;
        this.running = new RunningCard(formats);
        this.hold = new HoldCard(
                new HoldCard.Actions(
                        commands.holds()::ask,
                        commands.holds()::answer,
                        item -> commands.sync(List.of(item)),
                        item -> links.remove().run()),
                formats);
        this.stuck = new StuckCard(commands::giveUp);
        this.facts = new FourFacts(outlook, formats, links, item -> commands.look(item, outlook));
        outlook.changesProperty().addListener((o, was, is) -> refresh());
        getStyleClass().add("details");
        setMinHeight(120);
        setId("details");
        name.setId("details-name");
        name.getStyleClass().add("page-title");
        name.setMinWidth(0);
        ends.getStyleClass().add("quiet");
        ends.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        ends.setMinWidth(0);
        error.label().setWrapText(true);
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(name, ends);
        head.getStyleClass().add("details-head");
        cards.getChildren().setAll(running, stuck, error);
        cards.setPadding(new Insets(0, 18, 10, 18));
        question = scrolled(hold);
        one.setTop(new VBox(head, facts, cards));
        runs = new RunList(model.runs(), formats);
        RunStepsView steps = new RunStepsView(model.runs().steps(), formats);
        HBox.setHgrow(steps, Priority.ALWAYS);
        below.getChildren().setAll(runs, steps);
        below.setMinHeight(0);
        one.setCenter(new StackPane(below, question));
        one.setMinHeight(0);
        several.getStyleClass().add("big-text");
        getChildren().setAll(several, one);
        Buttons.showWhen(one, model.itemProperty().isNotNull());
        Buttons.showWhen(several, model.itemProperty().isNull());
        model.itemProperty().addListener((o, was, is) -> refresh());
        model.countProperty().addListener((o, was, is) -> refresh());
        refresh();
    }

    /** The buttons of a long question can be reached in the lowest window too. */
    private static ScrollPane scrolled(HoldCard card) {
        VBox room = new VBox(card);
        room.setPadding(new Insets(0, 18, 10, 18));
        ScrollPane scroll = new ScrollPane(room);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /** Writes everything anew that ages. */
    public void refreshTimes() {
        runs.refresh();
        refresh();
    }

    private void refresh() {
        ItemView item = model.itemProperty().get();
        if (item == null) {
            int count = model.countProperty().get();
            several.setText(count == 0 ? UiText.NOTHING_SELECTED.text() : UiText.SEVERAL_SELECTED.text(count));
            return;
        }
        StateWords words = StateWords.of(item);
        name.setText(VisibleText.line(item.name()));
        String comment = VisibleText.line(item.comment());
        ends.setText(item.typeLabel().isEmpty() ? comment : item.typeLabel() + "  \u00b7  " + comment);
        facts.show(item);
        boolean busy = item.state().isBusy();
        Buttons.show(running, busy);
        if (busy) {
            running.show(item, words.text(), model.speeds().of(item.ref()));
        }
        Buttons.show(stuck, item.state() == ItemState.NOT_RESPONDING);
        stuck.show(item);
        boolean held = !busy && item.hold() != null;
        // The question needs the room.
        Buttons.show(question, held);
        Buttons.show(below, !held);
        hold.show(item);
        String text = item.error();
        Buttons.show(error, !busy && !held && text != null);
        if (text != null) {
            error.show(Icon.ERROR, Tone.BAD, VisibleText.line(text));
        }
        Buttons.show(cards, running.isManaged() || stuck.isManaged() || error.isManaged());
    }
}
