package org.synccenter.ui.conflicts;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.synccenter.ui.text.UiText;

/** Lets a person pick a file that exists; called on the UI thread. */
@FunctionalInterface
public interface FilePicker {
    /** The file; empty = none was picked. */
    Optional<Path> pick(Window owner);

    /** The system's own dialog. */
    static Optional<Path> system(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(UiText.SETTLE_TITLE.text());
        try {
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        } catch (UnsupportedOperationException e) {
            // A toolkit without native dialogs: the other choices remain.
            return Optional.empty();
        }
    }
}
