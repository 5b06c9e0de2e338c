package org.synccenter.ui.face;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.text.UiText;

/** Lets the person choose which items of a handler another program's request syncs. */
final class ChooseItemsDialog extends Dialog<List<String>> {
    private static final double HIGHEST = 320;

    private final List<CheckBox> boxes = new ArrayList<>();
    private final CheckBox all = new CheckBox(UiText.CHOOSE_ALL.text());
    private final ButtonType start = new ButtonType(UiText.CHOOSE_START.text(), ButtonData.OTHER);
    private boolean changing;

    ChooseItemsDialog(HandlerView handler) {
        setTitle(UiText.CHOOSE_TITLE.text());
        setResizable(true);
        Label heading = new Label(UiText.CHOOSE_HEADING.text(VisibleText.line(handler.name())));
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        Label text = new Label(UiText.CHOOSE_TEXT.text());
        text.getStyleClass().add("quiet-same");
        VBox content = new VBox(12, new VBox(4, heading, text), list(handler));
        content.getStyleClass().add("form");
        content.setPrefWidth(440);
        getDialogPane().setContent(content);
        ButtonType cancel = new ButtonType(UiText.CHOOSE_CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(start, cancel);
        if (getDialogPane().lookupButton(start) instanceof Button button) {
            button.setId("choose-start");
            button.setDefaultButton(true);
            button.getStyleClass().add("accent");
        }
        getDialogPane().lookupButton(cancel).setId("choose-cancel");
        check();
        setResultConverter(button -> button == start ? chosen() : null);
        setOnShown(e -> getDialogPane().lookupButton(start).requestFocus());
    }

    private Node list(HandlerView handler) {
        VBox rows = new VBox(8);
        for (ItemView item : handler.items()) {
            rows.getChildren().add(row(item));
        }
        if (boxes.isEmpty()) {
            rows.getChildren().add(new Label(UiText.CHOOSE_NOTHING.text()));
        }
        all.setId("choose-all");
        all.setMnemonicParsing(true);
        all.setSelected(true);
        all.setOnAction(e -> everything(all.isSelected()));
        all.setVisible(boxes.size() > 1);
        all.setManaged(boxes.size() > 1);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("edge-to-edge");
        return new VBox(10, all, scroll);
    }

    private HBox row(ItemView item) {
        CheckBox box = new CheckBox(VisibleText.line(item.name()));
        box.setMnemonicParsing(false);
        box.setId("choose-" + item.ref().item());
        Label state = new Label(StateWords.of(item).text());
        state.getStyleClass().add("quiet");
        // A long name is cut, not the short words beside it.
        state.setMinWidth(Region.USE_PREF_SIZE);
        box.setMinWidth(0);
        box.setTooltip(new Tooltip(box.getText()));
        boolean syncable = item.tasks().visible().contains(Task.SYNC);
        box.setDisable(!syncable);
        if (syncable) {
            box.setUserData(item.ref().item());
            box.setSelected(true);
            box.selectedProperty().addListener((o, was, is) -> check());
            boxes.add(box);
        }
        HBox row = new HBox(10, box, Buttons.spring(), state);
        row.setMinWidth(0);
        return row;
    }

    private void everything(boolean selected) {
        changing = true;
        boxes.forEach(box -> box.setSelected(selected));
        changing = false;
        check();
    }

    private List<String> chosen() {
        return boxes.stream()
                .filter(CheckBox::isSelected)
                .map(box -> (String) box.getUserData())
                .toList();
    }

    private void check() {
        if (!changing) {
            int chosen = chosen().size();
            all.setIndeterminate(chosen > 0 && chosen < boxes.size());
            all.setSelected(chosen > 0 && chosen == boxes.size());
            getDialogPane().lookupButton(start).setDisable(chosen == 0);
        }
    }
}
