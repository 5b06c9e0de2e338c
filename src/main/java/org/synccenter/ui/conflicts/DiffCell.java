package org.synccenter.ui.conflicts;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.synccenter.compare.DiffRow;
import org.synccenter.i18n.VisibleText;

/** One row of two texts side by side. */
final class DiffCell extends ListCell<DiffLines> {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final DiffHalf left;
    private final DiffHalf right;
    private final HBox halves;
    private final Label fold = new Label();

    DiffCell(DoubleProperty offset) {
        left = new DiffHalf("diff-left", offset);
        right = new DiffHalf("diff-right", offset);
        for (DiffHalf half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(10);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        halves = new HBox(left, right);
        halves.setFillHeight(true);
        fold.getStyleClass().add("diff-fold");
        fold.setAlignment(Pos.CENTER);
        fold.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getStyleClass().add("diff-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DiffLines line, boolean empty) {
        super.updateItem(line, empty);
        switch (empty ? null : line) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case DiffLines.Fold(int count) -> {
                fold.setText(ConflictText.FOLDED.text(count));
                fold.setPrefWidth(getListView().getWidth());
                setAccessibleText(fold.getText());
                setGraphic(fold);
            }
            case DiffLines.Line(DiffRow row) -> {
                left.show(row.left(), row.differs() && row.left() > 0 ? "\u2212" : "", row.leftText());
                right.show(row.right(), row.differs() && row.right() > 0 ? "+" : "", row.rightText());
                left.pseudoClassStateChanged(DIFFERS, row.differs() && row.left() > 0);
                right.pseudoClassStateChanged(DIFFERS, row.differs() && row.right() > 0);
                left.pseudoClassStateChanged(ABSENT, row.left() == 0);
                right.pseudoClassStateChanged(ABSENT, row.right() == 0);
                setAccessibleText(words(row));
                setGraphic(halves);
            }
        }
    }

    private static String words(DiffRow row) {
        String one = VisibleText.line(DiffRow.text(row.leftText()));
        String other = VisibleText.line(DiffRow.text(row.rightText()));
        return switch (row.kind()) {
            case SAME -> ConflictText.ROW_SAME.text(row.left(), one);
            case CHANGED -> ConflictText.ROW_CHANGED.text(row.left(), one, row.right(), other);
            case LEFT_ONLY -> ConflictText.ROW_LEFT.text(row.left(), one);
            case RIGHT_ONLY -> ConflictText.ROW_RIGHT.text(row.right(), other);
        };
    }
}
