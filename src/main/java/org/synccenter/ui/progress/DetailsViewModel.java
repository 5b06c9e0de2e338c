package org.synccenter.ui.progress;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryStore;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.results.ResultsViewModel;

/** The selected item and its recent runs; nothing when none or several are selected. On the UI thread. */
public final class DetailsViewModel {
    private static final int RECENT = 50;

    private final ReadOnlyObjectWrapper<@Nullable ItemView> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final SpeedHistory speeds = new SpeedHistory();
    private final ResultsViewModel runs;

    public DetailsViewModel(HistoryStore history, Background background) {
        this.runs = new ResultsViewModel(history, background, RECENT);
    }

    /** What is selected now, as it is now. */
    public void show(List<ItemView> selected) {
        count.set(selected.size());
        ItemView one = selected.size() == 1 ? selected.getFirst() : null;
        if (one != null) {
            runs.setItem(one.ref());
        }
        runs.setShown(one != null);
        item.set(one);
    }

    /** Reads the runs again when one began or ended. */
    public void apply(CenterSnapshot snapshot) {
        speeds.apply(snapshot, System.nanoTime());
        runs.apply(snapshot);
    }

    /** The one selected item; null when none or several are. */
    public ReadOnlyObjectProperty<@Nullable ItemView> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** How many items are selected. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How fast everything has been that runs. */
    public SpeedHistory speeds() {
        return speeds;
    }

    /** The recent runs of the item. */
    public ResultsViewModel runs() {
        return runs;
    }
}
