package org.synccenter.ui.controls;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Callback;
import org.synccenter.ui.theme.Looks;

/**
 * Columns that together are always as wide as their table: the ones with long texts share what the others leave, each of which keeps
 * the width that it was made with or that a person has given it. The toolkit's own policies give room to short columns as well.
 */
@SuppressWarnings("rawtypes") // as the toolkit has it
public final class FillColumns extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final double TITLE_SIZE = 12;
    private static final double MARGINS = 24;
    private static final double ARROW = 8;

    private final Set<TableColumnBase<?, ?>> longOnes;

    private FillColumns(Set<TableColumnBase<?, ?>> longOnes) {
        this.longOnes = longOnes;
    }

    /**
     * No title is cut. The columns' widths and the height of rows are for texts of normal size, and grow with the size in use.
     *
     * @param longOnes the columns that share the room, by their index; in proportion to their preferred widths
     */
    public static void install(TableView<?> table, int... longOnes) {
        if (table.getFixedCellSize() > 0) {
            table.setFixedCellSize(Looks.scaled(table.getFixedCellSize()));
        }
        table.getColumns().forEach(column -> {
            column.setMinWidth(Math.max(titleWidth(column), Looks.scaled(column.getMinWidth())));
            // A wish below the least would be granted more, and the last column pushed out of sight.
            column.setPrefWidth(Math.max(column.getMinWidth(), Looks.scaled(column.getPrefWidth())));
        });
        Set<TableColumnBase<?, ?>> chosen = Arrays.stream(longOnes)
                .mapToObj(i -> table.getColumns().get(i))
                .collect(Collectors.toUnmodifiableSet());
        table.setColumnResizePolicy(new FillColumns(chosen));
    }

    /** A title that is cut tells nothing, in whatever language. */
    private static double titleWidth(TableColumn<?, ?> column) {
        Text title = new Text(column.getText());
        title.setFont(Font.font(null, FontWeight.BOLD, Looks.scaled(TITLE_SIZE)));
        return Math.ceil(title.getLayoutBounds().getWidth()) + (column.isSortable() ? ARROW : 0) + MARGINS;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() != null) {
            boolean done = TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS.call(features);
            keep((TableView.ResizeFeatures<?>) features);
            return done;
        }
        fill((TableView.ResizeFeatures<?>) features);
        return true;
    }

    /** What a person has drawn is what is wanted from now on. */
    private static <S> void keep(TableView.ResizeFeatures<S> features) {
        features.getTable().getVisibleLeafColumns().forEach(column -> column.setPrefWidth(column.getWidth()));
    }

    private <S> void fill(TableView.ResizeFeatures<S> features) {
        double room = features.getContentWidth();
        double wished = 0;
        for (TableColumn<S, ?> column : features.getTable().getVisibleLeafColumns()) {
            if (longOnes.contains(column)) {
                wished += column.getPrefWidth();
            } else {
                room -= column.getPrefWidth();
            }
        }
        for (TableColumn<S, ?> column : features.getTable().getVisibleLeafColumns()) {
            double width = column.getPrefWidth();
            if (longOnes.contains(column)) {
                double share = Math.max(column.getMinWidth(), Math.floor(room * width / wished));
                room -= share;
                wished -= width;
                width = share;
            }
            features.setColumnWidth(column, width);
        }
    }
}
