package org.synccenter.ui.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportItem;
import org.synccenter.transfer.Planned;
import org.synccenter.ui.fx.Background;

/** Shows what a file would add before anything is added. On the UI thread, but for the desk's own work. */
public final class ImportViewModel {

    /** Reads and adds; everything blocks. */
    public interface Desk {
        /** Files of other programs on this computer. */
        List<Path> found();

        /** What a file says. */
        ImportFile read(Path file) throws SyncException;

        /** What would become of its items here. */
        List<Planned> plan(ImportFile file);

        /** The same for one item as it is to be now. */
        Planned plan(ImportItem item, ItemDraft draft);

        /** Adds what was chosen. */
        ImportDesk.Done carryOut(ImportFile file, List<Planned> chosen);
    }

    private record Look(ImportFile file, List<Planned> planned) {}

    private final Desk desk;
    private final Background background;
    private final ObservableList<Path> found = FXCollections.observableArrayList();
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ImportFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper();
    private int asked;

    public ImportViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /** Looks for files of other programs. */
    public void search() {
        background.run(
                desk::found,
                files -> {
                    found.setAll(files);
                    list(file.get());
                    searched.set(true);
                },
                error::set);
    }

    /** Reads a file; what another one has said is forgotten. */
    public void open(Path path) {
        int mine = ++asked;
        busy.set(true);
        error.set("");
        background.run(
                () -> {
                    ImportFile read = desk.read(path);
                    return new Look(read, desk.plan(read));
                },
                look -> {
                    if (mine == asked) {
                        busy.set(false);
                        show(look);
                    }
                },
                text -> {
                    if (mine == asked) {
                        busy.set(false);
                        file.set(null);
                        rows.clear();
                        count();
                        error.set(text);
                    }
                });
    }

    private void show(Look look) {
        List<ImportRow> made = new ArrayList<>();
        for (Planned planned : look.planned) {
            ImportRow row = new ImportRow(planned);
            row.chosen().addListener((o, was, is) -> count());
            made.add(row);
        }
        rows.setAll(made);
        list(look.file);
        file.set(look.file);
        count();
    }

    /** The file that is shown is among those that can be chosen, wherever it came from. */
    private void list(@Nullable ImportFile shown) {
        if (shown != null && !found.contains(shown.file())) {
            found.addFirst(shown.file());
        }
    }

    private void count() {
        wanted.set((int) rows.stream().filter(ImportRow::isWanted).count());
    }

    /** The folders of a row were changed: what would become of it is looked at anew. */
    public void recheck(ImportRow row) {
        ItemDraft draft = row.draft();
        if (draft.settings().equals(row.planned().get().draft().settings())) {
            return;
        }
        background.run(
                () -> desk.plan(row.planned().get().item(), draft),
                now -> {
                    // What was typed meanwhile is looked at in its turn.
                    if (row.draft().settings().equals(draft.settings())) {
                        row.show(now);
                        count();
                    }
                },
                error::set);
    }

    /**
     * Adds what is wanted.
     *
     * @param done told when all of it was added; what was refused is told in the window instead
     */
    public void add(Consumer<ImportDesk.Done> done) {
        ImportFile from = file.get();
        if (from == null || busy.get()) {
            return;
        }
        List<Planned> chosen = rows.stream()
                .filter(ImportRow::isWanted)
                .map(row -> row.planned().get())
                .toList();
        busy.set(true);
        error.set("");
        background.run(
                () -> desk.carryOut(from, chosen),
                end -> {
                    busy.set(false);
                    if (end.refused().isEmpty()) {
                        done.accept(end);
                    } else {
                        error.set(String.join("\n", end.refused()));
                    }
                },
                text -> {
                    busy.set(false);
                    error.set(text);
                });
    }

    public ObservableList<Path> found() {
        return found;
    }

    public ObservableList<ImportRow> rows() {
        return rows;
    }

    /** The file that was read last; null = none yet. */
    public ReadOnlyObjectProperty<@Nullable ImportFile> file() {
        return file.getReadOnlyProperty();
    }

    /** While a file is read or items are added. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the search is over. */
    public ReadOnlyBooleanProperty searched() {
        return searched.getReadOnlyProperty();
    }

    /** One sentence; empty = nothing is wrong. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** How many items would be added now. */
    public ReadOnlyIntegerProperty wanted() {
        return wanted.getReadOnlyProperty();
    }
}
