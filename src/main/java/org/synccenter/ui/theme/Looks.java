package org.synccenter.ui.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Gives scenes, dialogs and stages the program's own style sheets and logo, on top of the theme. */
public final class Looks {
    private static final List<String> SHEETS = Stream.of("sync-center.css", "controlsfx.css")
            .map(name -> resource(name).toExternalForm())
            .toList();
    private static final int[] LOGO_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private Looks() {}

    /** The style sheets go on every scene. */
    public static void dress(Scene scene) {
        scene.getStylesheets().addAll(SHEETS);
    }

    /** A dialog has a scene of its own. */
    public static void dress(Dialog<?> dialog) {
        dialog.getDialogPane().getStylesheets().addAll(SHEETS);
        Window window = dialog.getDialogPane().getScene().getWindow();
        if (window instanceof Stage stage && stage.getIcons().isEmpty()) {
            dress(stage);
        }
    }

    /** The logo in all sizes. */
    public static void dress(Stage stage) {
        for (int size : LOGO_SIZES) {
            stage.getIcons().add(logo(size));
        }
    }

    /** The logo as a picture of one of its sizes: 16, 24, 32, 48, 64, 128, 256. */
    public static Image logo(int size) {
        return new Image(resource("logo-" + size + ".png").toExternalForm());
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(
                Looks.class.getResource("/org/synccenter/ui/theme/" + name), "missing resource: " + name);
    }
}
