package org.synccenter.ui.conflicts;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.compare.Comparison;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.conflicts.LookViewModel.Shown;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** What is selected in the inbox: the versions side by side, how they differ, and what can be done. */
final class LookView extends BorderPane {
    private final ConflictsViewModel model;
    private final Formats formats;
    private final Runnable skip;
    private final ToggleButton wide = new ToggleButton("", Icon.WIDE.node());

    LookView(ConflictsViewModel model, Formats formats, Runnable skip, Consumer<Boolean> setWide) {
        this.model = model;
        this.formats = formats;
        this.skip = skip;
        getStyleClass().add("look");
        setMinWidth(320);
        wide.setId("diff-wide");
        wide.getStyleClass().add("small");
        wide.setAccessibleText(ConflictText.WIDE.text());
        wide.setTooltip(new Tooltip(ConflictText.WIDE.text()));
        wide.setMinWidth(USE_PREF_SIZE);
        wide.selectedProperty().addListener((o, was, is) -> setWide.accept(is));
        model.look().shownProperty().addListener((o, was, is) -> show(is));
        model.refusalsProperty()
                .addListener((o, was, is) -> show(model.look().shownProperty().get()));
        show(model.look().shownProperty().get());
    }

    private void show(Shown shown) {
        boolean text = shown instanceof Shown.Read(var _, Look look) && look.comparison() instanceof Comparison.Texts;
        if (!text && !(shown instanceof Shown.Reading)) {
            // The button that brings the list back is gone with the text.
            wide.setSelected(false);
        }
        switch (shown) {
            case Shown.Nothing _ ->
                both(
                        null,
                        new EmptyState(
                                Icon.CONFLICTS,
                                Tone.NEUTRAL,
                                ConflictText.NOTHING_SELECTED.text(),
                                ConflictText.NOTHING_SELECTED_TEXT.text()));
            case Shown.Many(List<Conflict> all) -> both(many(all.size()), null);
            case Shown.Reading(Conflict conflict) -> both(head(conflict, null), waiting());
            case Shown.Read(Conflict conflict, Look look) -> both(head(conflict, look), content(look));
            case Shown.Unreadable(Conflict conflict, String why) ->
                both(head(conflict, null), new EmptyState(Icon.ERROR, Tone.BAD, VisibleText.line(why), ""));
        }
    }

    private void both(@Nullable Node top, @Nullable Node center) {
        setTop(top);
        setCenter(center);
    }

    private Node many(int count) {
        Label title = new Label(ConflictText.MANY_SELECTED.text(count));
        title.getStyleClass().add("page-title");
        Label text = new Label(ConflictText.MANY_SELECTED_TEXT.text());
        text.getStyleClass().add("quiet-same");
        text.setWrapText(true);
        FlowPane actions = actions();
        VBox box = new VBox(10, new VBox(2, title, text), actions);
        box.getStyleClass().add("look-head");
        return box;
    }

    private Node head(Conflict conflict, @Nullable Look look) {
        Label path = new Label(VisibleText.line(conflict.path()));
        path.setId("look-path");
        path.getStyleClass().add("page-title");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(path.getText()));
        path.setMinWidth(0);
        Label what = new Label(ConflictWords.kind(conflict.kind()) + "  \u00b7  "
                + VisibleText.line(model.name(conflict.item())) + "  \u00b7  "
                + ConflictText.FOUND.text(formats.ago(conflict.found())));
        what.getStyleClass().add("quiet-same");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(8, new VBox(2, path, what));
        String refused = model.refusalsProperty().get().get(conflict.id());
        if (refused != null) {
            box.getChildren().add(refusal(refused));
        }
        HBox cards =
                new HBox(8, new SideCard(conflict, Side.LEFT, formats), new SideCard(conflict, Side.RIGHT, formats));
        cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        FlowPane actions = actions();
        if (look != null && look.mergeable()) {
            actions.getChildren().add(merging(look));
        }
        box.getChildren().addAll(cards, actions);
        box.getStyleClass().add("look-head");
        return box;
    }

    private static Node refusal(String why) {
        IconLine line = new IconLine();
        line.setId("refused");
        line.label().setWrapText(true);
        line.show(Icon.ERROR, Tone.BAD, VisibleText.line(why));
        Tone.BAD.on(line.label());
        return line;
    }

    private Button keep(Resolution resolution) {
        Button button = Buttons.of(
                ConflictWords.icon(resolution), ConflictWords.text(resolution).text(), () -> model.resolve(resolution));
        button.setId("resolve-" + resolution.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get()
                                || !model.choicesProperty().get().contains(resolution),
                        model.busyProperty(),
                        model.choicesProperty()));
        return button;
    }

    private FlowPane actions() {
        Button next = Buttons.of(Icon.SKIP, UiText.SKIP.text(), skip);
        next.setId("skip-conflict");
        FlowPane actions = new FlowPane(
                keep(Resolution.KEEP_LEFT),
                keep(Resolution.KEEP_RIGHT),
                keep(Resolution.KEEP_BOTH),
                keep(Resolution.KEEP_NEWEST),
                next);
        actions.getStyleClass().add("button-flow");
        return actions;
    }

    /** Merging in the center's own editor where that can, and in a tool that can anything. */
    private Node merging(Look look) {
        Button tool = Buttons.of(Icon.MERGE_TOOL, ConflictText.MERGE_TOOL.text(), model::mergeInTool);
        tool.setId("merge-tool");
        tool.disableProperty().bind(model.busyProperty());
        if (!look.isText()) {
            return tool;
        }
        Button merge = Buttons.of(Icon.MERGE, ConflictText.MERGE.text(), model::merge);
        merge.setId("merge");
        merge.disableProperty().bind(model.busyProperty());
        tool.setText("");
        tool.setAccessibleText(ConflictText.MERGE_TOOL.text().replace("_", ""));
        tool.setTooltip(new Tooltip(tool.getAccessibleText()));
        return new HBox(8, merge, tool);
    }

    private static Node waiting() {
        Label label = new Label(ConflictText.LOOKING.text());
        label.getStyleClass().add("quiet-same");
        return new StackPane(label);
    }

    private Node content(Look look) {
        Comparison comparison = look.comparison();
        return switch (comparison) {
            case null -> sentence((look.lookable() ? ConflictText.NO_FILES : ConflictText.NO_LOOK).text());
            case Comparison.Texts texts -> {
                BorderPane pane = new BorderPane(new DiffView(texts, formats, wide));
                pane.setTop(ancestor(look));
                yield pane;
            }
            case Comparison.Images images -> new ImagesView(images, look.left(), look.right());
            case Comparison.Bytes(long differing, boolean cut) ->
                sentence(
                        cut
                                ? ConflictText.BYTES_DIFFER_CUT.text(differing, formats.bytes(Comparison.MOST))
                                : ConflictText.BYTES_DIFFER.text(differing));
        };
    }

    private @Nullable Node ancestor(Look look) {
        if (!look.mergeable()) {
            return null;
        }
        ConflictFiles.Ancestor ancestor = look.files().ancestor();
        Label label = new Label(
                ancestor == null
                        ? ConflictText.ANCESTOR_NONE.text()
                        : (ancestor.last() ? ConflictText.ANCESTOR_LAST : ConflictText.ANCESTOR_OLDER)
                                .text(formats.moment(ancestor.modified())));
        label.setId("ancestor");
        label.getStyleClass().addAll("quiet", "look-note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node sentence(String text) {
        Label label = new Label(text);
        label.setId("look-sentence");
        label.setWrapText(true);
        label.getStyleClass().add("quiet-same");
        VBox box = new VBox(label);
        box.getStyleClass().add("look-sentence");
        return box;
    }
}
