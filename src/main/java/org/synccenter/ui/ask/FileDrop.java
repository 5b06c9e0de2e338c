package org.synccenter.ui.ask;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped from a file manager. */
public final class FileDrop {
    private FileDrop() {}

    /** From now on the first file of what is dropped on the node is told, unless something in it takes the drop itself. */
    public static void install(Node node, Consumer<String> dropped) {
        node.setOnDragOver(e -> {
            if (path(e.getDragboard()).isPresent()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
                e.consume();
            }
        });
        node.setOnDragDropped(e -> {
            Optional<String> path = path(e.getDragboard());
            path.ifPresent(dropped);
            // Nothing is taken away from where it came from.
            e.setDropCompleted(path.isPresent());
            e.consume();
        });
    }

    private static Optional<String> path(Dragboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        return files.stream().findFirst().map(File::getPath);
    }
}
