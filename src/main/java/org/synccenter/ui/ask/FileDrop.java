package org.synccenter.ui.ask;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes what is dropped from a file manager, or from a program that shows paths. */
public final class FileDrop {
    private FileDrop() {}

    /** From now on the files that are dropped on the node are told, unless something in it takes the drop itself. */
    public static void files(Node node, Consumer<List<File>> dropped) {
        install(node, board -> board.hasFiles() ? board.getFiles() : List.of(), dropped);
    }

    /** From now on a path that is dropped on the node is told: that of the first file, or else a text. */
    public static void path(Node node, Consumer<String> dropped) {
        install(node, FileDrop::paths, paths -> dropped.accept(paths.getFirst()));
    }

    private static List<String> paths(Dragboard board) {
        if (board.hasFiles()) {
            return board.getFiles().stream().map(File::getPath).toList();
        }
        String text = board.hasString() ? PastedPath.of(board.getString()) : "";
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private interface Reader<T> {
        List<T> read(Dragboard board);
    }

    private static <T> void install(Node node, Reader<T> reader, Consumer<List<T>> dropped) {
        node.setOnDragOver(e -> {
            if (!reader.read(e.getDragboard()).isEmpty()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
                e.consume();
            }
        });
        node.setOnDragDropped(e -> {
            List<T> found = reader.read(e.getDragboard());
            if (!found.isEmpty()) {
                dropped.accept(found);
            }
            // Nothing is taken away from where it came from.
            e.setDropCompleted(!found.isEmpty());
            e.consume();
        });
    }
}
