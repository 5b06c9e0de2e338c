package org.synccenter.ui.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.results.HistoryFilter;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** A field for a path, and below it what is known about the file. */
public final class AskView extends BorderPane {
    private final AskViewModel model;
    private final Consumer<String> showRun;
    private final Formats formats;
    private final TextField field = new TextField();
    private List<@Nullable Object> shown = List.of();

    /**
     * @param items the items that there are
     * @param showRun gets the id of a run that is to be seen
     */
    public AskView(AskViewModel model, HistoryFilter items, Consumer<String> showRun, Formats formats) {
        this.model = model;
        this.showRun = showRun;
        this.formats = formats;
        setId("ask");
        field.setId("ask-path");
        field.setPromptText(AskText.PROMPT.text());
        field.setAccessibleText(AskText.PROMPT.text());
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(e -> model.ask());
        field.setMinWidth(100);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button ask = Buttons.of(Icon.QUESTION, AskText.ASK.text(), model::ask, "accent");
        ask.setId("ask-do");
        ask.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
        HBox row = new HBox(field, box(items), ask);
        row.getStyleClass().add("page-actions");
        setTop(row);
        FileDrop.path(this, model::ask);
        model.answerProperty().addListener((o, was, is) -> show());
        model.errorProperty().addListener((o, was, is) -> show());
        model.doneProperty().addListener((o, was, is) -> show());
        model.busyProperty().addListener((o, was, is) -> show());
        show();
    }

    private ComboBox<HistoryFilter.Item> box(HistoryFilter items) {
        ComboBox<HistoryFilter.Item> box = new ComboBox<>(items.items());
        box.setId("ask-item");
        box.setAccessibleText(AskText.ITEM.text());
        box.setPrefWidth(170);
        box.setMinWidth(90);
        box.setCellFactory(list -> new ItemCell());
        box.setButtonCell(new ItemCell());
        box.setValue(items.items().getFirst());
        box.valueProperty().addListener((o, was, is) -> model.itemProperty().set(is == null ? null : is.ref()));
        model.itemProperty().addListener((o, was, is) -> choose(box, is));
        return box;
    }

    private static void choose(ComboBox<HistoryFilter.Item> box, @Nullable ItemRef item) {
        box.getItems().stream()
                .filter(one -> Objects.equals(one.ref(), item))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private static final class ItemCell extends ListCell<HistoryFilter.Item> {
        @Override
        protected void updateItem(HistoryFilter.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : item.ref() == null ? AskText.ITEM_BY_PATH.text() : VisibleText.line(item.name()));
        }
    }

    private void show() {
        FileAnswer answer = model.answerProperty().get();
        String error = model.errorProperty().get();
        List<@Nullable Object> now = Arrays.asList(
                answer,
                error,
                model.doneProperty().get(),
                answer == null && model.busyProperty().get());
        if (now.equals(shown)) {
            return;
        }
        // A button is not taken from under the mouse while nothing new is told.
        shown = now;
        if (model.busyProperty().get() && answer == null) {
            Label looking = new Label(AskText.LOOKING.text());
            looking.getStyleClass().add("quiet-same");
            setCenter(looking);
        } else if (answer == null && error.isEmpty()) {
            setCenter(
                    new EmptyState(Icon.QUESTION, Tone.NEUTRAL, AskText.EMPTY_TITLE.text(), AskText.EMPTY_TEXT.text()));
        } else {
            setCenter(page(answer, error));
        }
    }

    private Node page(@Nullable FileAnswer answer, String error) {
        VBox page = new VBox(10);
        page.getStyleClass().add("setup-list");
        line(page, error, Icon.ERROR, Tone.BAD, "ask-error");
        line(page, model.doneProperty().get(), Icon.OK, Tone.GOOD, "ask-done");
        if (answer != null) {
            page.getChildren().add(new AnswerCard(answer, model, showRun, formats));
            if (!answer.kept().isEmpty()) {
                page.getChildren().add(new VersionList(answer.kept(), model, formats));
            }
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(AskText.EMPTY_TITLE.text());
        return scroll;
    }

    private static void line(VBox page, String text, Icon icon, Tone tone, String id) {
        if (!text.isEmpty()) {
            IconLine line = new IconLine();
            line.setId(id);
            line.show(icon, tone, VisibleText.line(text));
            line.label().setWrapText(true);
            page.getChildren().add(line);
        }
    }

    /** The keyboard goes on in the field. */
    public void focusField() {
        field.requestFocus();
    }
}
