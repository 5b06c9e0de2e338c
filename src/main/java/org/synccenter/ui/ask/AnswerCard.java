package org.synccenter.ui.ask;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.synccenter.api.PastAction;
import org.synccenter.api.PathState;
import org.synccenter.api.SyncAction;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.controls.IconLine;
import org.synccenter.ui.results.RunWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** What is known about one path, and what can be done about it. */
final class AnswerCard extends VBox {

    AnswerCard(FileAnswer answer, AskViewModel model, Consumer<String> showRun, Formats formats) {
        getStyleClass().add("card");
        setId("answer");
        PathState state = answer.now().state();
        IconLine head = new IconLine();
        head.show(icon(state), tone(state), word(state));
        head.label().getStyleClass().add("strong");
        String path = answer.now().path();
        Label title = wrapped(path.isEmpty() ? AskText.WHOLE.text() : VisibleText.line(path), "page-title");
        Label item = wrapped(item(answer, model), "quiet-same");
        Label sentence = wrapped(VisibleText.line(answer.now().sentence()), "big-sentence");
        sentence.setId("answer-sentence");
        getChildren().setAll(new VBox(1, title, item), head, sentence, last(answer, formats), next(answer));
        HBox buttons = new HBox(8);
        answer.last().ifPresent(past -> {
            Button run = Buttons.of(
                    Icon.RESULTS,
                    AskText.SHOW_RUN.text(),
                    () -> showRun.accept(past.run().id()));
            run.setId("answer-run");
            buttons.getChildren().add(run);
        });
        String line = answer.now().filterLine();
        if (line != null) {
            boolean out = state == PathState.IGNORED;
            Button filter = Buttons.of(
                    out ? Icon.PREVIEW : Icon.HIDE,
                    out ? AskText.TAKE_IN.text(VisibleText.line(line)) : AskText.LEAVE_OUT.text(),
                    model::turnFilter);
            filter.setId("answer-filter");
            filter.disableProperty().bind(model.busyProperty());
            buttons.getChildren().add(filter);
        }
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static String item(FileAnswer answer, AskViewModel model) {
        String name = VisibleText.line(model.name(answer.item()));
        return answer.items().size() < 2
                ? name
                : name + "  \u00b7  "
                        + AskText.ALSO_IN.text(answer.items().stream()
                                .skip(1)
                                .map(other -> VisibleText.line(model.name(other)))
                                .collect(Collectors.joining(", ")));
    }

    private static Label last(FileAnswer answer, Formats formats) {
        if (answer.last().isEmpty()) {
            return wrapped(AskText.LAST_NONE.text(), "quiet-same");
        }
        PastAction past = answer.last().get();
        SyncAction action = past.action();
        return wrapped(
                AskText.LAST.text(
                        formats.ago(past.run().started()),
                        RunWords.action(action.action()),
                        RunWords.side(action.side()),
                        VisibleText.line(action.reason())),
                "quiet-same");
    }

    private static Label next(FileAnswer answer) {
        SyncAction next = answer.now().next();
        return wrapped(
                next == null
                        ? AskText.NEXT_NONE.text()
                        : AskText.NEXT.text(
                                RunWords.plan(next.action()),
                                RunWords.side(next.side()),
                                VisibleText.line(next.reason())),
                "quiet-same");
    }

    private static Icon icon(PathState state) {
        return switch (state) {
            case IN_SYNC -> Icon.OK;
            case TO_BE_SYNCED -> Icon.SYNC;
            case CONFLICT -> Icon.CONFLICTS;
            case IGNORED, KEPT, SPECIAL, OURS -> Icon.HIDE;
            case HELD -> Icon.QUESTION;
            case PROBLEM -> Icon.WARNING;
            case OUTSIDE, GONE, NEVER_SEEN -> Icon.NEVER;
        };
    }

    private static Tone tone(PathState state) {
        return switch (state) {
            case IN_SYNC -> Tone.GOOD;
            case TO_BE_SYNCED -> Tone.ACCENT;
            case CONFLICT, HELD -> Tone.WARNING;
            case PROBLEM -> Tone.BAD;
            case IGNORED, KEPT, SPECIAL, OURS, OUTSIDE, GONE, NEVER_SEEN -> Tone.NEUTRAL;
        };
    }

    private static String word(PathState state) {
        return switch (state) {
            case IN_SYNC -> AskText.STATE_IN_SYNC.text();
            case TO_BE_SYNCED -> AskText.STATE_TO_BE_SYNCED.text();
            case CONFLICT -> AskText.STATE_CONFLICT.text();
            case IGNORED -> AskText.STATE_IGNORED.text();
            case HELD -> AskText.STATE_HELD.text();
            case KEPT -> AskText.STATE_KEPT.text();
            case PROBLEM -> AskText.STATE_PROBLEM.text();
            case SPECIAL -> AskText.STATE_SPECIAL.text();
            case OURS -> AskText.STATE_OURS.text();
            case OUTSIDE -> AskText.STATE_OUTSIDE.text();
            case GONE -> AskText.STATE_GONE.text();
            case NEVER_SEEN -> AskText.STATE_NEVER_SEEN.text();
        };
    }
}
