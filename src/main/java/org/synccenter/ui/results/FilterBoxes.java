package org.synccenter.ui.results;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.theme.Looks;

/** The two boxes that choose what of the history is shown. */
final class FilterBoxes {
    private FilterBoxes() {}

    static ComboBox<HistoryFilter.Item> items(HistoryFilter filter, String id) {
        ComboBox<HistoryFilter.Item> box = box(id, ResultText.FILTER_ITEM, item -> VisibleText.line(item.name()));
        box.setItems(filter.items());
        box.valueProperty().addListener((o, was, is) -> {
            // The list is emptied for a moment whenever it is made anew.
            if (is != null) {
                filter.itemProperty().set(is);
            }
        });
        filter.itemProperty().addListener((o, was, is) -> box.setValue(is));
        box.setValue(filter.itemProperty().get());
        return box;
    }

    static ComboBox<HistoryFilter.Ending> endings(HistoryFilter filter, String id) {
        ComboBox<HistoryFilter.Ending> box = box(id, ResultText.FILTER_OUTCOME, FilterBoxes::word);
        box.getItems().setAll(List.of(HistoryFilter.Ending.values()));
        box.valueProperty().bindBidirectional(filter.endingProperty());
        return box;
    }

    private static <T> ComboBox<T> box(String id, ResultText name, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name.text());
        // Wide enough for its longest word, by itself; names of items may be long.
        box.setMaxWidth(Looks.scaled(240));
        box.setMinWidth(90);
        box.setCellFactory(list -> new WordCell<>(words));
        box.setButtonCell(new WordCell<>(words));
        return box;
    }

    private static String word(HistoryFilter.Ending ending) {
        return switch (ending) {
            case ANY -> ResultText.ENDED_ANY.text();
            case IN_SYNC -> ResultText.ENDED_IN_SYNC.text();
            case CONFLICTS -> ResultText.ENDED_CONFLICTS.text();
            case PROBLEMS -> ResultText.ENDED_PROBLEMS.text();
            case FAILED -> ResultText.ENDED_FAILED.text();
            case HELD -> ResultText.ENDED_HELD.text();
            case STOPPED -> ResultText.ENDED_STOPPED.text();
        };
    }

    private static final class WordCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        WordCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : words.apply(value));
        }
    }
}
