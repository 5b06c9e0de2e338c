package org.synccenter.ui.schedule;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.ui.text.UiText;

/** Again and again: so many minutes or hours. */
final class EveryFields extends HBox {
    private final Rule original;
    private final TextField number = new TextField();
    private final ComboBox<String> unit = new ComboBox<>();
    private boolean touched;

    EveryFields(Rule original, Runnable changed) {
        super(8);
        this.original = original;
        setAlignment(Pos.CENTER_LEFT);
        Duration period = original instanceof Rule.Every(Duration p) ? p : Duration.ofHours(1);
        boolean hours = period.toMinutesPart() == 0 && period.toSecondsPart() == 0;
        number.setText(String.valueOf(hours ? period.toHours() : period.toMinutes()));
        number.setPrefColumnCount(4);
        number.setMinWidth(USE_PREF_SIZE);
        number.setAccessibleText(UiText.SCHEDULES_NUMBER.text());
        unit.getItems().setAll(UiText.SCHEDULES_MINUTES.text(), UiText.SCHEDULES_HOURS.text());
        unit.getSelectionModel().select(hours ? 1 : 0);
        unit.setMinWidth(USE_PREF_SIZE);
        unit.setAccessibleText(UiText.SCHEDULES_UNIT.text());
        getChildren().setAll(number, unit);
        number.textProperty().addListener((o, was, is) -> touched(changed));
        unit.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> touched(changed));
    }

    private void touched(Runnable changed) {
        touched = true;
        changed.run();
    }

    void number(int row) {
        number.setId("schedule-number-" + row);
        unit.setId("schedule-unit-" + row);
    }

    private Duration unitLength() {
        return unit.getSelectionModel().getSelectedIndex() == 1 ? Duration.ofHours(1) : Duration.ofMinutes(1);
    }

    private long most() {
        return Rule.Every.LONGEST.dividedBy(unitLength());
    }

    private long typed() {
        try {
            return Long.parseLong(number.getText().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Optional<String> problem() {
        return typed() >= 1 && typed() <= most()
                ? Optional.empty()
                : Optional.of(UiText.SCHEDULES_WRONG_NUMBER.text(most()));
    }

    Rule rule() {
        // A period in seconds, set elsewhere, is not to be rounded by looking at it.
        return !touched && original instanceof Rule.Every
                ? original
                : new Rule.Every(unitLength().multipliedBy(typed()));
    }
}
