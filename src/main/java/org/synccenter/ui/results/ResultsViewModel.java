package org.synccenter.ui.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.RunRecord;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.fx.Background;

/** Runs, newest first, of all items or of one; read again when a run has begun or ended. On the UI thread. */
public final class ResultsViewModel {
    private final HistoryStore history;
    private final Background background;
    private final int most;
    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunRecord> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Map<ItemRef, String> names = new HashMap<>();
    private final RunSteps steps;

    private boolean shown;
    private @Nullable ItemRef item;
    private boolean loaded;
    private @Nullable Object seen;
    private long asked;

    /** @param most how many runs to read */
    public ResultsViewModel(HistoryStore history, Background background, int most) {
        this.history = history;
        this.background = background;
        this.most = most;
        this.steps = new RunSteps(history, background);
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        boolean opened = newShown && !shown;
        shown = newShown;
        if (opened) {
            reload();
        }
    }

    /** The item whose runs are shown; null = all. */
    public void setItem(@Nullable ItemRef newItem) {
        if (!Objects.equals(item, newItem)) {
            item = newItem;
            if (shown) {
                reload();
            }
        }
    }

    /** Reads again when the snapshot says that a run began or ended. */
    public void apply(CenterSnapshot snapshot) {
        snapshot.items().forEach(i -> names.put(i.ref(), i.name()));
        Object now = snapshot.items()
                .map(i -> List.of(i.ref(), i.state().isBusy(), Objects.requireNonNullElse(i.lastSync(), "")))
                .toList();
        if (!now.equals(seen)) {
            seen = now;
            if (shown) {
                reload();
            }
        }
    }

    private void reload() {
        long ticket = ++asked;
        ItemRef of = item;
        background.run(
                () -> history.runs(of, most),
                found -> {
                    if (ticket == asked) {
                        finished(found);
                    }
                },
                error::set);
    }

    private void finished(List<RunRecord> found) {
        error.set("");
        loaded = true;
        if (runs.equals(found)) {
            return;
        }
        RunRecord before = selected.get();
        runs.setAll(found);
        RunRecord again = before == null
                ? null
                : runs.stream()
                        .filter(r -> r.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
        // Whoever looks at the newest run wants to go on seeing the newest one.
        select(again != null && runs.indexOf(again) > 1 ? again : runs.isEmpty() ? null : runs.getFirst());
    }

    /** The view tells which run is selected. */
    public void select(@Nullable RunRecord run) {
        selected.set(run);
        steps.show(run);
    }

    /** The item's name; its id when the item is gone. */
    public String name(ItemRef ref) {
        return names.getOrDefault(ref, ref.item());
    }

    public ObservableList<RunRecord> runs() {
        return runs;
    }

    public ReadOnlyObjectProperty<@Nullable RunRecord> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public RunSteps steps() {
        return steps;
    }

    /** One sentence when the runs could not be read; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the runs have been read at all: before that "no results" would be a lie. */
    public boolean isLoaded() {
        return loaded;
    }
}
