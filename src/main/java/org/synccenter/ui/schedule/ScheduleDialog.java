package org.synccenter.ui.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** The schedules of one handler and of no other one; nothing is changed before they are saved. */
final class ScheduleDialog extends Dialog<List<Schedule>> {
    private static final double HEIGHT = 300;

    private final HandlerView handler;
    private final List<ScheduleRow> rows = new ArrayList<>();
    private final VBox list = new VBox(8);
    private final Label nothing = new Label(UiText.SCHEDULES_NONE.text());
    private final Label wrong = new Label();
    private final ButtonType save = new ButtonType(UiText.SCHEDULES_SAVE.text(), ButtonData.OTHER);
    private final Button add;

    ScheduleDialog(HandlerView handler, List<Schedule> schedules) {
        this.handler = handler;
        setTitle(UiText.SCHEDULES_TITLE.text());
        setResizable(true);
        Label heading = new Label(UiText.SCHEDULES_HEADING.text(VisibleText.line(handler.name())));
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        nothing.getStyleClass().add("quiet-same");
        wrong.setId("schedule-wrong");
        wrong.setWrapText(true);
        Tone.BAD.on(wrong);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setAccessibleText(UiText.SCHEDULES_LIST.text());
        scroll.getStyleClass().add("edge-to-edge");
        add = Buttons.of(Icon.ADD, UiText.SCHEDULES_ADD.text(), this::add);
        add.setId("schedule-add");
        VBox content = new VBox(12, new VBox(4, heading, next(handler)), scroll, add, wrong);
        content.getStyleClass().add("form");
        content.setPrefWidth(640);
        getDialogPane().setContent(content);
        ButtonType cancel = new ButtonType(UiText.SCHEDULES_CANCEL.text(), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, cancel);
        getDialogPane().lookupButton(cancel).setId("schedule-cancel");
        if (getDialogPane().lookupButton(save) instanceof Button button) {
            button.setId("schedule-save");
            button.setDefaultButton(true);
            button.getStyleClass().add("accent");
        }
        schedules.forEach(this::row);
        showRows();
        setResultConverter(button ->
                button == save ? rows.stream().map(ScheduleRow::schedule).toList() : null);
        setOnShown(e -> add.requestFocus());
    }

    /** When the first of its items is due; by the schedules as they are kept, not as they stand here. */
    private static Label next(HandlerView handler) {
        Label next = new Label(handler.items().stream()
                .map(ItemView::nextSync)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(due -> UiText.NEXT_SYNC.text(Formats.ofSystem().shortMoment(due)))
                .orElse(""));
        next.setId("schedule-next");
        next.getStyleClass().add("quiet-same");
        next.setManaged(!next.getText().isEmpty());
        return next;
    }

    private void add() {
        Schedule added = Schedule.of(handler.id(), List.of(), new Rule.Every(Duration.ofHours(1)));
        ScheduleRow row = row(added);
        showRows();
        row.focusFirst();
    }

    private ScheduleRow row(Schedule schedule) {
        ScheduleRow row = new ScheduleRow(schedule, handler.items(), this::check);
        row.onRemove(() -> {
            rows.remove(row);
            showRows();
            add.requestFocus();
        });
        rows.add(row);
        return row;
    }

    private void showRows() {
        List<Node> nodes = new ArrayList<>(rows);
        if (nodes.isEmpty()) {
            nodes.add(nothing);
        }
        list.getChildren().setAll(nodes);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i);
        }
        check();
    }

    private void check() {
        Optional<String> problem =
                rows.stream().flatMap(row -> row.problem().stream()).findFirst();
        wrong.setText(problem.orElse(""));
        wrong.setVisible(problem.isPresent());
        wrong.setManaged(problem.isPresent());
        getDialogPane().lookupButton(save).setDisable(problem.isPresent());
    }
}
