package org.synccenter.ui.results;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Reading;

/** Runs, newest first, of all items or of one; read again when a run has begun or ended. On the UI thread. */
public final class ResultsViewModel {
    /** A run begins or ends. */
    private static final Reading.Mark BEGINS_OR_ENDS = new Reading.Mark(
            handler -> 0,
            item -> 2L * Objects.hashCode(item.lastSync()) + (item.state().isBusy() ? 1 : 0));

    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunRecord> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final RunSteps steps;
    private final HistoryStore history;
    private final Background background;

    private final Reading<List<RunRecord>> reading;

    private @Nullable ItemRef item;
    private Set<Outcome> outcomes = Set.of();
    private boolean loaded;
    private @Nullable CenterSnapshot latest;

    /** @param most how many runs to read */
    public ResultsViewModel(HistoryStore history, Background background, int most) {
        this.history = history;
        this.background = background;
        this.steps = new RunSteps(history, background);
        this.reading = new Reading<>(
                background, () -> runsOf(item, outcomes, history, most), BEGINS_OR_ENDS, this::finished, error::set);
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        reading.setShown(newShown);
    }

    /** The item whose runs are shown; null = all. */
    public void setItem(@Nullable ItemRef newItem) {
        if (!Objects.equals(item, newItem)) {
            item = newItem;
            reading.changed();
        }
    }

    /** Reads again when the snapshot says that a run began or ended. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        reading.apply(snapshot);
    }

    /** Only runs that ended like one of these; none = however they ended. */
    public void setOutcomes(Set<Outcome> newOutcomes) {
        if (!outcomes.equals(newOutcomes)) {
            outcomes = Set.copyOf(newOutcomes);
            reading.changed();
        }
    }

    /** Shows a run, also one that is too old for the list. */
    public void select(String run) {
        RunRecord listed =
                runs.stream().filter(r -> r.id().equals(run)).findFirst().orElse(null);
        if (listed != null) {
            select(listed);
            return;
        }
        background.run(() -> history.find(run), found -> found.ifPresent(this::select), error::set);
    }

    private static Background.Call<List<RunRecord>> runsOf(
            @Nullable ItemRef item, Set<Outcome> outcomes, HistoryStore history, int most) {
        return () -> history.runs(item, outcomes, most);
    }

    private void finished(List<RunRecord> found) {
        error.set("");
        loaded = true;
        if (runs.equals(found)) {
            return;
        }
        RunRecord before = selected.get();
        // Whoever looks at the newest run wants to go on seeing the newest one, however many came since.
        boolean newest =
                before == null || runs.isEmpty() || runs.getFirst().id().equals(before.id());
        runs.setAll(found);
        RunRecord again = before == null
                ? null
                : runs.stream()
                        .filter(r -> r.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
        select(again != null && !newest ? again : runs.isEmpty() ? null : runs.getFirst());
    }

    /** The view tells which run is selected. */
    public void select(@Nullable RunRecord run) {
        selected.set(run);
        steps.show(run);
    }

    /** The item's name; its id when the item is gone. */
    public String name(ItemRef ref) {
        return latest == null ? ref.item() : latest.name(ref);
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
