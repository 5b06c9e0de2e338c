package org.synccenter.ui.preview;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.synccenter.api.Hold;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.preview.PlanViewModel.Form;
import org.synccenter.ui.preview.PlanViewModel.State;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.Tone;

/** The rows of the plan as list, tree or map, with what filters and turns them. */
final class PlanRowsPane extends BorderPane {
    /** Shorter than a pause in typing. */
    private static final Duration TYPING = Duration.millis(120);

    private final PlanViewModel model;
    private final PlanTable table;
    private final PlanTree tree;
    private final PlanMapPane map;
    private final PlanKeys keys;
    private final VBox notes = new VBox();
    private final TextField search = new CustomTextField();
    private final Label shown = new Label();
    private final Button showAll;
    private final Button resetAll;

    PlanRowsPane(PlanViewModel model, Formats formats) {
        this.model = model;
        table = new PlanTable(model, formats);
        tree = new PlanTree(model, formats);
        map = new PlanMapPane(model, formats);
        keys = new PlanKeys(model, () -> model.formProperty().get() == Form.TREE ? tree.chosen() : table.chosen());
        showAll = Buttons.of(Icon.RESET, PlanText.SHOW_ALL.text(), this::showEverything, "flat");
        showAll.setId("plan-show-all");
        resetAll = Buttons.of(Icon.RESET, "", model::resetAll, "flat");
        resetAll.setId("plan-reset-all");
        setMinSize(0, 0);
        setTop(new VBox(notes, new CategoryBar(model, formats), tools()));
        setCenter(new StackPane(table, tree, map));
        setBottom(turners());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() && e.getCode() == KeyCode.F) {
                search.requestFocus();
                e.consume();
            }
        });
        model.orderProperty().addListener((o, was, is) -> showCounts());
        model.queryProperty().addListener((o, was, is) -> showCounts());
        model.formProperty().addListener((o, was, is) -> showForm());
        model.stateProperty().addListener((o, was, is) -> {
            if (is == State.LOOKING) {
                search.clear();
            }
        });
        showCounts();
        showForm();
    }

    private Node tools() {
        search.setPromptText(PlanText.SEARCH.text());
        search.setAccessibleText(PlanText.SEARCH.text());
        search.setId("plan-search");
        ((CustomTextField) search).setLeft(icon());
        search.setMinWidth(Looks.scaled(120));
        search.setPrefWidth(Looks.scaled(240));
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setMaxWidth(Looks.scaled(360));
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(e -> model.search(search.getText()));
        search.textProperty().addListener((o, was, is) -> typing.playFromStart());
        shown.getStyleClass().add("quiet-same");
        shown.setId("plan-shown");
        shown.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(search, shown, showAll, Buttons.spring(), forms());
        tools.getStyleClass().add("plan-tools");
        return tools;
    }

    private static Node icon() {
        HBox box = new HBox(Icon.SEARCH.node());
        box.getStyleClass().add("search-icon");
        return box;
    }

    private Node forms() {
        Map<Form, ToggleButton> buttons = new EnumMap<>(Form.class);
        buttons.put(Form.LIST, form(PlanText.FORM_LIST, Icon.LIST, Form.LIST));
        buttons.put(Form.TREE, form(PlanText.FORM_TREE, Icon.TREE, Form.TREE));
        buttons.put(Form.MAP, form(PlanText.FORM_MAP, Icon.MAP, Form.MAP));
        SegmentedButton all = new SegmentedButton();
        all.getButtons().setAll(buttons.values());
        all.setAccessibleText(PlanText.FORMS.text());
        all.setMinWidth(USE_PREF_SIZE);
        model.formProperty().addListener((o, was, is) -> buttons.forEach((form, one) -> one.setSelected(form == is)));
        buttons.forEach(
                (form, one) -> one.setSelected(form == model.formProperty().get()));
        return all;
    }

    private ToggleButton form(PlanText text, Icon icon, Form form) {
        ToggleButton button = new ToggleButton(text.text(), icon.node());
        button.setId("plan-as-" + form.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(true);
        button.addEventFilter(ActionEvent.ACTION, e -> button.setSelected(true));
        button.setOnAction(e -> model.show(form));
        return button;
    }

    private Node turners() {
        FlowPane turners = new FlowPane(
                8,
                6,
                turner(PlanText.TO_RIGHT, PlanText.TO_RIGHT_TIP, Icon.KEEP_RIGHT, Wish.LEFT_WINS),
                turner(PlanText.TO_LEFT, PlanText.TO_LEFT_TIP, Icon.KEEP_LEFT, Wish.RIGHT_WINS),
                turner(PlanText.LEAVE, PlanText.LEAVE_TIP, Icon.LEAVE, Wish.LEAVE),
                turner(PlanText.RESET, PlanText.RESET_TIP, Icon.RESET, Wish.AS_PLANNED),
                resetAll);
        turners.getStyleClass().addAll("plan-turners", "button-flow");
        Buttons.showWhen(turners, model.formProperty().isNotEqualTo(Form.MAP));
        return turners;
    }

    private Button turner(PlanText text, PlanText tip, Icon icon, Wish wish) {
        Button button = Buttons.of(icon, text.text(), () -> keys.want(wish));
        button.setId("plan-" + text.key().replace('.', '-'));
        button.setTooltip(new Tooltip(tip.text()));
        return button;
    }

    private void showEverything() {
        search.clear();
        model.showAll();
    }

    private void showCounts() {
        showNotes();
        PlanOrder order = model.orderProperty().get();
        int rows = order.rows().length;
        int all = model.rows().size();
        boolean some = rows < all;
        shown.setText(some ? PlanText.SHOWN.text(rows, all) : "");
        showAll.setVisible(some);
        showAll.setManaged(some);
        resetAll.setText(PlanText.RESET_ALL.text(order.turned()));
        resetAll.setVisible(order.turned() > 0);
        resetAll.setManaged(order.turned() > 0);
    }

    private void showForm() {
        Form form = model.formProperty().get();
        table.setVisible(form == Form.LIST);
        tree.setVisible(form == Form.TREE);
        map.setVisible(form == Form.MAP);
    }

    /** What is to be known before the rows are read. */
    private void showNotes() {
        notes.getChildren().clear();
        Hold hold = model.hold();
        if (hold != null) {
            note(Icon.QUESTION, PlanText.HOLD_LINE.text(VisibleText.line(hold.text())));
        }
        int open = model.orderProperty().get().counts()[Category.CONFLICT.ordinal()];
        if (model.canSettle() && open > 0) {
            note(Icon.CONFLICTS, PlanText.CONFLICTS_LINE.text(open));
        } else if (!model.canSettle() && model.conflicts() > 0) {
            note(Icon.CONFLICTS, PlanText.CONFLICTS_ELSEWHERE.text(model.conflicts()));
        }
    }

    private void note(Icon icon, String text) {
        Label label = new Label(text, icon.node());
        Tone.WARNING.on(label.getGraphic());
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(label);
        line.getStyleClass().add("message-bar");
        Tone.WARNING.on(line);
        notes.getChildren().add(line);
    }

    void focusStart() {
        switch (model.formProperty().get()) {
            case LIST -> {
                table.requestFocus();
                if (model.selection().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
            }
            case TREE -> tree.requestFocus();
            case MAP -> map.focus();
        }
    }
}
