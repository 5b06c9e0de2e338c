package org.synccenter.ui.results;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets a person choose a file to write; called on the UI thread. */
@FunctionalInterface
public interface SavePicker {
    /**
     * Where to write.
     *
     * @param name what the file would be called
     * @return empty = given up
     */
    Optional<Path> pick(Window owner, String name);

    /** The system's own dialog, which asks before a file is replaced. */
    static Optional<Path> system(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ResultText.EXPORT_TITLE.text());
        chooser.setInitialFileName(name);
        try {
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        } catch (UnsupportedOperationException e) {
            // A toolkit without native dialogs: the command line writes the same files.
            return Optional.empty();
        }
    }
}
