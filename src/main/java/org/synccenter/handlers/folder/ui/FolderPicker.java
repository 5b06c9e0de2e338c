package org.synccenter.handlers.folder.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Lets a person pick a folder; an interface, because the system's own dialog cannot be driven by tests. */
interface FolderPicker {

    /**
     * On the UI thread.
     *
     * @param start where to start looking; may not exist
     * @return empty = given up
     */
    Optional<Path> pick(Window owner, String title, Optional<Path> start);
}
