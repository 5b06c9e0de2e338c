package org.synccenter.ui.progress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.results.RunStepsView;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The pane below the items. */
public final class DetailsView extends StackPane {
    private final DetailsViewModel model;
    private final Formats formats;

    private final Label name = new Label();
    private final Label ends = new Label();
    private final IconLine state = new IconLine();
    private final Label last = new Label();
    private final IconLine error = new IconLine();
    private final RunningCard running;
    private final HoldCard hold;
    private final StuckCard stuck;
    private final Hyperlink conflicts = new Hyperlink();
    private final Hyperlink errors = new Hyperlink();
    private final VBox cards = new VBox(8);
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

    public DetailsView(DetailsViewModel model, ItemCommands commands, Formats formats, Links links) {
        this.model = model;
        this.formats = formats;
        this.running = new RunningCard(formats);
        this.hold = new HoldCard(
                new HoldCard.Actions(
                        commands.holds()::ask,
                        commands.holds()::answer,
                        item -> commands.sync(List.of(item)),
                        item -> links.remove().run()),
                formats);
        this.stuck = new StuckCard(commands::giveUp);
        conflicts.setId("details-conflicts");
        conflicts.setOnAction(e -> links.conflicts().run());
        errors.setId("details-errors");
        errors.setOnAction(e -> links.messages().run());
        getStyleClass().add("details");
        setMinHeight(120);
        setId("details");
        name.setId("details-name");
        name.getStyleClass().add("page-title");
        name.setMinWidth(0);
        ends.getStyleClass().add("quiet");
        ends.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        ends.setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        state.setAlignment(Pos.CENTER_RIGHT);
        last.getStyleClass().add("quiet");
        error.label().setWrapText(true);
        VBox left = new VBox(1, name, ends);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(2, state, last, new HBox(10, errors, conflicts));
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(left, right);
        head.getStyleClass().add("details-head");
        cards.getChildren().setAll(running, stuck, hold, error);
        cards.setPadding(new Insets(0, 18, 10, 18));
        one.setTop(new VBox(head, cards));
        runs = new RunList(model.runs(), formats);
        RunStepsView steps = new RunStepsView(model.runs().steps(), formats);
        HBox.setHgrow(steps, Priority.ALWAYS);
        below.getChildren().setAll(runs, steps);
        below.setMinHeight(0);
        one.setCenter(below);
        one.setMinHeight(0);
        several.getStyleClass().add("big-text");
        getChildren().setAll(several, one);
        Buttons.showWhen(one, model.itemProperty().isNotNull());
        Buttons.showWhen(several, model.itemProperty().isNull());
        model.itemProperty().addListener((o, was, is) -> refresh());
        model.countProperty().addListener((o, was, is) -> refresh());
        refresh();
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
        state.show(words.icon(), words.tone(), words.text());
        var lastSync = item.lastSync();
        var nextSync = item.nextSync();
        last.setText(Stream.of(
                        lastSync == null ? "" : UiText.LAST_SYNC.text(formats.ago(lastSync)),
                        nextSync == null ? "" : UiText.NEXT_SYNC.text(formats.shortMoment(nextSync)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  \u00b7  ")));
        boolean busy = item.state().isBusy();
        show(running, busy);
        if (busy) {
            running.show(item, words.text());
        }
        show(stuck, item.state() == ItemState.NOT_RESPONDING);
        stuck.show(item);
        conflicts.setText(UiText.CONFLICTS_COUNT.text(item.conflicts()));
        show(conflicts, item.conflicts() > 0);
        errors.setText(UiText.ERRORS_COUNT.text(item.errors()));
        show(errors, item.errors() > 0);
        boolean held = !busy && item.hold() != null;
        show(hold, held);
        // The question needs the room.
        show(below, !held);
        hold.show(item);
        String text = item.error();
        show(error, !busy && !held && text != null);
        if (text != null) {
            error.show(Icon.ERROR, Tone.BAD, VisibleText.line(text));
        }
        show(cards, running.isManaged() || stuck.isManaged() || hold.isManaged() || error.isManaged());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
