package org.synccenter.ui.conflicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.SyncException;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** The center's own window for conflicts. */
public final class FxConflictPresenter implements ConflictPresenter {
    private final Formats formats;
    private final Function<ItemRef, String> names;
    private final Consumer<String> folders;
    private final FilePicker files;

    /**
     * @param names the names of items; called on any thread
     * @param folders opens the folder of a version's location; called on the UI thread
     */
    public FxConflictPresenter(
            Formats formats, Function<ItemRef, String> names, Consumer<String> folders, FilePicker files) {
        this.formats = formats;
        this.names = names;
        this.folders = folders;
        this.files = files;
    }

    @Override
    public void present(Conflict conflict, Set<Resolution> abilities, ResolveInfo info, @Nullable Owner owner)
            throws SyncException {
        Optional<OwnerWindow> window = OwnerWindow.of(owner);
        if (window.isEmpty()) {
            return;
        }
        ResolveInfo.Iteration place = info.iteration();
        var around = new PresenterDialog.Around(formats, names.apply(conflict.item()), folders, files);
        Optional<Decision> decided = window.get()
                .ask(
                        "conflict " + conflict.item().handler() + "/" + conflict.id(),
                        () -> new PresenterDialog(conflict, abilities, place, around));
        // Closed, or the window has gone: the person wants no more of it.
        if (decided.isEmpty()) {
            info.nextStep(ResolveInfo.NextStep.CANCEL);
            return;
        }
        write(decided.get(), info);
    }

    private static void write(Decision decided, ResolveInfo info) throws SyncException {
        if (!decided.kept().isEmpty()) {
            info.itemChoices(decided.kept());
        }
        Path merged = decided.merged();
        if (merged != null) {
            info.merged(copy(merged));
        }
        info.choose(decided.choice(), decided.applyToAll());
        info.nextStep(ResolveInfo.NextStep.CONTINUE);
    }

    /** The center deletes what it is given, and this file is the person's. */
    private static Path copy(Path file) throws SyncException {
        try {
            Path copy = Files.createTempFile("sync-center-", ".merged");
            return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw SyncException.unavailable(UiText.SETTLE_COPY_FAILED.text(), e);
        }
    }
}
