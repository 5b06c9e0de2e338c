package org.synccenter.ui.schedule;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** One schedule to be changed: on or off, how often, and what. */
final class ScheduleRow extends VBox {
    private final Schedule original;
    private final CheckBox on = new CheckBox();
    private final ComboBox<String> kind = new ComboBox<>();
    private final EveryFields every;
    private final DailyFields daily;
    private final ItemsChoice items;
    private final Button remove;
    private Runnable removal = () -> {};

    /** @param changed told after each change */
    ScheduleRow(Schedule original, List<ItemView> all, Runnable changed) {
        super(8);
        this.original = original;
        getStyleClass().add("card");
        every = new EveryFields(original.rule(), changed);
        daily = new DailyFields(original.rule(), changed);
        items = new ItemsChoice(original.items(), all, changed);
        on.setSelected(original.enabled());
        on.setAccessibleText(UiText.SCHEDULES_ON.text());
        on.selectedProperty().addListener((o, was, is) -> changed.run());
        kind.getItems().setAll(UiText.SCHEDULES_EVERY.text(), UiText.SCHEDULES_DAILY.text());
        kind.getSelectionModel().select(original.rule() instanceof Rule.Every ? 0 : 1);
        kind.setAccessibleText(UiText.SCHEDULES_KIND.text());
        kind.setMinWidth(USE_PREF_SIZE);
        kind.setPrefWidth(105);
        kind.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            showFields();
            changed.run();
        });
        remove = Buttons.icon(Icon.DELETE, UiText.SCHEDULES_REMOVE.text(), () -> removal.run(), "flat");
        HBox line = new HBox(10, on, kind, new StackPane(every, daily), Buttons.spring(), items, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, daily.week());
        showFields();
    }

    /** Numbers its fields, for the keyboard's and the tests' sake. */
    void number(int row) {
        on.setId("schedule-on-" + row);
        kind.setId("schedule-kind-" + row);
        every.number(row);
        daily.number(row);
        items.setId("schedule-items-" + row);
        remove.setId("schedule-remove-" + row);
    }

    void onRemove(Runnable action) {
        removal = action;
    }

    void focusFirst() {
        kind.requestFocus();
    }

    private boolean isEvery() {
        return kind.getSelectionModel().getSelectedIndex() == 0;
    }

    private void showFields() {
        show(every, isEvery());
        show(daily, !isEvery());
        show(daily.week(), !isEvery());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What keeps it from being saved; empty = nothing. */
    Optional<String> problem() {
        Optional<String> rule = isEvery() ? every.problem() : daily.problem();
        return rule.or(items::problem);
    }

    /** The schedule as it stands here; only while there is no problem. */
    Schedule schedule() {
        return original.withEnabled(on.isSelected())
                .withItems(items.chosen())
                .withRule(isEvery() ? every.rule() : daily.rule());
    }
}
