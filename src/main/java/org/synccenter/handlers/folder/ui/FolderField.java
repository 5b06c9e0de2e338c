package org.synccenter.handlers.folder.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.i18n.VisibleText;

/** One folder of a pair: to be typed, picked, taken from those that are known, or dropped; and what is wrong with it below. */
final class FolderField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final Button known = new Button("", new FontIcon("mdi2c-chevron-down"));
    private final StringProperty value;
    private final Runnable settled;

    /**
     * @param id of the field, and part of those of its buttons
     * @param settled told when the person is done with it
     */
    FolderField(
            String id,
            PairText title,
            PairText pickTitle,
            StringProperty value,
            ObservableStringValue problem,
            FolderPicker picker,
            Runnable settled) {
        super(4);
        this.value = value;
        this.settled = settled;
        Label label = new Label(title.text());
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.getStyleClass().add("strong");
        field.setId(id);
        field.setAccessibleText(title.text().replace("_", ""));
        field.setPromptText(PairText.FOLDER_PROMPT.text());
        field.textProperty().bindBidirectional(value);
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                settled.run();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        Button pick = new Button(PairText.PICK.text(), new FontIcon("mdi2f-folder-open-outline"));
        pick.setId("pick-" + id);
        pick.setAccessibleText(pickTitle.text());
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnAction(e -> picker.pick(getScene().getWindow(), pickTitle.text(), PairForm.path(value.get()))
                .ifPresent(folder -> take(folder.toString())));
        known.setId("known-" + id);
        known.setAccessibleText(PairText.KNOWN_FOLDERS.text());
        known.setTooltip(new Tooltip(PairText.KNOWN_FOLDERS.text()));
        known.setMinWidth(Region.USE_PREF_SIZE);
        known.setDisable(true);
        Label wrong = new Label();
        wrong.setId(id + "-problem");
        wrong.getStyleClass().addAll("field-problem", "tone-bad");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.textProperty().bind(Bindings.createStringBinding(() -> VisibleText.line(problem.get()), problem));
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().addListener((o, was, is) -> field.pseudoClassStateChanged(WRONG, is));
        getChildren().setAll(label, new HBox(8, field, known, pick), wrong);
        field.setOnDragOver(this::over);
        field.setOnDragDropped(this::dropped);
    }

    /** The folders that the menu beside the field offers. */
    void offer(List<String> folders) {
        ContextMenu menu = new ContextMenu();
        for (String folder : folders) {
            MenuItem item = new MenuItem(VisibleText.line(folder));
            // A name may hold an underscore.
            item.setMnemonicParsing(false);
            item.setOnAction(e -> take(folder));
            menu.getItems().add(item);
        }
        known.setDisable(folders.isEmpty());
        known.setOnAction(e -> menu.show(known, Side.BOTTOM, 0, 0));
    }

    TextField field() {
        return field;
    }

    private void take(String folder) {
        value.set(folder);
        settled.run();
    }

    private void over(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        List<java.io.File> files = e.getDragboard().getFiles();
        if (files.size() == 1) {
            take(folder(files.getFirst().toPath()));
        }
        e.setDropCompleted(files.size() == 1);
        e.consume();
    }

    /** A file stands for the folder that it lies in. */
    static String folder(Path dropped) {
        Path parent = dropped.getParent();
        return (Files.isDirectory(dropped) || parent == null ? dropped : parent).toString();
    }
}
