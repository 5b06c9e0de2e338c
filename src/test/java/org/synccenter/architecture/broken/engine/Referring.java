package org.synccenter.architecture.broken.engine;

import java.util.function.Consumer;
import javafx.application.Platform;

/** The UI thread by a method reference only. */
final class Referring {
    private Referring() {}

    static Consumer<Runnable> queue() {
        return Platform::runLater;
    }
}
