package org.synccenter.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.synccenter.ui.palette.PaletteEntry;
import org.synccenter.ui.palette.PaletteView;
import org.synccenter.ui.palette.PaletteViewModel;

/** Lays the palette over the window's content, and gives the keyboard back when it is closed. */
final class PaletteLayer {
    private PaletteLayer() {}

    /** Does nothing while it is open. */
    static void open(StackPane root, Supplier<List<PaletteEntry>> commands) {
        if (root.lookup("#palette") != null) {
            return;
        }
        Node before = root.getScene().getFocusOwner();
        AtomicReference<PaletteView> open = new AtomicReference<>();
        PaletteView view = new PaletteView(new PaletteViewModel(commands.get()), () -> {
            root.getChildren().remove(open.get());
            if (before != null) {
                before.requestFocus();
            }
        });
        open.set(view);
        root.getChildren().add(view);
        view.start();
    }
}
