package org.synccenter.ui.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.synccenter.i18n.VisibleText;
import org.synccenter.transfer.ImportDesk;
import org.synccenter.transfer.ImportFile;
import org.synccenter.transfer.ImportFiles;
import org.synccenter.transfer.Program;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.EmptyState;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** Files of other programs on the left, what the chosen one would add on the right; nothing is added before the button is pressed. */
final class ImportDialog extends Dialog<ImportDesk.Done> {
    private static final double WIDTH = 820;
    private static final double AROUND = 60;

    private final ImportViewModel model;
    private final SettingsPicker picker;
    private final ListView<Path> files = new ListView<>();
    private final VBox report = new VBox(10);
    private final StackPane right = new StackPane();
    private final Label error = new Label();
    private final ButtonType add = new ButtonType(WizardText.ADD_NONE.text(), ButtonData.OK_DONE);

    ImportDialog(ImportViewModel model, SettingsPicker picker) {
        this.model = model;
        this.picker = picker;
        setTitle(WizardText.IMPORT_TITLE.text());
        setResizable(true);
        Label heading = new Label(WizardText.IMPORT_HEADING.text());
        heading.getStyleClass().add("page-title");
        Label intro = new Label(WizardText.IMPORT_INTRO.text());
        intro.getStyleClass().add("quiet-same");
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        error.setId("import-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(error);
        line.getStyleClass().add("error-line");
        Buttons.showWhen(line, model.error().isNotEmpty());
        error.textProperty()
                .bind(Bindings.createStringBinding(() -> model.error().get(), model.error()));
        right.setPrefHeight(Looks.scaled(410));
        right.setMinWidth(0);
        right.setPrefWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(14, sources(), right);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox content = new VBox(12, new VBox(2, heading, intro), both, line);
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        setOnShowing(e -> fit());
        getDialogPane().getButtonTypes().setAll(add, new ButtonType(WizardText.CANCEL.text(), ButtonData.CANCEL_CLOSE));
        wire();
        setResultConverter(button -> null);
        takeDrops(content);
        model.file().addListener((o, was, is) -> look());
        model.file().addListener((o, was, is) -> highlight());
        model.found().addListener((ListChangeListener<Path>) c -> highlight());
        model.busy().addListener((o, was, is) -> look());
        model.searched().addListener((o, was, is) -> look());
        model.rows().addListener((ListChangeListener<ImportRow>) c -> look());
        look();
        highlight();
    }

    /** As wide as its texts need, and never off the screen. */
    private void fit() {
        DialogPane pane = getDialogPane();
        pane.applyCss();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(Looks.scaled(WIDTH), screen.getWidth() - AROUND);
        // The theme makes dialogs narrower.
        pane.setMinWidth(width);
        double height = Math.min(pane.prefHeight(width), screen.getHeight() - AROUND);
        pane.setPrefSize(width, height);
    }

    private Node sources() {
        Label caption = new Label(WizardText.FOUND_HERE.text());
        caption.getStyleClass().add("strong");
        files.setId("import-found");
        files.setItems(model.found());
        files.setAccessibleText(WizardText.FOUND_HERE.text());
        files.setCellFactory(list -> new FileCell());
        files.getStyleClass().add("import-files");
        files.setFixedCellSize(Looks.scaled(46));
        Label none = new Label(WizardText.FOUND_NOTHING.text());
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        none.setPadding(new Insets(12));
        files.setPlaceholder(none);
        VBox.setVgrow(files, Priority.ALWAYS);
        files.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !is.equals(shown())) {
                model.open(is);
            }
        });
        Button choose = Buttons.of(Icon.OPEN, WizardText.CHOOSE_FILE.text(), this::choose);
        choose.setId("import-choose-file");
        choose.setMaxWidth(Double.MAX_VALUE);
        VBox left = new VBox(8, caption, files, choose);
        left.getStyleClass().add("import-sources");
        return left;
    }

    private void choose() {
        picker.open(getDialogPane().getScene().getWindow()).ifPresent(this::open);
    }

    private void open(Path file) {
        files.getSelectionModel().clearSelection();
        model.open(file);
    }

    private void takeDrops(Region content) {
        content.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            e.consume();
        });
        content.setOnDragDropped(e -> {
            boolean one = e.getDragboard().getFiles().size() == 1;
            if (one) {
                open(e.getDragboard().getFiles().getFirst().toPath());
            }
            e.setDropCompleted(one);
            e.consume();
        });
    }

    private @Nullable Path shown() {
        ImportFile file = model.file().get();
        return file == null ? null : file.file();
    }

    /** The file that is looked at is the one that is highlighted, however it was chosen. */
    private void highlight() {
        Path shown = shown();
        if (shown != null && !shown.equals(files.getSelectionModel().getSelectedItem())) {
            files.getSelectionModel().select(shown);
            files.scrollTo(shown);
        }
    }

    private void look() {
        ImportFile file = model.file().get();
        if (file == null) {
            right.getChildren().setAll(nothing());
            return;
        }
        List<Node> nodes = new ArrayList<>();
        Label title = new Label(WizardText.REPORT_TITLE.text(
                VisibleText.line(String.valueOf(file.file().getFileName())),
                file.program().title()));
        title.getStyleClass().add("strong");
        title.setId("import-report");
        nodes.add(title);
        int number = 0;
        for (ImportRow row : model.rows()) {
            nodes.add(new ImportCard(row, number++, () -> model.recheck(row)));
        }
        if (model.rows().isEmpty()) {
            nodes.add(new Label(WizardText.REPORT_EMPTY.text()));
        }
        if (!file.schedules().isEmpty()) {
            nodes.add(
                    new Label(WizardText.REPORT_SCHEDULES.text(file.schedules().size())));
        }
        if (!file.remarks().isEmpty()) {
            Label caption = new Label(WizardText.REPORT_REMARKS.text());
            caption.getStyleClass().add("strong");
            nodes.add(caption);
            file.remarks().forEach(remark -> nodes.add(ImportCard.remark(remark)));
        }
        report.getChildren().setAll(nodes);
        if (!(right.getChildren().size() == 1 && right.getChildren().getFirst() instanceof ScrollPane)) {
            ScrollPane scroll = new ScrollPane(report);
            scroll.setFitToWidth(true);
            scroll.setAccessibleText(WizardText.IMPORT_HEADING.text());
            scroll.getStyleClass().add("edge-to-edge");
            report.getStyleClass().setAll("import-report");
            right.getChildren().setAll(scroll);
        }
    }

    private Node nothing() {
        EmptyState state = model.busy().get()
                ? new EmptyState(Icon.WAITING, Tone.NEUTRAL, WizardText.READING.text(), "")
                : new EmptyState(
                        Icon.SETUP,
                        Tone.NEUTRAL,
                        WizardText.NOTHING_CHOSEN.text(),
                        WizardText.NOTHING_CHOSEN_TEXT.text());
        state.setId("import-nothing");
        return state;
    }

    private void wire() {
        if (getDialogPane().lookupButton(add) instanceof Button button) {
            button.setId("import-add");
            button.getStyleClass().add("accent");
            button.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> model.wanted().get() == 0
                                    ? WizardText.ADD_NONE.text()
                                    : WizardText.ADD_SOME.text(model.wanted().get()),
                            model.wanted()));
            button.disableProperty().bind(model.busy().or(model.wanted().isEqualTo(0)));
            button.addEventFilter(ActionEvent.ACTION, e -> {
                // The window stays open until all was added; setting the result closes it.
                e.consume();
                model.add(this::setResult);
            });
        }
    }

    /** Name above, folder below. */
    private static final class FileCell extends ListCell<Path> {
        @Override
        protected void updateItem(Path file, boolean empty) {
            super.updateItem(file, empty);
            setPrefWidth(0);
            if (empty || file == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            Label name = new Label(VisibleText.line(String.valueOf(file.getFileName())));
            Label what = new Label(program(file));
            what.getStyleClass().add("quiet");
            VBox lines = new VBox(name, what);
            lines.setAlignment(Pos.CENTER_LEFT);
            setGraphic(lines);
            setAccessibleText(name.getText() + ", " + what.getText());
        }

        private static String program(Path file) {
            return ImportFiles.program(file).map(Program::title).orElse("");
        }
    }
}
