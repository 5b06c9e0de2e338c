package org.synccenter.ui;

import java.nio.file.Path;

/** Where the window goes when it is asked to from outside. */
public sealed interface Destination {

    /** A page of the window. */
    enum Part implements Destination {
        ITEMS,
        CONFLICTS,
        RESULTS,
        SETUP
    }

    /**
     * The import, with what a file of settings would add.
     *
     * @param file absolute
     */
    record Settings(Path file) implements Destination {}
}
