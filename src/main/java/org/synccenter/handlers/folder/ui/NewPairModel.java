package org.synccenter.handlers.folder.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.SyncException;

/** The form for a new pair without its nodes. On the UI thread, but for the set-up's own work. */
final class NewPairModel {
    private static final Logger LOG = LoggerFactory.getLogger(NewPairModel.class);

    private final ItemSetup setup;
    private final Executor worker;
    private final Executor ui;

    private final StringProperty left = new SimpleStringProperty("");
    private final StringProperty right = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TWO_WAY);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private String suggested = "";

    /**
     * @param worker where the set-up may block
     * @param ui where its answer is delivered
     */
    NewPairModel(ItemSetup setup, Executor worker, Executor ui) {
        this.setup = setup;
        this.worker = worker;
        this.ui = ui;
        left.addListener((o, was, is) -> edited());
        right.addListener((o, was, is) -> edited());
    }

    private void edited() {
        error.set("");
        String better = suggestion();
        // A name that the user typed is the user's.
        if (name.get().isBlank() || name.get().equals(suggested)) {
            suggested = better;
            name.set(better);
        }
    }

    private String suggestion() {
        String a = lastName(left.get());
        String b = lastName(right.get());
        if (a.isEmpty() || b.isEmpty() || a.equalsIgnoreCase(b)) {
            return a.isEmpty() ? b : a;
        }
        return FolderUiText.NAME_OF_TWO.text(a, b);
    }

    private static String lastName(String text) {
        return path(text).map(Path::getFileName).map(Path::toString).orElse("");
    }

    static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Creates the pair; what is wrong becomes the form's error.
     *
     * @param created gets the new item's id
     */
    void create(Consumer<String> created) {
        if (busy.get()) {
            return;
        }
        String wrong = wrong();
        error.set(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        ItemDraft draft = new ItemDraft(
                null,
                name.get().isBlank() ? suggestion() : name.get().strip(),
                Map.of(
                        "left", List.of(left.get().strip()),
                        "right", List.of(right.get().strip()),
                        "mode", List.of(mode.get().setting())));
        busy.set(true);
        worker.execute(() -> add(draft, created));
    }

    private String wrong() {
        if (left.get().isBlank()) {
            return FolderUiText.MISSING_LEFT.text();
        }
        if (right.get().isBlank()) {
            return FolderUiText.MISSING_RIGHT.text();
        }
        if (path(left.get()).isEmpty()) {
            return FolderUiText.NOT_A_FOLDER.text(left.get());
        }
        return path(right.get()).isEmpty() ? FolderUiText.NOT_A_FOLDER.text(right.get()) : "";
    }

    private void add(ItemDraft draft, Consumer<String> created) {
        try {
            String id = setup.add(draft);
            ui.execute(() -> {
                busy.set(false);
                created.accept(id);
            });
        } catch (SyncException e) {
            failed(e.text());
        } catch (RuntimeException e) {
            LOG.warn("a new pair could not be added", e);
            failed(FolderUiText.UNEXPECTED.text());
        }
    }

    private void failed(String text) {
        ui.execute(() -> {
            busy.set(false);
            error.set(text);
        });
    }

    StringProperty left() {
        return left;
    }

    StringProperty right() {
        return right;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /** While the pair is being created. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** One sentence; empty = nothing wrong. */
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }
}
