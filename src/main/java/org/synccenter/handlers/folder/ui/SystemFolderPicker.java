package org.synccenter.handlers.folder.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** The system's own dialog. */
final class SystemFolderPicker implements FolderPicker {

    @Override
    public Optional<Path> pick(Window owner, String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start.filter(Files::isDirectory).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        try {
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        } catch (UnsupportedOperationException e) {
            // A toolkit without native dialogs: the path can still be typed.
            return Optional.empty();
        }
    }
}
