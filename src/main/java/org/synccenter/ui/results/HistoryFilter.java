package org.synccenter.ui.results;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;

/** Of which item, and of which runs by their outcome, the history is shown. On the UI thread. */
public final class HistoryFilter {

    /**
     * An item to choose.
     *
     * @param ref null = all items
     */
    public record Item(@Nullable ItemRef ref, String name) {}

    /** Outcomes that people tell apart. */
    public enum Ending {
        ANY(Set.of()),
        IN_SYNC(Set.of(Outcome.IN_SYNC)),
        CONFLICTS(Set.of(Outcome.CONFLICTS)),
        PROBLEMS(Set.of(Outcome.PROBLEMS)),
        FAILED(Set.of(Outcome.FAILED, Outcome.DISCONNECTED)),
        HELD(Set.of(Outcome.HELD)),
        STOPPED(Set.of(Outcome.CANCELLED));

        private final Set<Outcome> outcomes;

        Ending(Set<Outcome> outcomes) {
            this.outcomes = outcomes;
        }

        /** The outcomes that it stands for; empty = all. */
        public Set<Outcome> outcomes() {
            return outcomes;
        }
    }

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<Item> item = new SimpleObjectProperty<>();
    private final ObjectProperty<Ending> ending = new SimpleObjectProperty<>(Ending.ANY);

    public HistoryFilter() {
        items.setAll(all());
        item.set(all());
    }

    private static Item all() {
        return new Item(null, ResultText.ALL_ITEMS.text());
    }

    /** Lists the items that there are now; the chosen one stays chosen while it is there. */
    public void apply(CenterSnapshot snapshot) {
        List<Item> now = Stream.concat(Stream.of(all()), snapshot.items().map(i -> new Item(i.ref(), i.name())))
                .toList();
        if (now.equals(items)) {
            return;
        }
        Item before = item.get();
        items.setAll(now);
        item.set(now.stream()
                .filter(one -> Objects.equals(one.ref(), before.ref()))
                .findFirst()
                .orElse(now.getFirst()));
    }

    public ObservableList<Item> items() {
        return items;
    }

    public ObjectProperty<Item> itemProperty() {
        return item;
    }

    public ObjectProperty<Ending> endingProperty() {
        return ending;
    }
}
