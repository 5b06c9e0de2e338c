package org.synccenter.architecture.broken.cli;

import javafx.scene.Node;
import org.synccenter.architecture.broken.ui.shell.Window;

/** The command line knows the window. */
abstract class WindowFriend {
    abstract Window window();

    abstract Node[] nodes();
}
