package org.synccenter.ui.conflicts;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.BooleanBinding;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.SyncException;
import org.synccenter.compare.Merge;
import org.synccenter.compare.Merge.Pick;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The merged text of a conflict, to be looked through and edited. It can be kept only when nothing in it is undecided. */
final class MergeDialog extends Dialog<byte[]> {
    private final MergeViewModel model;
    private final TextArea text = new TextArea();

    /**
     * What the dialog needs of the world around.
     *
     * @param itemName name of the item in which the conflict is
     * @param ancestor by what it was merged; null = by nothing
     */
    record Around(String itemName, ConflictFiles.@Nullable Ancestor ancestor, Formats formats) {}

    MergeDialog(Merge merge, Conflict conflict, Around around) {
        model = new MergeViewModel(merge);
        setTitle(ConflictText.MERGE_TITLE.text());
        setResizable(true);
        text.setId("merged");
        text.getStyleClass().add("merged-text");
        text.setAccessibleText(ConflictText.MERGE_RESULT.text());
        text.setText(model.textProperty().get());
        model.textProperty().bind(text.textProperty());
        text.setPrefSize(600, 360);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox content = new VBox(10, head(conflict, around), tools(), text, state());
        content.setPrefWidth(640);
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        content.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.F7 || e.getCode() == KeyCode.F8) {
                go(e.getCode() == KeyCode.F8);
                e.consume();
            }
        });
        buttons();
        setOnShown(e -> {
            text.requestFocus();
            text.positionCaret(0);
            if (model.undecidedProperty().get() > 0) {
                show(model.next(-1, true));
            }
        });
    }

    private static VBox head(Conflict conflict, Around around) {
        Label path = new Label(
                ConflictText.MERGE_IN.text(VisibleText.line(conflict.path()), VisibleText.line(around.itemName())));
        path.getStyleClass().add("page-title");
        path.setWrapText(true);
        ConflictFiles.Ancestor ancestor = around.ancestor();
        Label how = new Label(
                ancestor == null
                        ? ConflictText.MERGE_UNBASED.text()
                        : (ancestor.last() ? ConflictText.MERGE_BASED : ConflictText.MERGE_OLDER)
                                .text(around.formats().moment(ancestor.modified())));
        how.setId("merge-how");
        how.getStyleClass().add("quiet-same");
        how.setWrapText(true);
        how.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, path, how);
    }

    private FlowPane tools() {
        FlowPane tools = new FlowPane(
                named(
                        Buttons.icon(Icon.PREVIOUS, ConflictText.MERGE_PREVIOUS.text(), () -> go(false)),
                        "merge-previous"),
                named(Buttons.icon(Icon.NEXT, ConflictText.MERGE_NEXT.text(), () -> go(true)), "merge-next"),
                use(Icon.KEEP_LEFT, ConflictText.USE_LEFT, Pick.LEFT),
                use(Icon.KEEP_RIGHT, ConflictText.USE_RIGHT, Pick.RIGHT),
                use(Icon.KEEP_BOTH, ConflictText.USE_BOTH, Pick.BOTH));
        if (model.isBased()) {
            tools.getChildren().add(use(Icon.RESULTS, ConflictText.USE_BASE, Pick.BASE));
        }
        tools.getStyleClass().add("button-flow");
        BooleanBinding none = model.undecidedProperty().isEqualTo(0);
        tools.getChildren().forEach(button -> button.disableProperty().bind(none));
        return tools;
    }

    private Button use(Icon icon, ConflictText name, Pick pick) {
        return named(
                Buttons.of(icon, name.text(), () -> decide(pick)),
                "use-" + name.key().substring("use.".length()));
    }

    private static Button named(Button button, String id) {
        button.setId(id);
        return button;
    }

    private HBox state() {
        Label state = new Label();
        state.setId("merge-state");
        state.setWrapText(true);
        state.textProperty().bind(model.stateProperty());
        Runnable colour = () -> (model.readyProperty().get() ? Tone.NEUTRAL : Tone.WARNING).on(state);
        model.readyProperty().addListener((o, was, is) -> colour.run());
        colour.run();
        return new HBox(state);
    }

    private void go(boolean forward) {
        if (model.undecidedProperty().get() > 0) {
            show(model.next(text.getSelection().getStart(), forward));
        }
    }

    private void show(MergeViewModel.Range range) {
        text.requestFocus();
        text.selectRange(range.from(), range.to());
    }

    private void decide(Pick pick) {
        var replacement = model.decide(text.getSelection().getStart(), pick);
        if (replacement
                .with()
                .equals(text.getText(
                        replacement.range().from(), replacement.range().to()))) {
            return;
        }
        // As typed, so that Ctrl+Z takes it back.
        text.replaceText(replacement.range().from(), replacement.range().to(), replacement.with());
        if (model.undecidedProperty().get() > 0) {
            show(model.next(replacement.range().from() - 1, true));
        } else {
            text.selectRange(
                    replacement.range().from(),
                    replacement.range().from() + replacement.with().length());
        }
    }

    private void buttons() {
        ButtonType save = new ButtonType(ConflictText.MERGE_SAVE.text(), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(ConflictText.MERGE_CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, cancel);
        AtomicReference<byte @Nullable []> result = new AtomicReference<>();
        Button keep = (Button) getDialogPane().lookupButton(save);
        keep.setId("merge-save");
        // Enter is for the text.
        keep.setDefaultButton(false);
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(model.readyProperty().not());
        keep.addEventFilter(ActionEvent.ACTION, e -> {
            try {
                result.set(model.result());
            } catch (SyncException refused) {
                model.refused(refused.text());
                e.consume();
            }
        });
        Button leave = (Button) getDialogPane().lookupButton(cancel);
        leave.setId("merge-cancel");
        leave.addEventFilter(ActionEvent.ACTION, e -> {
            if (model.warnsBeforeClosing()) {
                e.consume();
            }
        });
        // The window's own way to be closed asks as the button does.
        getDialogPane().getScene().getWindow().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, e -> {
            if (model.warnsBeforeClosing()) {
                e.consume();
            }
        });
        setResultConverter(button -> button == save ? result.get() : null);
    }
}
