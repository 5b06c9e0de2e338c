package org.synccenter.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What is held against every screen. On the UI thread. */
final class ScreenChecks {
    private ScreenChecks() {}

    /**
     * Words of the program that do not fit: of buttons, labels and column headers, each with the screen. Names and paths may be cut; they
     * stand in cells, or in labels that are cut in the middle or have all of it in a tool tip.
     */
    static List<String> clipped(Scene scene, String screen) {
        List<String> found = new ArrayList<>();
        all(scene.getRoot()).forEach(node -> {
            if (node instanceof Labeled labeled && isSeen(node) && !mayBeCut(labeled) && isClipped(labeled)) {
                found.add(screen + ": " + labeled.getText() + " -> " + shown(labeled));
            }
            if (node instanceof Labeled labeled && isSeen(node) && !mayBeCut(labeled) && isOutside(labeled, scene)) {
                found.add(screen + ": " + labeled.getText() + " -> outside the window");
            }
        });
        return found;
    }

    /** What can have the focus and no screen reader could tell the name of, each with the screen. */
    static List<String> nameless(Scene scene, String screen) {
        List<Label> labels = all(scene.getRoot())
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        List<String> found = new ArrayList<>();
        all(scene.getRoot()).forEach(node -> {
            if (node.isFocusTraversable() && isSeen(node) && !isNamed(node, labels)) {
                found.add(screen + ": " + node);
            }
        });
        return found;
    }

    /** What is scrolled is somewhere else for good reason. */
    private static boolean isOutside(Labeled labeled, Scene scene) {
        boolean scrolled = Stream.iterate(labeled.getParent(), n -> n != null, Node::getParent)
                .anyMatch(n -> n instanceof ScrollPane || n instanceof VirtualFlow<?> || n instanceof TableView<?>);
        return !scrolled
                && labeled.getText() != null
                && !labeled.getText().isBlank()
                && (labeled.localToScene(labeled.getLayoutBounds()).getMaxX() > scene.getWidth() + 1
                        || labeled.localToScene(labeled.getLayoutBounds()).getMaxY() > scene.getHeight() + 1);
    }

    private static boolean isNamed(Node node, List<Label> labels) {
        String own = node.getAccessibleText();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return (own != null && !own.isBlank())
                || written
                || labels.stream().anyMatch(label -> label.getLabelFor() == node);
    }

    private static boolean mayBeCut(Labeled labeled) {
        return labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
                || labeled.getTooltip() != null
                || Stream.iterate((Node) labeled, n -> n != null, Node::getParent)
                        .anyMatch(IndexedCell.class::isInstance);
    }

    private static boolean isClipped(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isBlank()) {
            return false;
        }
        String expected = labeled.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
        // The buttons of a menu bar hold a label of their own, which is looked at as well.
        String shown = shown(labeled);
        return shown != null && !expected.equals(shown);
    }

    private static @Nullable String shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .map(child -> ((Text) child).getText())
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(ScreenChecks::all))
                : Stream.of(node);
    }
}
