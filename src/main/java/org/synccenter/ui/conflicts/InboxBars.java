package org.synccenter.ui.conflicts;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Resolution;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.conflicts.InboxRows.Grouping;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.controls.ProgressStrip;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** What stands around the inbox's list: title, filter, what goes on, what was done, what went wrong. */
final class InboxBars {
    private final ConflictsViewModel model;
    private final Runnable selectAlike;
    private final BooleanBinding any;

    InboxBars(ConflictsViewModel model, Runnable selectAlike) {
        this.model = model;
        this.selectAlike = selectAlike;
        this.any = Bindings.isNotEmpty(model.conflicts());
    }

    Node head() {
        Label title = new Label(UiText.CONFLICTS.text());
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.getStyleClass().add("quiet-same");
        summary.textProperty().bind(model.summaryProperty());
        summary.visibleProperty().bind(any);
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> model.busyProperty().get()
                        || model.look().shownProperty().get() instanceof LookViewModel.Shown.Nothing,
                model.busyProperty(),
                model.look().shownProperty());
        Button settle = Buttons.of(Icon.CONFLICTS, UiText.SETTLE_ONE_BY_ONE.text(), model::settle);
        settle.setId("settle");
        settle.disableProperty().bind(nothing);
        Button leave = Buttons.of(
                Icon.DISABLE, UiText.STOP_SYNCING.text(), () -> model.resolve(Resolution.REMOVE_FROM_SYNC_SET));
        leave.setId("resolve-"
                + Resolution.REMOVE_FROM_SYNC_SET
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        leave.disableProperty()
                .bind(nothing.or(Bindings.createBooleanBinding(
                        () -> !model.choicesProperty().get().contains(Resolution.REMOVE_FROM_SYNC_SET),
                        model.choicesProperty())));
        HBox actions = new HBox(8, settle, leave, more());
        Buttons.showWhen(actions, any);
        HBox head = new HBox(title, summary, Buttons.spring(), actions);
        head.getStyleClass().add("page-head");
        return head;
    }

    private MenuButton more() {
        MenuItem alike = item("select-alike", ConflictText.SELECT_ALIKE, selectAlike);
        MenuItem tool = item("set-merge-tool", ConflictText.TOOL_SET, model::editTool);
        MenuButton more = new MenuButton("", Icon.SETTINGS.node(), alike, tool);
        more.setId("more-conflicts");
        more.setAccessibleText(ConflictText.MORE.text());
        more.setTooltip(new Tooltip(ConflictText.MORE.text()));
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    private static MenuItem item(String id, ConflictText text, Runnable action) {
        MenuItem item = new MenuItem(text.text());
        item.setId(id);
        item.setMnemonicParsing(true);
        item.setOnAction(e -> action.run());
        return item;
    }

    Node filter() {
        TextField field = new TextField();
        field.setId("conflict-filter");
        field.setPromptText(ConflictText.FILTER.text());
        field.setAccessibleText(ConflictText.FILTER.text());
        field.textProperty().bindBidirectional(model.filterProperty());
        ComboBox<Grouping> group = new ComboBox<>();
        group.setId("conflict-group");
        group.getItems().setAll(Grouping.values());
        group.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Grouping grouping) {
                return grouping == null ? "" : grouping.text();
            }

            @Override
            public Grouping fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        group.setAccessibleText(ConflictText.GROUP.text());
        group.valueProperty().bindBidirectional(model.groupingProperty());
        group.setMaxWidth(Double.MAX_VALUE);
        VBox rows = new VBox(6, field, group);
        rows.getStyleClass().add("inbox-filter");
        return rows;
    }

    Node progress() {
        Label text = new Label();
        text.setId("settling");
        text.setMinWidth(Region.USE_PREF_SIZE);
        ProgressStrip strip = new ProgressStrip();
        HBox.setHgrow(strip, Priority.ALWAYS);
        Button stop = Buttons.of(Icon.STOP, "", model::stop);
        stop.setId("stop-settling");
        HBox row = new HBox(text, strip, Buttons.spring(), stop);
        row.getStyleClass().add("message-bar");
        Tone.NEUTRAL.on(row);
        model.progressProperty().addListener((o, was, is) -> {
            if (is != null) {
                text.setText(VisibleText.line(is.text()));
                boolean counted = is.tool() == null;
                strip.setVisible(counted);
                strip.setManaged(counted);
                strip.show(is.part(), "");
                stop.setText((counted ? ConflictText.SETTLING_STOP : ConflictText.STOP_TOOL).text());
            }
        });
        Buttons.showWhen(row, model.progressProperty().isNotNull());
        return row;
    }

    Node outcome() {
        IconLine line = new IconLine();
        line.label().setWrapText(true);
        line.label().setId("settled");
        Button undo = Buttons.of(Icon.UNDO, ConflictText.UNDO.text(), model::undo);
        undo.setId("undo-settled");
        undo.disableProperty().bind(model.busyProperty());
        Button close = Buttons.icon(Icon.CLOSE, ConflictText.CLOSE.text(), model::closeOutcome, "flat", "small");
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox row = new HBox(line, undo, close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-bar");
        Tone.NEUTRAL.on(row);
        model.outcomeProperty().addListener((o, was, is) -> {
            line.show(Icon.OK, Tone.GOOD, is.text());
            undo.setVisible(!is.undoable().isEmpty());
            undo.setManaged(!is.undoable().isEmpty());
        });
        Buttons.showWhen(
                row,
                Bindings.createBooleanBinding(
                        () -> !model.outcomeProperty().get().text().isEmpty()
                                || !model.outcomeProperty().get().undoable().isEmpty(),
                        model.outcomeProperty()));
        return row;
    }

    Node error() {
        IconLine line = new IconLine();
        line.label().setWrapText(true);
        model.errorProperty().addListener((o, was, is) -> line.show(Icon.ERROR, Tone.BAD, VisibleText.line(is)));
        HBox row = new HBox(line);
        row.getStyleClass().add("message-bar");
        Tone.BAD.on(row);
        Buttons.showWhen(row, model.errorProperty().isNotEmpty());
        return row;
    }
}
