package org.synccenter.ui.results;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncEvent;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Reading;

/** The events of all handlers, newest first; read again when some may have come or gone. On the UI thread. */
public final class EventsViewModel {
    /** Where events come from; all of it blocks. */
    public interface Desk {
        List<SyncEvent> list();

        void remove(List<String> eventIds);

        /** Follows the link of an event; gives what is to be opened, empty when nothing is left to do. */
        Optional<URI> follow(String eventId) throws Exception;
    }

    /** Errors are counted, and everything else is told while something syncs. */
    private static final Reading.Mark COME_OR_GO = new Reading.Mark(
            HandlerView::errors, item -> 8L * item.errors() + item.state().ordinal());

    private final Desk desk;
    private final Background background;
    private final Consumer<URI> opener;
    private final ObservableList<SyncEvent> events = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SyncEvent> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final Reading<List<SyncEvent>> reading;
    private @Nullable CenterSnapshot latest;

    /** @param opener opens what a link leads to; called on the UI thread */
    public EventsViewModel(Desk desk, Background background, Consumer<URI> opener) {
        this.desk = desk;
        this.background = background;
        this.opener = opener;
        this.reading = new Reading<>(background, () -> desk::list, COME_OR_GO, this::replace, error::set);
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        reading.setShown(newShown);
    }

    /** Reads again when the snapshot says that events may have come or gone. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        reading.apply(snapshot);
    }

    private void replace(List<SyncEvent> found) {
        if (events.equals(found)) {
            return;
        }
        SyncEvent before = selected.get();
        events.setAll(found);
        select(
                before == null
                        ? null
                        : found.stream()
                                .filter(e -> e.id().equals(before.id()))
                                .findFirst()
                                .orElse(null));
    }

    /** The view tells which event is selected. */
    public void select(@Nullable SyncEvent event) {
        selected.set(event);
    }

    /** Removes these events; their stores may decline. */
    public void remove(List<SyncEvent> some) {
        List<String> ids = some.stream().map(SyncEvent::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        error.set("");
        background.run(
                () -> {
                    desk.remove(ids);
                    return true;
                },
                done -> reading.again(),
                error::set);
    }

    /** Follows the link of an event. */
    public void follow(SyncEvent event) {
        error.set("");
        background.run(() -> desk.follow(event.id()), leads -> leads.ifPresent(opener), error::set);
    }

    /** What the event is about: the item's name, else the handler's; the id when it is gone. */
    public String about(SyncEvent event) {
        String item = event.draft().itemId();
        if (latest == null) {
            return item == null ? event.handler() : item;
        }
        return item == null ? latest.handlerName(event.handler()) : latest.name(new ItemRef(event.handler(), item));
    }

    public ObservableList<SyncEvent> events() {
        return events;
    }

    public ReadOnlyObjectProperty<@Nullable SyncEvent> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** One sentence when something could not be done; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the events are to be seen rather than the runs. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }
}
