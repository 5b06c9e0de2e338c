package org.synccenter.ui.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.synccenter.api.ItemDraft;
import org.synccenter.transfer.Planned;

/** One item of a file that may be added, with folders that can be corrected. On the UI thread. */
public final class ImportRow {
    private final ReadOnlyObjectWrapper<Planned> planned;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final StringProperty left;
    private final StringProperty right;

    ImportRow(Planned planned) {
        this.planned = new ReadOnlyObjectWrapper<>(planned);
        this.left = new SimpleStringProperty(folder(planned.draft(), "left"));
        this.right = new SimpleStringProperty(folder(planned.draft(), "right"));
        chosen.set(planned.fate() == Planned.Fate.NEW);
    }

    private static String folder(ItemDraft draft, String side) {
        return draft.settings().getOrDefault(side, List.of("")).getFirst();
    }

    /** As it is to be added with the folders that stand there now. */
    ItemDraft draft() {
        ItemDraft draft = planned.get().draft();
        Map<String, List<String>> settings = new HashMap<>(draft.settings());
        settings.put("left", List.of(left.get().strip()));
        settings.put("right", List.of(right.get().strip()));
        return new ItemDraft(draft.id(), draft.name(), settings);
    }

    /** What would become of it has been looked at anew. */
    void show(Planned now) {
        boolean better = planned.get().fate() != Planned.Fate.NEW && now.fate() == Planned.Fate.NEW;
        planned.set(now);
        if (better || now.fate() != Planned.Fate.NEW) {
            chosen.set(better);
        }
    }

    ReadOnlyObjectProperty<Planned> planned() {
        return planned.getReadOnlyProperty();
    }

    /** Whether the person wants it; counts only while it is new. */
    BooleanProperty chosen() {
        return chosen;
    }

    StringProperty left() {
        return left;
    }

    StringProperty right() {
        return right;
    }

    boolean isWanted() {
        return chosen.get() && planned.get().fate() == Planned.Fate.NEW;
    }
}
