package org.synccenter.ui.palette;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.theme.Looks;

/** The palette over the window: a field to type in and what was found. The keyboard never leaves the field. */
public final class PaletteView extends StackPane {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 400;
    private static final double LINE = 34;

    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list;
    private final Runnable close;

    /** @param close takes the palette away, before anything is done */
    public PaletteView(PaletteViewModel model, Runnable close) {
        this.close = close;
        getStyleClass().add("palette-ground");
        setId("palette");
        setAlignment(Pos.TOP_CENTER);
        field.setId("palette-field");
        field.setPromptText(PaletteText.PROMPT.text());
        field.setAccessibleText(PaletteText.NAME.text());
        field.textProperty().addListener((o, was, is) -> model.search(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list = new ListView<>(model.found());
        list.setId("palette-list");
        list.setAccessibleText(PaletteText.LIST.text());
        list.setFocusTraversable(false);
        list.setFixedCellSize(Looks.scaled(LINE));
        list.getStyleClass().add("plain-list");
        list.setPlaceholder(new Label(PaletteText.NONE.text()));
        list.setCellFactory(l -> new Cell());
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> tell(is));
        model.found().addListener((ListChangeListener<PaletteEntry>) c -> selectFirst());
        selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(8, field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Looks.scaled(WIDTH), Looks.scaled(HEIGHT));
        box.setOnMouseClicked(e -> e.consume());
        setOnMouseClicked(e -> close.run());
        getChildren().setAll(box);
    }

    /** The keyboard goes to the field. */
    public void start() {
        field.requestFocus();
    }

    private void selectFirst() {
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /** The field keeps the focus, so it is the field that has to say what is chosen. */
    private void tell(@Nullable PaletteEntry entry) {
        field.setAccessibleHelp(entry == null ? PaletteText.NONE.text() : entry.name());
    }

    private void key(KeyEvent e) {
        int rows = list.getItems().size();
        int page = Math.max(1, (int) (list.getHeight() / Looks.scaled(LINE)) - 1);
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case DOWN -> go(at + 1 >= rows ? 0 : at + 1);
            case UP -> go(at <= 0 ? rows - 1 : at - 1);
            case PAGE_DOWN -> go(Math.min(rows - 1, at + page));
            case PAGE_UP -> go(Math.max(0, at - page));
            case ENTER -> run();
            case ESCAPE -> close.run();
            case TAB -> {
                // There is nowhere else to go.
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(int row) {
        if (row >= 0 && row < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(Math.max(0, row - 4));
        }
    }

    private void run() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            entry.action().run();
        }
    }

    private static final class Cell extends ListCell<PaletteEntry> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(10, name, place, keys);

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            place.getStyleClass().add("quiet");
            place.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(place, Priority.ALWAYS);
            keys.getStyleClass().add("quiet");
            keys.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            place.setText(entry.place());
            keys.setText(entry.keys());
            setAccessibleText(entry.name() + ", " + entry.place() + ", " + entry.keys());
            setGraphic(row);
        }
    }
}
