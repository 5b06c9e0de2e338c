package org.synccenter.ui.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.SyncException;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.SyncCenter;
import org.synccenter.i18n.VisibleText;
import org.synccenter.transfer.FolderMap;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportFiles;
import org.synccenter.transfer.ImportItem;
import org.synccenter.transfer.Planned;
import org.synccenter.transfer.SettingsFile;
import org.synccenter.ui.fx.Background;

/** Takes settings in and out, for buttons and menus. On the UI thread. */
public final class TransferActions {
    private final SyncCenter center;
    private final Background background;
    private final OwnerWindow owner;
    private final Supplier<@Nullable Window> window;
    private final SettingsPicker picker;
    private final Consumer<String> done;
    private final Consumer<String> failed;
    /** Of the dialog that is open: one is enough, and takes all files. */
    private @Nullable ImportViewModel open;

    /**
     * @param window over which files are picked
     * @param done gets one sentence when something was done
     * @param failed gets one sentence when something could not be done
     */
    public TransferActions(
            SyncCenter center,
            Background background,
            OwnerWindow owner,
            Supplier<@Nullable Window> window,
            SettingsPicker picker,
            Consumer<String> done,
            Consumer<String> failed) {
        this.center = center;
        this.background = background;
        this.owner = owner;
        this.window = window;
        this.picker = picker;
        this.done = done;
        this.failed = failed;
    }

    /** Shows what other programs have set up on this computer, and lets a file be chosen. */
    public void importAny() {
        show(null);
    }

    /** Lets a file be picked and shows what it would add. */
    public void importFile() {
        picker.open(window.get()).ifPresentOrElse(this::show, () -> {});
    }

    /** Shows what a file would add. */
    public void importFrom(Path file) {
        show(file);
    }

    private void show(@Nullable Path file) {
        ImportViewModel shown = open;
        ImportViewModel model = shown == null ? new ImportViewModel(new CenterDesk(center), background) : shown;
        if (file != null) {
            model.open(file);
        }
        if (shown != null) {
            owner.toFront();
            return;
        }
        open = model;
        model.search();
        background.run(
                () -> owner.ask("import settings", () -> new ImportDialog(model, picker)),
                end -> {
                    open = null;
                    end.ifPresent(all ->
                            done.accept(WizardText.IMPORTED.text(all.added().size())));
                },
                why -> {
                    open = null;
                    failed.accept(why);
                });
    }

    /** Writes all that is set up into a file. */
    public void export() {
        picker.save(window.get()).ifPresent(file -> background.run(() -> write(file), done, failed));
    }

    private String write(Path file) throws SyncException {
        SettingsFile.Written written = SettingsFile.write(center);
        try {
            SettingsFile.save(file, written.text());
        } catch (IOException e) {
            throw SyncException.unavailable(WizardText.NOT_WRITTEN.text(VisibleText.line(file.toString())), e);
        }
        return WizardText.EXPORTED.text(written.items(), VisibleText.line(file.toString()));
    }

    /** Reads files of this computer, adds to the real center. */
    private record CenterDesk(SyncCenter center) implements ImportViewModel.Desk {
        @Override
        public List<Path> found() {
            return ImportFiles.found(Path.of(System.getProperty("user.home", "/")));
        }

        @Override
        public ImportFile read(Path file) throws SyncException {
            return ImportFiles.read(file);
        }

        @Override
        public List<Planned> plan(ImportFile file) {
            return new ImportDesk(center).plan(file, FolderMap.NONE);
        }

        @Override
        public Planned plan(ImportItem item, ItemDraft draft) {
            return new ImportDesk(center).plan(item, draft);
        }

        @Override
        public ImportDesk.Done carryOut(ImportFile file, List<Planned> chosen) {
            return new ImportDesk(center).carryOut(file, chosen);
        }
    }
}
