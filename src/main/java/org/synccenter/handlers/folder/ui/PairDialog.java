package org.synccenter.handlers.folder.ui;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.handlers.folder.FolderQuestions.FormEnd;
import org.synccenter.i18n.VisibleText;

/** The form for a folder pair: two folders, direction, name; everything else under "more options". */
final class PairDialog extends Dialog<FormEnd> {
    private static final double WIDTH_IN_EMS = 54;

    private final PairForm form;
    private final FolderField left;
    private final FolderField right;
    private final TextField name = new TextField();
    private final OptionTabs options;
    private final Button more = new Button(PairText.MORE.text(), new FontIcon("mdi2t-tune-variant"));
    private final StackPane body = new StackPane();
    private final ButtonType syncToo = new ButtonType(PairText.CREATE_AND_SYNC.text(), ButtonData.OK_DONE);
    private final ButtonType keep = new ButtonType(PairText.CREATE.text(), ButtonData.APPLY);
    private final ButtonType copy = new ButtonType(PairText.DUPLICATE.text(), ButtonData.LEFT);
    private final Label heading = new Label();
    private final Label intro = new Label();

    /** @param worker where known folders are looked up */
    PairDialog(PairForm form, FolderPicker picker, Executor worker) {
        this.form = form;
        setResizable(true);
        Runnable settled = form::checkFolders;
        left = new FolderField(
                "left", PairText.LEFT_FOLDER, PairText.PICK_LEFT, form.left(), form.leftProblem(), picker, settled);
        right = new FolderField(
                "right",
                PairText.RIGHT_FOLDER,
                PairText.PICK_RIGHT,
                form.right(),
                form.rightProblem(),
                picker,
                settled);
        left.disableProperty().bind(form.fresh().not());
        right.disableProperty().bind(form.fresh().not());
        VBox first = new VBox(14, left, right, direction(), naming(), moreButton());
        options = new OptionTabs(form, first);
        body.getChildren().setAll(first);
        body.getStyleClass().add("pair-body");
        // On a small screen, or with large texts, the buttons stay in reach.
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "pair-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(12, head(), scroll, error());
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        setOnShowing(e -> DialogSize.fit(this, WIDTH_IN_EMS, intro));
        ButtonType cancel = new ButtonType(PairText.CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(copy, syncToo, keep, cancel);
        wire(syncToo, "create-sync", true);
        wire(keep, "create", false);
        wireCopy();
        form.fresh().addListener((o, was, is) -> retitle());
        retitle();
        setOnHidden(e -> options.stop());
        setResultConverter(button -> null);
        worker.execute(() -> {
            List<String> known = form.desk().knownFolders();
            new DialogThread().execute(() -> {
                left.offer(known);
                right.offer(known);
            });
        });
        // Later, because showing a dialog ends with the focus on its default button.
        setOnShown(e -> new DialogThread().execute(() -> (form.fresh().get() ? left.field() : name).requestFocus()));
    }

    private Node head() {
        heading.getStyleClass().add("page-title");
        intro.getStyleClass().add("quiet-same");
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, heading, intro);
    }

    private void retitle() {
        boolean fresh = form.fresh().get();
        setTitle(
                fresh
                        ? PairText.NEW_TITLE.text()
                        : PairText.EDIT_TITLE.text(VisibleText.line(form.name().get())));
        heading.setText(
                fresh
                        ? PairText.NEW_HEADING.text()
                        : VisibleText.line(form.name().get()));
        intro.setText((fresh ? PairText.NEW_INTRO : PairText.EDIT_INTRO).text());
        if (!fresh) {
            showOptions();
        }
        show(copy, !fresh);
        show(syncToo, fresh);
        if (getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setText((fresh ? PairText.CREATE : PairText.SAVE).text());
            button.setDefaultButton(!fresh);
            button.getStyleClass().remove("accent");
            if (!fresh) {
                button.getStyleClass().add("accent");
            }
        }
    }

    private void show(ButtonType type, boolean shown) {
        Node button = getDialogPane().lookupButton(type);
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private Node direction() {
        return new VBox(6, Fields.caption(PairText.MODE), new ModeCards(form.mode()));
    }

    private Node naming() {
        name.setId("name");
        name.setAccessibleText(PairText.NAME.text().replace("_", ""));
        name.textProperty().bindBidirectional(form.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = new Label(PairText.NAME.text());
        label.setMnemonicParsing(true);
        label.setLabelFor(name);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, label, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node moreButton() {
        more.setId("more");
        more.setMnemonicParsing(true);
        more.getStyleClass().add("flat");
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(e -> {
            showOptions();
            options.showFilter();
        });
        return more;
    }

    /** The same room holds all of it: the window does not grow. */
    private void showOptions() {
        if (more.isVisible()) {
            more.setVisible(false);
            options.takeIn();
            body.getChildren().setAll(options);
        }
    }

    private Node error() {
        Label text = new Label();
        text.setId("form-error");
        text.setWrapText(true);
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> VisibleText.line(form.error().get()), form.error()));
        // As wide as the form and as high as the sentence: it is never cut.
        text.getStyleClass().add("pair-error");
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("error-line");
        line.visibleProperty().bind(form.error().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        // The form grows when it has something to say.
        line.managedProperty().addListener((o, was, is) -> {
            Window window = getDialogPane().getScene().getWindow();
            if (window != null && window.isShowing()) {
                window.sizeToScene();
            }
        });
        return line;
    }

    private void wire(ButtonType type, String id, boolean sync) {
        if (getDialogPane().lookupButton(type) instanceof Button button) {
            button.setId(id);
            if (sync) {
                button.getStyleClass().add("accent");
            }
            button.disableProperty().bind(form.busy());
            button.addEventFilter(ActionEvent.ACTION, e -> {
                // The form stays open until the pair exists; setting the result closes it.
                e.consume();
                form.submit(sync, this::setResult);
            });
        }
    }

    private void wireCopy() {
        if (getDialogPane().lookupButton(copy) instanceof Button button) {
            button.setId("duplicate");
            button.addEventFilter(ActionEvent.ACTION, e -> {
                e.consume();
                form.duplicate();
                left.field().requestFocus();
            });
        }
    }
}
