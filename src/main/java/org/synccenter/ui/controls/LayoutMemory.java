package org.synccenter.ui.controls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.synccenter.ui.fx.UiThread;
import org.synccenter.ui.theme.Looks;

/**
 * What a person has made of a window's inside: widths and sort order of every table, and the divider of every split pane, as long as
 * these have an id. What does not fit any more, such as widths of a table that has other columns now, is ignored. On the UI thread.
 */
public final class LayoutMemory {
    private static final double NARROWEST = 10;
    private static final double WIDEST = 10_000;

    private final Map<String, String> kept = new TreeMap<>();

    /** @param text what {@link #text()} gave once; anything else is left out */
    public LayoutMemory(String text) {
        text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> kept.put(parts[0], parts[1]));
    }

    /** All of it, for storing. */
    public String text() {
        return kept.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Gives everything at and below the node the shape that it had. */
    public void restore(Node root) {
        walk(root, node -> {
            String value = node.getId() == null ? null : kept.get(node.getId());
            if (value == null) {
                return;
            }
            if (node instanceof TableView<?> table) {
                restore(table, value);
            } else if (node instanceof SplitPane split) {
                numbers(value).stream()
                        .filter(at -> at > 0 && at < 1)
                        .findFirst()
                        .ifPresent(at -> divide(split, at));
            }
        });
    }

    /** A pane without a size yet would not keep the position through the layouts that bring it there. */
    private static void divide(SplitPane split, double at) {
        split.setDividerPositions(at);
        if (split.getHeight() == 0) {
            split.heightProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Number> height, Number was, Number is) {
                    height.removeListener(this);
                    UiThread.post(() -> split.setDividerPositions(at));
                }
            });
        }
    }

    /** Notes the shape of everything at and below the node. */
    public void note(Node root) {
        walk(root, node -> {
            if (node.getId() == null) {
                return;
            }
            if (node instanceof TableView<?> table) {
                kept.put(node.getId(), shape(table));
            } else if (node instanceof SplitPane split && split.getDividers().size() == 1) {
                kept.put(node.getId(), String.valueOf(split.getDividerPositions()[0]));
            }
        });
    }

    private static String shape(TableView<?> table) {
        boolean wished = table.getColumnResizePolicy() instanceof FillColumns;
        String widths = table.getColumns().stream()
                .map(column -> String.valueOf(
                        (wished ? column.getPrefWidth() : column.getWidth()) / Looks.scaled(1000) * 1000))
                .collect(Collectors.joining(","));
        String order = table.getSortOrder().isEmpty()
                ? ""
                : table.getColumns().indexOf(table.getSortOrder().getFirst()) + ","
                        + table.getSortOrder().getFirst().getSortType();
        return widths + ";" + order;
    }

    private static <S> void restore(TableView<S> table, String value) {
        String[] parts = value.split(";", 2);
        List<Double> widths = numbers(parts[0]);
        if (parts.length != 2 || widths.size() != table.getColumns().size()) {
            return;
        }
        for (int i = 0; i < widths.size(); i++) {
            TableColumn<S, ?> column = table.getColumns().get(i);
            if (widths.get(i) >= NARROWEST && widths.get(i) <= WIDEST) {
                column.setPrefWidth(Math.max(column.getMinWidth(), Looks.scaled(widths.get(i))));
            }
        }
        String[] order = parts[1].split(",", 2);
        List<Double> index = numbers(order[0]);
        if (order.length == 2 && !index.isEmpty()) {
            sort(table, index.getFirst().intValue(), order[1]);
        }
    }

    private static <S> void sort(TableView<S> table, int index, String type) {
        if (index < 0 || index >= table.getColumns().size()) {
            return;
        }
        TableColumn<S, ?> column = table.getColumns().get(index);
        if (column.isSortable()) {
            column.setSortType(
                    type.equals(TableColumn.SortType.DESCENDING.name())
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        }
    }

    /** None when any of them is no number. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            Arrays.stream(text.split(","))
                    .map(Double::valueOf)
                    .filter(Double::isFinite)
                    .forEach(numbers::add);
        } catch (NumberFormatException e) {
            return List.of();
        }
        return numbers;
    }

    /** Also what has no skin yet: such parts know their children only as content. */
    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        switch (node) {
            case SplitPane split -> split.getItems().forEach(child -> walk(child, visitor));
            case TabPane tabs -> tabs.getTabs().forEach(tab -> walkIfThere(tab.getContent(), visitor));
            case ScrollPane scroll -> walkIfThere(scroll.getContent(), visitor);
            case TableView<?> _ -> {
                // Its rows have no shape of their own.
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
            default -> {
                // A leaf.
            }
        }
    }

    private static void walkIfThere(@Nullable Node content, Consumer<Node> visitor) {
        if (content != null) {
            walk(content, visitor);
        }
    }
}
