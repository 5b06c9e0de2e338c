package org.synccenter.ui.results;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;

/** The steps of the run that was chosen, with a note when not all are shown. */
public final class RunStepsView extends VBox {
    public RunStepsView(RunSteps model, Formats formats) {
        StepsTable table = new StepsTable(model.steps(), formats, model.emptyTextProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        Label note = new Label();
        note.textProperty().bind(model.noteProperty());
        note.getStyleClass().add("quiet");
        note.setPadding(new Insets(6, 12, 6, 12));
        Buttons.showWhen(note, model.noteProperty().isNotEmpty());
        setMinHeight(0);
        getChildren().setAll(table, note);
    }
}
