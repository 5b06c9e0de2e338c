package org.synccenter.ui.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Gives scenes, dialogs and stages the program's own style sheets and logo, on top of the theme. */
public final class Looks {
    /** What all screens share comes first, then one sheet a screen. */
    private static final List<String> SHEETS = Stream.of(
                    "sync-center",
                    "frame",
                    "pages",
                    "details",
                    "forms",
                    "pair",
                    "inbox",
                    "palette",
                    "results",
                    "preview",
                    "import",
                    "controlsfx")
            .map(name -> resource(name + ".css").toExternalForm())
            .toList();

    private static final int[] LOGO_SIZES = {16, 24, 32, 48, 64, 128, 256};

    /** What a window has around its content, and what it leaves of the screen. */
    private static final double AROUND = 80;

    /** Of all windows, as the theme is. */
    private static volatile TextSize textSize = TextSize.NORMAL;

    /** What the theme changes in the colours; empty = nothing. */
    private static volatile List<String> colours = List.of();

    private Looks() {}

    /** From now on everything that is dressed has this theme's own colours; so do windows that are open. */
    static void use(Theme shown) {
        colours = switch (shown) {
            case CONTRAST_LIGHT -> List.of(resource("contrast-light.css").toExternalForm());
            case CONTRAST_DARK -> List.of(resource("contrast-dark.css").toExternalForm());
            case SYSTEM, LIGHT, DARK -> List.of();
        };
        dressAnew();
    }

    /** From now on everything that is dressed has texts of this size; so do windows that are open, without what they hold of fixed size. */
    public static void use(TextSize size) {
        textSize = size;
        dressAnew();
    }

    private static void dressAnew() {
        Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getStylesheets().containsAll(SHEETS))
                .forEach(Looks::dress);
    }

    /** A length that was chosen for texts of normal size, for those of the size in use. */
    public static double scaled(double pixels) {
        return Math.rint(pixels * textSize.percent() / 100);
    }

    private static List<String> sheets() {
        return Stream.of(SHEETS, colours, List.of(textSize.sheet()))
                .flatMap(List::stream)
                .toList();
    }

    /** The style sheets go on every scene. */
    public static void dress(Scene scene) {
        scene.getStylesheets().setAll(sheets());
    }

    /** A dialog has a scene of its own. */
    public static void dress(Dialog<?> dialog) {
        dialog.getDialogPane().getStylesheets().setAll(sheets());
        // Buttons with long names need not be of one width with short ones, and none is cut. Their bar sets widths when
        // it gets its skin.
        dialog.getDialogPane().applyCss();
        dialog.getDialogPane().getButtonTypes().stream()
                .map(dialog.getDialogPane()::lookupButton)
                .filter(Region.class::isInstance)
                .forEach(button -> {
                    ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
                    ButtonBar.setButtonUniformSize(button, false);
                });
        fit(dialog.getDialogPane());
        // A window that must not be resized sometimes gets a size of the desktop's own, with its buttons out of reach.
        dialog.setResizable(true);
        Window window = dialog.getDialogPane().getScene().getWindow();
        if (window instanceof Stage stage && stage.getIcons().isEmpty()) {
            dress(stage);
        }
    }

    /** The content was made for texts of normal size. No dialog is larger than the screen, where its buttons could not be reached. */
    private static void fit(DialogPane pane) {
        if (!(pane.getContent() instanceof Region content)) {
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (content.getPrefWidth() > 0) {
            content.setPrefWidth(Math.min(scaled(content.getPrefWidth()), screen.getWidth() - AROUND));
        }
        double tooHigh = pane.prefHeight(-1) - (screen.getHeight() - AROUND);
        if (tooHigh > 0) {
            ScrollPane scroll = new ScrollPane(content);
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            scroll.getStyleClass().add("edge-to-edge");
            scroll.setPrefViewportHeight(content.prefHeight(content.getPrefWidth()) - tooHigh);
            pane.setContent(scroll);
        }
        Window window = pane.getScene().getWindow();
        // One that is higher than the window it stands over would begin above the screen, and one that grows would end
        // below it.
        InvalidationListener inside = o -> {
            double y = Math.max(screen.getMinY(), Math.min(window.getY(), screen.getMaxY() - window.getHeight()));
            if (y != window.getY() && !Double.isNaN(y)) {
                window.setY(y);
            }
        };
        window.yProperty().addListener(inside);
        window.heightProperty().addListener(inside);
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
