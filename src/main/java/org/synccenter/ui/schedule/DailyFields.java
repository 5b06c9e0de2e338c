package org.synccenter.ui.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.ui.text.UiText;

/** At a time of day, on some days of the week. */
final class DailyFields extends HBox {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final TextField time = new TextField();
    private final HBox week = new HBox(2);
    private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);

    DailyFields(Rule original, Runnable changed) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Rule.Daily start = original instanceof Rule.Daily daily
                ? daily
                : new Rule.Daily(LocalTime.of(18, 0), EnumSet.allOf(DayOfWeek.class));
        time.setText(SHOWN.format(start.time()));
        time.setPrefColumnCount(4);
        time.setAccessibleText(UiText.SCHEDULES_TIME.text());
        time.textProperty().addListener((o, was, is) -> changed.run());
        week.setAlignment(Pos.CENTER_LEFT);
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        for (int i = 0; i < 7; i++) {
            DayOfWeek day = first.plus(i);
            ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "day");
            button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
            button.setSelected(start.days().contains(day));
            button.setMinWidth(USE_PREF_SIZE);
            button.selectedProperty().addListener((o, was, is) -> changed.run());
            days.put(day, button);
            week.getChildren().add(button);
        }
        getChildren().setAll(new Label(UiText.SCHEDULES_AT.text()), time);
    }

    /** The days, to be placed where there is room. */
    HBox week() {
        return week;
    }

    void number(int row) {
        time.setId("schedule-time-" + row);
        days.forEach((day, button) -> button.setId("schedule-" + day.name().toLowerCase(Locale.ROOT) + "-" + row));
    }

    private Optional<LocalTime> typed() {
        try {
            return Optional.of(LocalTime.parse(time.getText().strip(), TYPED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Set<DayOfWeek> chosen() {
        return days.entrySet().stream()
                .filter(day -> day.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Optional<String> problem() {
        if (typed().isEmpty()) {
            return Optional.of(UiText.SCHEDULES_WRONG_TIME.text());
        }
        return chosen().isEmpty() ? Optional.of(UiText.SCHEDULES_WRONG_DAYS.text()) : Optional.empty();
    }

    Rule rule() {
        return new Rule.Daily(typed().orElseThrow(), chosen());
    }
}
