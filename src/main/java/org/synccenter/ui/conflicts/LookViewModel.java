package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.synccenter.api.Conflict;
import org.synccenter.ui.fx.Background;

/** What the selected conflicts are, and what is in the versions of a single one. On the UI thread. */
final class LookViewModel {

    /** What is shown beside the list. */
    sealed interface Shown {
        /** Nothing is selected. */
        record Nothing() implements Shown {}

        /** Several are. */
        record Many(List<Conflict> conflicts) implements Shown {}

        /** One is, and its versions are being read. */
        record Reading(Conflict conflict) implements Shown {}

        /** One is, and this is in it. */
        record Read(Conflict conflict, Look look) implements Shown {}

        /** One is, and its versions cannot be read for this reason. */
        record Unreadable(Conflict conflict, String why) implements Shown {}
    }

    private final Desk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private long asked;

    LookViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /** These are selected now. What is shown already stays while nothing about it has changed. */
    void select(List<Conflict> selected) {
        if (selected.size() != 1) {
            asked++;
            shown.set(selected.isEmpty() ? new Shown.Nothing() : new Shown.Many(List.copyOf(selected)));
            return;
        }
        Conflict conflict = selected.getFirst();
        boolean same = switch (shown.get()) {
            case Shown.Reading(Conflict now) -> now.equals(conflict);
            case Shown.Read(Conflict now, var _) -> now.equals(conflict);
            case Shown.Nothing _, Shown.Many _, Shown.Unreadable _ -> false;
        };
        if (!same) {
            read(conflict);
        }
    }

    private void read(Conflict conflict) {
        long ticket = ++asked;
        shown.set(new Shown.Reading(conflict));
        background.run(
                () -> desk.look(conflict),
                look -> tell(ticket, new Shown.Read(conflict, look)),
                why -> tell(ticket, new Shown.Unreadable(conflict, why)));
    }

    /** Of several that were selected in haste only the last one counts. */
    private void tell(long ticket, Shown now) {
        if (ticket == asked) {
            shown.set(now);
        }
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
