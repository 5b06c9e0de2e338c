package org.synccenter.ui.preview;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemResult;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.results.RunStep;
import org.synccenter.ui.results.StepsTable;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** What a sync of one item would do. Answers true when the sync is to be done now. */
public final class PreviewDialog extends Dialog<Boolean> {

    public PreviewDialog(ItemResult result, Formats formats) {
        setTitle(UiText.PREVIEW_TITLE.text(VisibleText.line(result.name())));
        ObservableList<RunStep> steps = FXCollections.observableArrayList();
        result.problems().forEach(p -> steps.add(new RunStep.Failed(p)));
        result.plan().forEach(a -> steps.add(new RunStep.Done(a, true)));
        Label summary = new Label(summary(result));
        summary.getStyleClass().add("page-title");
        summary.setWrapText(true);
        StepsTable table = new StepsTable(steps, formats, new ReadOnlyStringWrapper(nothing(result)));
        table.setPrefSize(760, 360);
        VBox.setVgrow(table, Priority.ALWAYS);
        getDialogPane().setContent(new VBox(12, summary, table));
        ButtonType sync = new ButtonType(UiText.SYNC_NOW.text().replace("_", ""), ButtonData.OK_DONE);
        if (!result.plan().isEmpty()) {
            getDialogPane().getButtonTypes().add(sync);
            getDialogPane().lookupButton(sync).setId("preview-sync");
        }
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
        setResultConverter(button -> button == sync ? Boolean.TRUE : null);
    }

    /** Where something waits for the person, the sides are not alike. */
    private static String nothing(ItemResult result) {
        return result.conflicts() > 0
                ? UiText.PREVIEW_ONLY_CONFLICTS.text(result.conflicts())
                : result.problems().isEmpty() ? UiText.PREVIEW_NOTHING.text() : UiText.PREVIEW_PROBLEMS.text();
    }

    private static String summary(ItemResult result) {
        Hold hold = result.hold();
        String error = result.error();
        if (error != null) {
            return VisibleText.line(error);
        }
        if (hold != null) {
            return VisibleText.line(hold.text());
        }
        return result.plan().isEmpty()
                ? nothing(result)
                : UiText.PREVIEW_STEPS.text(result.plan().size(), result.conflicts());
    }
}
