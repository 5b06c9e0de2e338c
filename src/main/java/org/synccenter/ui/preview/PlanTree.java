package org.synccenter.ui.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.preview.Branch.Measure;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** The plan by folders, the largest first. A folder's content is made when it is opened. */
final class PlanTree extends TreeTableView<Branch> {
    /** More than this of one folder nobody reads; the list has them all. */
    private static final int MOST = 1_000;

    private final PlanViewModel model;
    private final Latest<Grown> growing;
    private final Set<String> open = new HashSet<>(Set.of(""));
    private Branches branches = new Branches(PlanRows.NONE, PlanOrder.NONE);

    PlanTree(PlanViewModel model, Formats formats) {
        this.model = model;
        growing = model.latest(this::show);
        setId("plan-tree");
        getStyleClass().addAll("flat-table", "plan-tree");
        setAccessibleText(PlanText.TREE.text());
        setFixedCellSize(Looks.scaled(30));
        setMinHeight(0);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column(PlanText.COLUMN_NAME, 320, false, NameCell::new),
                        column(
                                PlanText.COLUMN_CHANGES,
                                80,
                                true,
                                c -> new TextCell(true, b -> formats.count(b.rows()))),
                        column(PlanText.COLUMN_SIZE, 90, true, c -> new TextCell(true, b -> size(b, formats))),
                        column(
                                PlanText.COLUMN_WHAT,
                                270,
                                false,
                                c -> new TextCell(false, b -> PlanWords.parts(b.counts())))));
        new PlanKeys(model, this::chosen).on(this);
        model.orderProperty().addListener((o, was, is) -> refreshIfSeen());
        visibleProperty().addListener((o, was, is) -> refreshIfSeen());
    }

    private static String size(Branch branch, Formats formats) {
        return branch.bytes() == 0 ? "" : formats.bytes(branch.bytes());
    }

    private void refreshIfSeen() {
        if (isVisible()) {
            PlanRows rows = model.rows();
            PlanOrder order = model.orderProperty().get();
            Set<String> opened = Set.copyOf(open);
            growing.ask(() -> {
                Branches now = new Branches(rows, order);
                return new Grown(now, grow(now, now.root(), opened));
            });
        }
    }

    private record Grown(Branches branches, Node root) {}

    /** A branch with what is in it; null = not looked at yet. */
    private record Node(Branch branch, @Nullable List<Node> children) {}

    private static Node grow(Branches from, Branch branch, Set<String> opened) {
        if (!branch.isFolder() || !opened.contains(branch.path())) {
            return new Node(branch, null);
        }
        List<Branch> all = from.children(branch, Measure.BYTES);
        List<Node> shown = new ArrayList<>(
                all.stream().limit(MOST).map(child -> grow(from, child, opened)).toList());
        if (all.size() > MOST) {
            shown.add(new Node(rest(all.subList(MOST, all.size())), null));
        }
        return new Node(branch, shown);
    }

    private static Branch rest(List<Branch> more) {
        int[] counts = new int[Category.count()];
        more.forEach(one -> Arrays.setAll(counts, i -> counts[i] + one.counts()[i]));
        return new Branch(
                "",
                PlanText.TREE_MORE.text(more.size()),
                0,
                IntStream.of(counts).sum(),
                false,
                more.stream().mapToLong(Branch::bytes).sum(),
                counts);
    }

    private void show(Grown grown) {
        branches = grown.branches();
        Set<String> chosen = new HashSet<>();
        getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .forEach(item -> chosen.add(item.getValue().path()));
        int focused = getFocusModel().getFocusedIndex();
        setRoot(item(grown.root()));
        for (int row = 0; row < getExpandedItemCount() && !chosen.isEmpty(); row++) {
            if (chosen.contains(getTreeItem(row).getValue().path())) {
                getSelectionModel().select(row);
            }
        }
        getFocusModel().focus(focused);
    }

    private TreeItem<Branch> item(Node node) {
        Branch branch = node.branch();
        TreeItem<Branch> item = new TreeItem<>(branch);
        List<Node> children = node.children();
        if (children != null) {
            item.getChildren().setAll(children.stream().map(this::item).toList());
            item.setExpanded(true);
        } else if (branch.isFolder()) {
            // So that it can be opened: what is in it is looked for only then.
            item.getChildren().add(new TreeItem<>(branch));
        }
        ChangeListener<Boolean> expanded = (o, was, is) -> {
            if (is ? open.add(branch.path()) : open.remove(branch.path())) {
                refreshIfSeen();
            }
        };
        item.expandedProperty().addListener(expanded);
        return item;
    }

    /** The rows of what is selected. */
    int[] chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null
                        && (item.getValue().isFolder()
                                || !item.getValue().path().isEmpty()))
                .flatMapToInt(item -> IntStream.of(branches.rows(item.getValue())))
                .distinct()
                .toArray();
    }

    private static TreeTableColumn<Branch, Branch> column(
            PlanText title,
            double width,
            boolean right,
            Function<TreeTableColumn<Branch, Branch>, TreeTableCell<Branch, Branch>> cell) {
        TreeTableColumn<Branch, Branch> column = new TreeTableColumn<>(title.text());
        // While a folder is closed the toolkit asks about rows that are gone.
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(
                features.getValue() == null ? null : features.getValue().getValue()));
        column.setCellFactory(cell::apply);
        column.setPrefWidth(Looks.scaled(width));
        column.setMinWidth(Looks.scaled(60));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("right-aligned");
        }
        return column;
    }

    private static final class NameCell extends TreeTableCell<Branch, Branch> {
        private final IconLine line = new IconLine();

        NameCell(TreeTableColumn<Branch, Branch> column) {
            setAccessibleText(column.getText());
        }

        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            if (empty || branch == null) {
                setGraphic(null);
                return;
            }
            boolean whole = branch.isFolder() && branch.path().isEmpty();
            Category category = branch.category();
            Icon icon = branch.isFolder() ? Icon.FOLDER_PLAIN : category.icon();
            Tone tone = branch.isFolder() && !category.isDeletion() ? Tone.NEUTRAL : category.tone();
            String name = whole ? PlanText.ROOT.text() : VisibleText.line(branch.name());
            line.show(icon, tone, name);
            setAccessibleText(name);
            setGraphic(line);
        }
    }

    private static final class TextCell extends TreeTableCell<Branch, Branch> {
        private final Function<Branch, String> text;

        TextCell(boolean isNumber, Function<Branch, String> text) {
            this.text = text;
            if (isNumber) {
                getStyleClass().add("right-aligned");
            }
        }

        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            setText(empty || branch == null ? null : text.apply(branch));
        }
    }
}
