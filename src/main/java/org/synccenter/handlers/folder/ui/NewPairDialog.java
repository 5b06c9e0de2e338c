package org.synccenter.handlers.folder.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.i18n.VisibleText;

/** The form for a new pair: two folders, direction, name. Answers the new item's id. */
final class NewPairDialog extends Dialog<String> {
    private final NewPairModel model;
    private final FolderPicker picker;
    private final ButtonType create = new ButtonType(FolderUiText.CREATE.text(), ButtonData.OK_DONE);

    NewPairDialog(NewPairModel model, FolderPicker picker) {
        this.model = model;
        this.picker = picker;
        setTitle(FolderUiText.NEW_TITLE.text());
        setResizable(true);
        Label heading = new Label(FolderUiText.NEW_HEADING.text());
        heading.getStyleClass().add("page-title");
        Label intro = new Label(FolderUiText.NEW_INTRO.text());
        intro.getStyleClass().add("quiet-same");
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(14, new VBox(2, heading, intro), fields(), error());
        content.getStyleClass().add("form");
        content.setPrefWidth(600);
        getDialogPane().setContent(content);
        getDialogPane()
                .getButtonTypes()
                .setAll(create, new ButtonType(FolderUiText.CANCEL.text(), ButtonData.CANCEL_CLOSE));
        wireCreate();
        // Later, because showing a dialog ends with the focus on its default button.
        setOnShown(e ->
                new DialogThread().execute(() -> getDialogPane().lookup("#left").requestFocus()));
        setResultConverter(button -> null);
    }

    private GridPane fields() {
        GridPane grid = new GridPane(12, 12);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, rest);
        folderRow(grid, 0, FolderUiText.LEFT_FOLDER, FolderUiText.PICK_LEFT, model.left(), "left");
        folderRow(grid, 1, FolderUiText.RIGHT_FOLDER, FolderUiText.PICK_RIGHT, model.right(), "right");
        Label modeLabel = new Label(FolderUiText.MODE.text());
        GridPane.setValignment(modeLabel, VPos.TOP);
        GridPane.setMargin(modeLabel, new Insets(7, 0, 0, 0));
        grid.addRow(2, modeLabel, modes());
        TextField name = new TextField();
        name.setId("name");
        name.textProperty().bindBidirectional(model.name());
        grid.addRow(3, label(FolderUiText.NAME, name), name);
        return grid;
    }

    private void folderRow(
            GridPane grid, int row, FolderUiText text, FolderUiText pickText, StringProperty value, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(FolderUiText.FOLDER_PROMPT.text());
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button pick = new Button(FolderUiText.PICK.text(), new FontIcon("mdi2f-folder-open-outline"));
        pick.setId("pick-" + id);
        pick.setAccessibleText(pickText.text());
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnAction(e -> picker.pick(
                        getDialogPane().getScene().getWindow(), pickText.text(), NewPairModel.path(value.get()))
                .ifPresent(folder -> value.set(folder.toString())));
        grid.addRow(row, label(text, field), new HBox(8, field, pick));
    }

    private static Label label(FolderUiText text, Node field) {
        Label label = new Label(text.text());
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setAccessibleText(text.text().replace("_", ""));
        return label;
    }

    private Node modes() {
        SegmentedButton choice = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        choice.setToggleGroup(group);
        for (Mode mode : Mode.values()) {
            ToggleButton button = new ToggleButton(mode.title());
            button.setId("mode-" + mode.setting());
            button.setAccessibleHelp(mode.explanation());
            button.setMinWidth(96);
            button.setSelected(mode == model.mode().get());
            button.setUserData(mode);
            choice.getButtons().add(button);
        }
        // By the group, not by the buttons' actions: the arrow keys choose without an action.
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                // A direction is always chosen: a second click on it must not take it away.
                was.setSelected(true);
            } else if (is.getUserData() instanceof Mode mode) {
                model.mode().set(mode);
            }
        });
        Label explanation = new Label();
        explanation.setWrapText(true);
        explanation.getStyleClass().add("quiet-same");
        explanation.textProperty().bind(model.mode().map(Mode::explanation));
        // Room for the longest explanation, so that the form does not jump.
        explanation.setMinHeight(44);
        explanation.setAlignment(Pos.TOP_LEFT);
        return new VBox(8, choice, explanation);
    }

    private Node error() {
        Label text = new Label();
        text.setId("form-error");
        text.setWrapText(true);
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> VisibleText.line(model.error().get()), model.error()));
        // As wide as the form and as high as the sentence: it is never cut.
        text.setPrefWidth(540);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("error-line");
        line.visibleProperty().bind(model.error().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        // The form grows when it has something to say.
        line.managedProperty()
                .addListener(
                        (o, was, is) -> getDialogPane().getScene().getWindow().sizeToScene());
        return line;
    }

    private void wireCreate() {
        if (getDialogPane().lookupButton(create) instanceof Button button) {
            button.setId("create");
            button.getStyleClass().add("accent");
            button.disableProperty().bind(model.busy());
            button.textProperty()
                    .bind(Bindings.when(model.busy())
                            .then(FolderUiText.CREATING.text())
                            .otherwise(FolderUiText.CREATE.text()));
            button.addEventFilter(ActionEvent.ACTION, e -> {
                // The form stays open until the pair exists.
                e.consume();
                // Setting the result closes it.
                model.create(this::setResult);
            });
        }
    }
}
