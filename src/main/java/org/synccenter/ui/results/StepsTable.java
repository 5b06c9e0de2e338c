package org.synccenter.ui.results;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.synccenter.ui.controls.FillColumns;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** Steps of a run or of a plan: what, which path, why, how much. */
public final class StepsTable extends TableView<RunStep> {
    private static final double ROW_HEIGHT = 32;

    /** @param emptyText says why there are no steps */
    public StepsTable(ObservableList<RunStep> steps, Formats formats, ObservableValue<String> emptyText) {
        getStyleClass().add("flat-table");
        setId("steps");
        setAccessibleText(UiText.STEPS.text());
        setFixedCellSize(ROW_HEIGHT);
        Label nothing = new Label();
        nothing.textProperty().bind(emptyText);
        nothing.getStyleClass().add("quiet-same");
        nothing.setWrapText(true);
        // For a table that is too low for it.
        nothing.setTooltip(new Tooltip());
        nothing.getTooltip().textProperty().bind(emptyText);
        setPlaceholder(nothing);
        getColumns().setAll(new StepColumns<RunStep>(step -> step).all(formats));
        FillColumns.install(this, 2, 3);
        getColumns().getFirst().getStyleClass().add("first");
        setItems(steps);
        setMinHeight(0);
    }
}
