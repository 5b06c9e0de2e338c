package org.synccenter.ui.wizard;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.synccenter.transfer.SettingsFile;

/** Lets a person pick files of settings; an interface, because the system's own dialogs cannot be driven by tests. On the UI thread. */
public interface SettingsPicker {

    /** A file to read; empty = none was picked. */
    Optional<Path> open(@Nullable Window owner);

    /** A file to write; the person has agreed to replace one that is there. Empty = none was picked. */
    Optional<Path> save(@Nullable Window owner);

    /** The system's own dialogs. */
    static SettingsPicker system() {
        return new SettingsPicker() {
            @Override
            public Optional<Path> open(@Nullable Window owner) {
                FileChooser chooser = chooser(WizardText.PICK_FILE);
                chooser.getExtensionFilters()
                        .setAll(
                                new FileChooser.ExtensionFilter(
                                        WizardText.FILES_KNOWN.text(),
                                        "*.ffs_gui",
                                        "*.ffs_batch",
                                        "*.prf",
                                        "*." + SettingsFile.ENDING,
                                        "*.json"),
                                new FileChooser.ExtensionFilter(WizardText.FILES_ALL.text(), "*"));
                return ask(() -> chooser.showOpenDialog(owner));
            }

            @Override
            public Optional<Path> save(@Nullable Window owner) {
                FileChooser chooser = chooser(WizardText.PICK_TARGET);
                chooser.setInitialFileName("sync-center." + SettingsFile.ENDING);
                return ask(() -> chooser.showSaveDialog(owner));
            }
        };
    }

    private static FileChooser chooser(WizardText title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title.text());
        return chooser;
    }

    private static Optional<Path> ask(java.util.function.Supplier<@Nullable File> dialog) {
        try {
            return Optional.ofNullable(dialog.get()).map(File::toPath);
        } catch (UnsupportedOperationException e) {
            // A toolkit without native dialogs: files can still be dropped, and the command line is there.
            return Optional.empty();
        }
    }
}
