package org.synccenter.ui.results;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.RunRecord;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;

/** Above the runs: which of them are shown, and what can be done about the selected one. */
final class RunsBar extends VBox {
    private final BooleanProperty looking = new SimpleBooleanProperty();

    RunsBar(ResultsViewModel model, RunActions actions, HistoryFilter filter, Formats formats) {
        filter.itemProperty().addListener((o, was, is) -> model.setItem(is.ref()));
        filter.endingProperty().addListener((o, was, is) -> model.setOutcomes(is.outcomes()));
        Button undo = Buttons.of(Icon.UNDO, ResultText.UNDO.text(), () -> {
            RunRecord run = model.selectedProperty().get();
            if (run != null) {
                looking.set(true);
                actions.undo(run, () -> looking.set(false));
            }
        });
        undo.setId("undo-run");
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> looking.get() || !canUndo(model.selectedProperty().get()),
                        model.selectedProperty(),
                        looking));
        ExportMenu save = new ExportMenu("save-run", (menu, format) -> {
            RunRecord run = model.selectedProperty().get();
            if (run != null) {
                actions.save(run, format, menu.getScene().getWindow());
            }
        });
        save.disableProperty().bind(model.selectedProperty().isNull());
        // In a narrow window the buttons go below the boxes.
        FlowPane row = new FlowPane(
                FilterBoxes.items(filter, "runs-item"), FilterBoxes.endings(filter, "runs-ending"), undo, save);
        row.getStyleClass().addAll("page-actions", "button-flow");
        Label decision = new Label();
        decision.setId("run-decision");
        decision.getStyleClass().addAll("quiet-same", "run-decision");
        decision.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> decision(model.selectedProperty().get(), formats), model.selectedProperty()));
        Buttons.showWhen(decision, decision.textProperty().isNotEmpty());
        getChildren().setAll(row, decision);
    }

    private static boolean canUndo(@Nullable RunRecord run) {
        return run != null && RunActions.canUndo(run);
    }

    private static String decision(@Nullable RunRecord run, Formats formats) {
        HoldDecision decision = run == null ? null : run.decision();
        return decision == null ? "" : RunWords.decision(decision, formats);
    }
}
