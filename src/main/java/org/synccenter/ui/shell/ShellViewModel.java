package org.synccenter.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.engine.Tasks;
import org.synccenter.ui.conflicts.ConflictsViewModel;
import org.synccenter.ui.partnerships.ItemRow;
import org.synccenter.ui.partnerships.ItemsViewModel;
import org.synccenter.ui.preview.PlanViewModel;
import org.synccenter.ui.progress.DetailsViewModel;
import org.synccenter.ui.results.EventsViewModel;
import org.synccenter.ui.results.ResultsViewModel;
import org.synccenter.ui.text.UiText;

/** What the whole window shows, made from one snapshot after the other. On the UI thread. */
public final class ShellViewModel {
    private final ItemsViewModel items = new ItemsViewModel();
    private final DetailsViewModel details;
    private final ConflictsViewModel conflicts;
    private final ResultsViewModel results;
    private final EventsViewModel events;
    private final PlanViewModel plan;

    private final ObservableList<RailRow> rail = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ITEMS);
    private final ReadOnlyObjectWrapper<CenterSnapshot> snapshot =
            new ReadOnlyObjectWrapper<>(new CenterSnapshot(0, List.of()));
    private final ReadOnlyIntegerWrapper conflictCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(UiText.PROGRAM.text());
    private final ReadOnlyObjectWrapper<Power> power = new ReadOnlyObjectWrapper<>(Power.PLENTY);
    private final ReadOnlyBooleanWrapper showHidden = new ReadOnlyBooleanWrapper();
    private @Nullable String handlerId;
    private boolean all;

    public ShellViewModel(
            DetailsViewModel details,
            ConflictsViewModel conflicts,
            ResultsViewModel results,
            EventsViewModel events,
            PlanViewModel plan) {
        this.details = details;
        this.conflicts = conflicts;
        this.results = results;
        this.events = events;
        this.plan = plan;
    }

    /** Shows the snapshot. */
    public void apply(CenterSnapshot now) {
        RailRows.update(rail, now, showHidden.get());
        if (handlerId == null || handler(now) == null) {
            handlerId = rail.stream()
                    .map(RailRow::target)
                    .filter(RailRow.ToHandler.class::isInstance)
                    .map(t -> ((RailRow.ToHandler) t).id())
                    .findFirst()
                    .orElse(null);
        }
        snapshot.set(now);
        items.apply(chosen(now));
        details.apply(now);
        tellDetails();
        conflicts.apply(now);
        results.apply(now);
        events.apply(now);
        plan.apply(now);
        conflictCount.set(now.conflicts());
        busy.set(now.isBusy());
        empty.set(now.version() > 0 && now.items().findAny().isEmpty() && canAdd(now));
        title.set(
                now.conflicts() == 0
                        ? UiText.PROGRAM.text()
                        : UiText.TITLE_CONFLICTS.text(now.conflicts(), UiText.PROGRAM.text()));
    }

    private static boolean canAdd(CenterSnapshot now) {
        return now.handlers().stream().anyMatch(h -> h.tasks().visible().contains(Task.ADD_ITEM));
    }

    private @Nullable HandlerView handler(CenterSnapshot now) {
        return now.handlers().stream()
                .filter(h -> h.id().equals(handlerId) && RailRows.isListed(h, showHidden.get()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable HandlerView chosen(CenterSnapshot now) {
        return all ? everything(now) : handler(now);
    }

    /** All that is listed, as if it were of one handler, of which nothing can be asked. */
    private HandlerView everything(CenterSnapshot now) {
        List<ItemView> listed = seen(now).toList();
        return new HandlerView(
                "",
                ShellText.CRUMB_ALL.text(),
                HandlerType.UNSPECIFIED,
                "",
                UiText.ITEMS_COUNT.text(listed.size()),
                true,
                true,
                true,
                false,
                null,
                null,
                0,
                listed,
                Tasks.NONE);
    }

    /** The items that are listed, of all handlers. */
    Stream<ItemView> seen(CenterSnapshot now) {
        return now.handlers().stream()
                .filter(h -> RailRows.isListed(h, showHidden.get()))
                .flatMap(h -> h.items().stream())
                .filter(item -> showHidden.get() || !item.hidden());
    }

    /** The handler that a row of the rail stands for; null when it stands for none. */
    public @Nullable HandlerView handler(RailRow row) {
        return row.target() instanceof RailRow.ToHandler(String id)
                ? snapshot.get().handlers().stream()
                        .filter(h -> h.id().equals(id))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The user goes to a row of the rail. */
    public void go(RailRow.Target target) {
        switch (target) {
            case RailRow.ToHandler(String id) -> list(false, id);
            case RailRow.ToAll() -> list(true, handlerId);
            case RailRow.ToPage(Page to) -> page.set(to);
        }
    }

    private void list(boolean everything, @Nullable String id) {
        if (everything != all || !Objects.equals(id, handlerId)) {
            all = everything;
            handlerId = id;
            items.apply(chosen(snapshot.get()));
            tellDetails();
        }
        page.set(Page.ITEMS);
    }

    /** Whether the items of all handlers are listed together. */
    boolean isAllShown() {
        return all;
    }

    /** Where the person is; the preview is one of an item, and counts as its list. */
    public RailRow.Target place() {
        if (page.get() != Page.ITEMS && page.get() != Page.PREVIEW) {
            return new RailRow.ToPage(page.get());
        }
        return all ? new RailRow.ToAll() : new RailRow.ToHandler(Objects.requireNonNullElse(handlerId, ""));
    }

    /** The row of the rail that belongs to what is shown; null while there is none. */
    @Nullable
    RailRow currentRow() {
        RailRow.Target place = place();
        return rail.stream().filter(r -> r.target().equals(place)).findFirst().orElse(null);
    }

    /** The selection of the items' table has changed. */
    public void tellDetails() {
        details.show(items.selected().stream().map(ItemRow::view).toList());
    }

    /** The handler to which a new item would be added: the chosen one, else the first that takes any. */
    public @Nullable HandlerView handlerForNewItem() {
        HandlerView chosen = handler(snapshot.get());
        if (chosen != null && chosen.tasks().visible().contains(Task.ADD_ITEM)) {
            return chosen;
        }
        return snapshot.get().handlers().stream()
                .filter(h -> h.tasks().visible().contains(Task.ADD_ITEM))
                .findFirst()
                .orElse(null);
    }

    /** The handler that keeps folders of this computer in sync; null when there is none, or it takes no new ones. */
    @Nullable
    HandlerView handlerForFolders() {
        return snapshot.get().handlers().stream()
                .filter(h ->
                        h.type() == HandlerType.FOLDER && h.tasks().visible().contains(Task.ADD_ITEM))
                .findFirst()
                .orElse(null);
    }

    public ItemsViewModel items() {
        return items;
    }

    public DetailsViewModel details() {
        return details;
    }

    public ConflictsViewModel conflicts() {
        return conflicts;
    }

    public ResultsViewModel results() {
        return results;
    }

    public EventsViewModel events() {
        return events;
    }

    public PlanViewModel plan() {
        return plan;
    }

    /** Shows what a sync of the item would do, and looks for it. */
    void preview(ItemRef item) {
        plan.look(item, snapshot.get().name(item));
        go(new RailRow.ToPage(Page.PREVIEW));
    }

    /** Lists hidden handlers and items as well, or no longer. */
    public void setShowHidden(boolean show) {
        showHidden.set(show);
        items.setShowHidden(show);
        apply(snapshot.get());
    }

    public ReadOnlyBooleanProperty showHiddenProperty() {
        return showHidden.getReadOnlyProperty();
    }

    /** How the computer is fed and connected now. */
    public void setPower(Power now) {
        power.set(now);
    }

    public ReadOnlyObjectProperty<Power> powerProperty() {
        return power.getReadOnlyProperty();
    }

    /** Goes to what went wrong. */
    public void goToMessages() {
        events.chosenProperty().set(true);
        go(new RailRow.ToPage(Page.RESULTS));
    }

    public ObservableList<RailRow> rail() {
        return rail;
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CenterSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty conflictCountProperty() {
        return conflictCount.getReadOnlyProperty();
    }

    /** Whether anything waits or runs. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether there is nothing to sync yet. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The window's title: the program's name, with the number of conflicts when there are any. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
