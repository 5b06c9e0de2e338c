package org.synccenter.ui.conflicts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Reading;
import org.synccenter.ui.text.UiText;

/** All conflicts of all handlers and what is done about the selected ones. On the UI thread. */
public final class ConflictsViewModel {

    /** Where conflicts come from and where they are settled; both block. */
    public interface Desk {
        List<Conflict> list();

        /** Gives for each conflict that could not be settled one sentence why. */
        Map<String, String> resolve(List<String> ids, Resolution resolution);

        /** Asks the person whether these paths shall really not be synced any more; waits for the answer. */
        boolean confirmStopSyncing(List<String> paths);

        /** Takes conflicts out of the list; their stores may decline. */
        void remove(List<String> ids);

        /** Shows one after the other to the person; gives for each one that is not settled why, if there is a reason to tell. */
        Map<String, String> settle(List<String> ids) throws Exception;
    }

    /** Resolutions that have a button. */
    static final List<Resolution> OFFERED = List.of(
            Resolution.KEEP_LEFT,
            Resolution.KEEP_RIGHT,
            Resolution.KEEP_BOTH,
            Resolution.KEEP_NEWEST,
            Resolution.REMOVE_FROM_SYNC_SET);

    private final Desk desk;
    private final Background background;
    /** Their number changes, or a run begins or ends. */
    private static final Reading.Mark COME_OR_GO = new Reading.Mark(
            handler -> 0,
            item -> 31L * item.conflicts()
                    + 2L * Objects.hashCode(item.lastSync())
                    + (item.state().isBusy() ? 1 : 0));

    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<Resolution>> choices = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final Reading<List<Conflict>> reading;

    private List<Conflict> selected = List.of();
    private @Nullable CenterSnapshot latest;

    public ConflictsViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.reading = new Reading<>(background, () -> desk::list, COME_OR_GO, this::found, error::set);
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        reading.setShown(newShown);
    }

    /** Reads again when the snapshot says that conflicts may have come or gone. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        reading.apply(snapshot);
    }

    private void found(List<Conflict> all) {
        if (!conflicts.equals(all)) {
            conflicts.setAll(all);
            tell();
        }
    }

    /** The view tells what is selected. */
    public void select(List<Conflict> nowSelected) {
        selected = List.copyOf(nowSelected);
        Set<Resolution> possible = EnumSet.noneOf(Resolution.class);
        if (!selected.isEmpty()) {
            possible.addAll(OFFERED);
            selected.forEach(c -> possible.retainAll(c.choices()));
        }
        choices.set(possible);
        tell();
    }

    private void tell() {
        summary.set(
                selected.isEmpty()
                        ? UiText.CONFLICTS_COUNT.text(conflicts.size())
                        : UiText.CONFLICTS_SELECTED.text(selected.size(), conflicts.size()));
    }

    /** Settles the selected conflicts. */
    public void resolve(Resolution resolution) {
        if (busy.get() || !choices.get().contains(resolution)) {
            return;
        }
        List<String> ids = selected.stream().map(Conflict::id).toList();
        busy.set(true);
        error.set("");
        List<String> paths = selected.stream().map(Conflict::path).toList();
        background.run(
                () -> wanted(resolution, paths) ? desk.resolve(ids, resolution) : Map.of(), this::resolved, text -> {
                    busy.set(false);
                    error.set(text);
                });
    }

    private boolean wanted(Resolution resolution, List<String> paths) {
        return resolution != Resolution.REMOVE_FROM_SYNC_SET || desk.confirmStopSyncing(paths);
    }

    /** Shows the selected conflicts one after the other to be settled. */
    public void settle() {
        if (busy.get() || selected.isEmpty()) {
            return;
        }
        List<String> ids = selected.stream().map(Conflict::id).toList();
        busy.set(true);
        error.set("");
        background.run(() -> desk.settle(ids), this::resolved, text -> {
            busy.set(false);
            error.set(text);
        });
    }

    /** Takes the selected conflicts out of the list, without settling them. */
    public void remove() {
        if (busy.get() || selected.isEmpty()) {
            return;
        }
        List<String> ids = selected.stream().map(Conflict::id).toList();
        error.set("");
        background.run(
                () -> {
                    desk.remove(ids);
                    return true;
                },
                done -> reading.again(),
                error::set);
    }

    private void resolved(Map<String, String> unsettled) {
        busy.set(false);
        if (!unsettled.isEmpty()) {
            String first = unsettled.values().iterator().next();
            error.set(unsettled.size() == 1 ? first : UiText.UNSETTLED.text(unsettled.size(), first));
        }
        reading.again();
    }

    /** The item's name; its id when the item is gone. */
    public String name(ItemRef ref) {
        return latest == null ? ref.item() : latest.name(ref);
    }

    public ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    /** What can be done with all selected conflicts alike. */
    public ReadOnlyObjectProperty<Set<Resolution>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** While conflicts are being settled. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** One sentence when something could not be done; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How many there are, how many are selected. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
