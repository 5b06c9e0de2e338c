package org.synccenter.ui.shell;

import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.engine.HandlerView;
import org.synccenter.ui.shell.RailRow.Look;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** The left rail: handlers by group, then the pages over all of them. */
final class RailView extends ListView<RailRow> {
    private final ShellViewModel model;

    RailView(ShellViewModel model, ShellActions actions) {
        super(model.rail());
        this.model = model;
        getStyleClass().add("rail");
        setId("rail");
        setAccessibleText(UiText.RAIL.text());
        setPrefWidth(Looks.scaled(220));
        setMinWidth(Looks.scaled(220));
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.go(is.target());
            }
        });
        // A click on the row that is selected already leads back from a page that has no row.
        setOnMouseClicked(e -> {
            RailRow row = getSelectionModel().getSelectedItem();
            if (row != null && e.getButton() == MouseButton.PRIMARY) {
                model.go(row.target());
            }
        });
        // The menu key is sent to the list as a whole; a click to a row, which becomes the selected one first.
        setOnContextMenuRequested(e -> {
            RailRow row = getSelectionModel().getSelectedItem();
            HandlerView handler = row == null ? null : model.handler(row);
            if (handler != null) {
                actions.handlerMenu(handler).show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
        model.pageProperty().addListener((o, was, is) -> showCurrent());
        model.snapshotProperty().addListener((o, was, is) -> showCurrent());
        model.items().handlerProperty().addListener((o, was, is) -> showCurrent());
        showCurrent();
    }

    private void showCurrent() {
        RailRow current = model.currentRow();
        if (current == null) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != current) {
            getSelectionModel().select(current);
        }
    }

    private final class Cell extends ListCell<RailRow> {
        private final Label group = new Label();
        private final FontIcon icon = Icon.OTHER.node("rail-icon");
        private final Label name = new Label();
        private final Label status = new Label();
        private final Label conflicts = badge(Tone.WARNING, () -> model.go(new RailRow.ToPage(Page.CONFLICTS)));
        private final Label errors = badge(Tone.BAD, model::goToMessages);
        private final VBox box;
        private final ChangeListener<Look> changed = (o, was, is) -> show(is);
        private @Nullable RailRow row;

        Cell() {
            group.getStyleClass().add("caption");
            status.getStyleClass().add("quiet");
            name.setMinWidth(0);
            status.setMinWidth(0);
            VBox words = new VBox(0, name, status);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(icon, words, errors, conflicts);
            line.getStyleClass().add("rail-row");
            box = new VBox(group, line);
            // As wide as the rail, never wider: texts are cut.
            setPrefWidth(0);
        }

        private Label badge(Tone tone, Runnable leadsTo) {
            Label badge = badge(tone);
            badge.setOnMouseClicked(e -> {
                leadsTo.run();
                e.consume();
            });
            badge.setOnMousePressed(Event::consume);
            badge.setCursor(Cursor.HAND);
            return badge;
        }

        private static Label badge(Tone tone) {
            Label badge = new Label();
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            tone.on(badge);
            return badge;
        }

        @Override
        protected void updateItem(@Nullable RailRow newRow, boolean empty) {
            super.updateItem(newRow, empty);
            if (row != null) {
                row.lookProperty().removeListener(changed);
            }
            row = empty ? null : newRow;
            if (row == null) {
                setGraphic(null);
                return;
            }
            row.lookProperty().addListener(changed);
            show(row.lookProperty().get());
            setGraphic(box);
        }

        private void show(Look look) {
            set(group, look.group());
            look.icon().show(icon);
            name.setText(look.name());
            set(status, look.status());
            set(conflicts, look.conflicts() > 0 ? String.valueOf(look.conflicts()) : "");
            set(errors, look.errors() > 0 ? String.valueOf(look.errors()) : "");
            String said = look.name() + ", " + look.status();
            String counted = look.conflicts() > 0 ? ", " + UiText.CONFLICTS_COUNT.text(look.conflicts()) : "";
            String wrong = look.errors() > 0 ? ", " + UiText.ERRORS_COUNT.text(look.errors()) : "";
            setAccessibleText(said + wrong + counted);
        }

        private static void set(Label label, String text) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        }
    }
}
