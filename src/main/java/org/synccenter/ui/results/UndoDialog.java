package org.synccenter.ui.results;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;

/** What undoing a run would do, and what it would leave and why. Answers true when it is to be done. */
final class UndoDialog extends Dialog<Boolean> {
    private static final int REASONS = 4;

    UndoDialog(RunRecord run, ItemResult plan, Formats formats) {
        setTitle(ResultText.UNDO_TITLE.text(VisibleText.line(plan.name()), formats.moment(run.started())));
        setResizable(true);
        int steps = plan.plan().size();
        int left = plan.problems().size();
        Label summary = wrapped(
                steps == 0 ? ResultText.UNDO_NOTHING.text() : ResultText.UNDO_STEPS.text(steps, left), "page-title");
        Label calm = wrapped(ResultText.UNDO_CALM.text(), "quiet-same");
        VBox stays = new VBox(1);
        stays.setId("undo-left");
        if (left > 0) {
            stays.getChildren().add(new Label(ResultText.UNDO_LEFT.text(left)));
            plan.problems().stream()
                    .map(Problem::text)
                    .distinct()
                    .limit(REASONS)
                    .forEach(reason -> stays.getChildren().add(wrapped(VisibleText.line(reason), "quiet-same")));
        }
        Buttons.showWhen(stays, new SimpleBooleanProperty(left > 0));
        ObservableList<RunStep> rows = FXCollections.observableArrayList();
        plan.problems().forEach(p -> rows.add(new RunStep.Failed(p)));
        plan.plan().forEach(a -> rows.add(new RunStep.Done(a, true)));
        StepsTable table = new StepsTable(rows, formats, new ReadOnlyStringWrapper(ResultText.UNDO_NOTHING.text()));
        table.setId("undo-steps");
        table.setPrefSize(840, 300);
        VBox.setVgrow(table, Priority.ALWAYS);
        getDialogPane().setContent(new VBox(10, summary, stays, table, calm));
        ButtonType undo = new ButtonType(ResultText.UNDO_DO.text(steps), ButtonData.OTHER);
        ButtonType keep = new ButtonType(ResultText.UNDO_KEEP.text(), ButtonData.CANCEL_CLOSE);
        if (steps > 0) {
            getDialogPane().getButtonTypes().add(undo);
            getDialogPane().lookupButton(undo).setId("undo-do");
        }
        getDialogPane().getButtonTypes().add(keep);
        if (getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setId("undo-keep");
            button.setDefaultButton(true);
        }
        setResultConverter(button -> button == undo ? Boolean.TRUE : null);
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
