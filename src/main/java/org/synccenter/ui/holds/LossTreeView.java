package org.synccenter.ui.holds;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;

/** What would be deleted, folder by folder; only what is seen is built. The space bar ticks and unticks a row. */
final class LossTreeView extends TreeTableView<Loss> {
    private static final double ROW = 28;
    private static final int OPEN_AT_MOST = 12;

    private final HoldViewModel model;
    private final Formats formats;

    LossTreeView(HoldViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        setId("losses");
        getStyleClass().addAll("dense", "loss-tree");
        setAccessibleText(HoldText.TREE.text());
        setFixedCellSize(ROW);
        setShowRoot(false);
        TreeItem<Loss> root = new Branch(model.root());
        root.setExpanded(true);
        setRoot(root);
        if (model.root().children().size() == 1) {
            openChain(root);
        }
        TreeTableColumn<Loss, Loss> name = column(HoldText.COLUMN_NAME, 330);
        name.setCellFactory(c -> new NameCell());
        TreeTableColumn<Loss, Loss> count = column(HoldText.COLUMN_COUNT, 150);
        count.getStyleClass().add("right-aligned");
        count.setCellFactory(
                c -> new TextCell((cell, loss) -> cell.setText(loss.isFile() ? "" : this.formats.count(loss.asks()))));
        TreeTableColumn<Loss, Loss> size = column(HoldText.COLUMN_SIZE, 90);
        size.getStyleClass().add("right-aligned");
        size.setCellFactory(c ->
                new TextCell((cell, loss) -> cell.setText(loss.bytes() > 0 ? this.formats.bytes(loss.bytes()) : "")));
        getColumns().add(name);
        getColumns().add(count);
        if (model.root().bytes() > 0) {
            getColumns().add(size);
        }
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        name.setMaxWidth(4000);
        count.setMaxWidth(Looks.scaled(215));
        count.setMinWidth(Looks.scaled(175));
        size.setMaxWidth(Looks.scaled(110));
        size.setMinWidth(Looks.scaled(80));
        setOnKeyPressed(e -> {
            TreeItem<Loss> row = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.SPACE && row != null && model.isDivisible()) {
                model.turn(row.getValue());
                refresh();
                e.consume();
            }
        });
        getSelectionModel().selectFirst();
    }

    /** A single folder says nothing: what is in it does. */
    private static void openChain(TreeItem<Loss> from) {
        TreeItem<Loss> at = from;
        while (at.getChildren().size() == 1 && !at.getChildren().getFirst().isLeaf()) {
            at = at.getChildren().getFirst();
            at.setExpanded(at.getValue().children().size() <= OPEN_AT_MOST || from.equals(at.getParent()));
            if (!at.isExpanded()) {
                return;
            }
        }
    }

    private static TreeTableColumn<Loss, Loss> column(HoldText title, double width) {
        TreeTableColumn<Loss, Loss> column = new TreeTableColumn<>(title.text());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                row.getValue() == null ? null : row.getValue().getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Builds what is below it when that is first looked at. */
    private static final class Branch extends TreeItem<Loss> {
        private boolean built;

        Branch(Loss loss) {
            super(loss);
        }

        @Override
        public boolean isLeaf() {
            return getValue().isFile();
        }

        @Override
        public ObservableList<TreeItem<Loss>> getChildren() {
            if (!built) {
                built = true;
                super.getChildren()
                        .setAll(FXCollections.observableArrayList(
                                getValue().children().stream().map(Branch::new).toList()));
            }
            return super.getChildren();
        }
    }

    private static final class TextCell extends TreeTableCell<Loss, Loss> {
        private final BiConsumer<TreeTableCell<Loss, Loss>, Loss> text;

        TextCell(BiConsumer<TreeTableCell<Loss, Loss>, Loss> text) {
            this.text = text;
            getStyleClass().add("right-aligned");
        }

        @Override
        protected void updateItem(@Nullable Loss loss, boolean empty) {
            super.updateItem(loss, empty);
            if (empty || loss == null) {
                setText(null);
            } else {
                text.accept(this, loss);
            }
        }
    }

    private final class NameCell extends TreeTableCell<Loss, Loss> {
        private final CheckBox tick = new CheckBox();
        private final FontIcon icon = Icon.FILE.node();
        private final HBox front = new HBox(6);

        NameCell() {
            front.getStyleClass().add("loss-front");
            if (model.isDivisible()) {
                front.getChildren().add(tick);
            }
            front.getChildren().add(icon);
            tick.setFocusTraversable(false);
            tick.setOnAction(e -> {
                Loss loss = getItem();
                if (loss != null) {
                    model.turn(loss);
                    LossTreeView.this.refresh();
                }
            });
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable Loss loss, boolean empty) {
            super.updateItem(loss, empty);
            if (empty || loss == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String name = VisibleText.line(loss.name());
            setText(name);
            (loss.isFile() ? Icon.FILE : Icon.FOLDER_PLAIN).show(icon);
            tick.setAccessibleText(name);
            tick.setIndeterminate(loss.chosen() == Loss.Chosen.SOME);
            tick.setSelected(loss.chosen() == Loss.Chosen.ALL);
            setGraphic(front);
        }
    }
}
