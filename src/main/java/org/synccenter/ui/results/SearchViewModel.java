package org.synccenter.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.HistoryStore;
import org.synccenter.ui.fx.Background;

/**
 * Looks through all of the history while a person types: one search at a time, and the next one for what was typed meanwhile. On the UI
 * thread.
 */
public final class SearchViewModel {
    /** More rows than a person reads; all of them can be saved. */
    static final int MOST = 1_000;

    private final HistoryStore history;
    private final Background background;
    private final HistoryFilter filter;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable HistoryQuery asked;

    public SearchViewModel(HistoryStore history, Background background, HistoryFilter filter) {
        this.history = history;
        this.background = background;
        this.filter = filter;
        text.addListener((o, was, is) -> search());
        filter.itemProperty().addListener((o, was, is) -> search());
        filter.endingProperty().addListener((o, was, is) -> search());
    }

    /** What is looked for now. */
    HistoryQuery query() {
        return new HistoryQuery(
                text.get().strip(),
                filter.itemProperty().get().ref(),
                filter.endingProperty().get().outcomes(),
                MOST + 1);
    }

    private void search() {
        if (!busy.get()) {
            next();
        }
    }

    private void next() {
        HistoryQuery query = query();
        asked = query;
        if (query.text().isEmpty()) {
            busy.set(false);
            found.clear();
            note.set("");
            return;
        }
        busy.set(true);
        background.run(
                () -> {
                    List<Found> all = new ArrayList<>();
                    history.searchProblems(query)
                            .forEach(p -> all.add(new Found(p.run(), new RunStep.Failed(p.problem()))));
                    history.search(query)
                            .forEach(a -> all.add(new Found(a.run(), new RunStep.Done(a.action(), false))));
                    return all;
                },
                this::finished,
                sentence -> {
                    error.set(sentence);
                    goOn();
                });
    }

    private void finished(List<Found> all) {
        error.set("");
        boolean cut = all.size() > MOST;
        found.setAll(cut ? all.subList(0, MOST) : all);
        note.set(
                cut ? ResultText.SEARCH_CUT.text(MOST) : all.isEmpty() ? "" : ResultText.SEARCH_COUNT.text(all.size()));
        goOn();
    }

    private void goOn() {
        busy.set(false);
        if (!Objects.equals(asked, query())) {
            next();
        }
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    ObservableList<Found> found() {
        return found;
    }

    /** How much was found; empty while nothing is looked for. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** One sentence when it could not be looked for; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
