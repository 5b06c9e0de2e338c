package org.synccenter.ui.partnerships;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;

/** The items of the chosen handler, the selected ones among them, and what can be asked of these. On the UI thread. */
public final class ItemsViewModel {
    private final ObservableList<ItemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ItemRow> selected = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable HandlerView> handler = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Tasks> tasks = new ReadOnlyObjectWrapper<>(Tasks.NONE);
    private final ReadOnlyBooleanWrapper sizesKnown = new ReadOnlyBooleanWrapper();
    private @Nullable Comparator<ItemView> order;
    private boolean showHidden;

    /** Whether hidden items are listed as well; takes effect with the next {@link #apply}. */
    public void setShowHidden(boolean show) {
        showHidden = show;
    }

    /** Lists the items in this order from now on; null = in the handler's. */
    void setOrder(@Nullable Comparator<ItemView> newOrder) {
        order = newOrder;
        apply(handler.get());
    }

    /** Shows this handler's items; rows that stay keep their objects. */
    public void apply(@Nullable HandlerView newHandler) {
        handler.set(newHandler);
        List<ItemView> items = newHandler == null ? List.of() : listed(newHandler);
        if (items.stream()
                .map(ItemView::ref)
                .toList()
                .equals(rows.stream().map(ItemRow::ref).toList())) {
            for (int i = 0; i < items.size(); i++) {
                rows.get(i).update(items.get(i));
            }
        } else {
            merge(items);
        }
        sizesKnown.set(items.stream().anyMatch(item -> item.size() != null));
        tasksChanged();
    }

    private List<ItemView> listed(HandlerView from) {
        Stream<ItemView> items = from.items().stream().filter(item -> showHidden || !item.hidden());
        Comparator<ItemView> wanted = order;
        return (wanted == null ? items : items.sorted(wanted)).toList();
    }

    /** Only what is gone or new is touched, so that the selection of the others stays. */
    private void merge(List<ItemView> items) {
        Map<ItemRef, ItemView> wanted = items.stream()
                .collect(Collectors.toMap(ItemView::ref, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        rows.removeIf(row -> !wanted.containsKey(row.ref()));
        if (rows.isEmpty()) {
            // In one go: one row after the other would each look like an item that has just been added.
            rows.setAll(wanted.values().stream().map(ItemRow::new).toList());
            return;
        }
        rows.forEach(row -> row.update(Objects.requireNonNull(wanted.remove(row.ref()))));
        List<ItemRef> places = items.stream().map(ItemView::ref).toList();
        wanted.values().forEach(item -> rows.add(Math.min(places.indexOf(item.ref()), rows.size()), new ItemRow(item)));
        if (!rows.stream().map(ItemRow::ref).toList().equals(places)) {
            // In place: rows that were taken out and put in again would lose their selection.
            FXCollections.sort(rows, Comparator.comparingInt(row -> places.indexOf(row.ref())));
        }
    }

    /** The view tells what is selected. */
    public void select(List<ItemRow> rowsNow) {
        if (!selected.equals(rowsNow)) {
            selected.setAll(rowsNow);
        }
        tasksChanged();
    }

    private void tasksChanged() {
        HandlerView now = handler.get();
        Tasks newTasks;
        if (!selected.isEmpty()) {
            newTasks = union(selected.stream().map(row -> row.view().tasks()).toList());
        } else {
            newTasks = now == null ? Tasks.NONE : now.tasks();
        }
        if (!newTasks.equals(tasks.get())) {
            tasks.set(newTasks);
        }
    }

    private static Tasks union(List<Tasks> all) {
        Set<Task> visible = EnumSet.noneOf(Task.class);
        Set<Task> available = EnumSet.noneOf(Task.class);
        for (Tasks one : all) {
            visible.addAll(one.visible());
            available.addAll(one.available());
        }
        return new Tasks(visible, available);
    }

    /** The rows in their order; never replaced. */
    public ObservableList<ItemRow> rows() {
        return rows;
    }

    /** The selected rows; read only. */
    public ObservableList<ItemRow> selected() {
        return selected;
    }

    /** The selected items for which the task can be done now. */
    public List<ItemRef> selectedFor(Task task) {
        List<ItemRef> refs = new ArrayList<>();
        for (ItemRow row : selected) {
            if (row.view().tasks().available().contains(task)) {
                refs.add(row.ref());
            }
        }
        return refs;
    }

    public ReadOnlyObjectProperty<@Nullable HandlerView> handlerProperty() {
        return handler.getReadOnlyProperty();
    }

    /** Whether it is known of any of them how large it is. */
    public ReadOnlyBooleanProperty sizesKnownProperty() {
        return sizesKnown.getReadOnlyProperty();
    }

    /** What can be asked of the selection; of the handler while nothing is selected. */
    public ReadOnlyObjectProperty<Tasks> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }
}
