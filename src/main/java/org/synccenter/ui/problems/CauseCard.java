package org.synccenter.ui.problems;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.synccenter.api.Problem;
import org.synccenter.engine.ProblemCause;
import org.synccenter.engine.ProblemCause.Place;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.controls.Buttons;
import org.synccenter.ui.problems.ProblemsViewModel.Remedy;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** One cause: what is wrong, where, what happens next, and the one button. */
final class CauseCard extends HBox {
    private static final int SHOWN = 5;

    CauseCard(ProblemCause cause, ProblemsViewModel model) {
        getStyleClass().addAll("card", "cause");
        setSpacing(12);
        FontIcon icon = icon(cause).node();
        tone(cause).on(icon);
        Label text = wrapped(VisibleText.line(cause.text()), "strong");
        VBox words = new VBox(3, text);
        if (cause.kind() == ProblemCause.Kind.HANDLER) {
            words.getChildren().add(new Label(VisibleText.line(model.handlerName(cause))));
        }
        cause.places().stream()
                .limit(SHOWN)
                .forEach(place -> words.getChildren().add(place(place, model)));
        if (cause.places().size() > SHOWN) {
            Label more = new Label(ProblemText.MORE.text(cause.places().size() - SHOWN));
            more.getStyleClass().add("quiet-same");
            words.getChildren().add(more);
        }
        Remedy remedy = model.remedy(cause);
        words.getChildren().add(wrapped(next(cause, remedy), "quiet-same"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button button = Buttons.of(icon(remedy), name(remedy), () -> model.mend(cause));
        button.setAccessibleText(name(remedy).replace("_", "") + ": " + cause.text());
        button.setId("mend-" + cause.kind().name().toLowerCase(Locale.ROOT));
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(icon, words, button);
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Label place(Place place, ProblemsViewModel model) {
        Label label = new Label(words(place, model));
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

    private static String words(Place place, ProblemsViewModel model) {
        String name = VisibleText.line(model.name(place.item()));
        Problem problem = place.problem();
        if (problem == null || problem.path().isEmpty()) {
            return name;
        }
        String path = VisibleText.line(problem.path());
        return switch (problem.side()) {
            case null -> ProblemText.PLACE.text(name, path);
            case LEFT -> ProblemText.PLACE_SIDE.text(name, path, UiText.SIDE_LEFT.text());
            case RIGHT -> ProblemText.PLACE_SIDE.text(name, path, UiText.SIDE_RIGHT.text());
        };
    }

    private static String next(ProblemCause cause, Remedy remedy) {
        return switch (cause.kind()) {
            case HANDLER -> ProblemText.NEXT_HANDLER.text();
            case HELD -> (remedy == Remedy.ANSWER ? ProblemText.NEXT_HELD : ProblemText.NEXT_HELD_CLOSED).text();
            case CONFLICTS -> ProblemText.NEXT_CONFLICTS.text();
            case FAILED, PATHS ->
                switch (cause.next()) {
                    case NEEDS_PERSON -> ProblemText.NEXT_NEEDS_YOU.text();
                    case RETRIES -> ProblemText.NEXT_RETRIES.text();
                    case IGNORED -> ProblemText.NEXT_IGNORED.text();
                };
        };
    }

    private static Icon icon(ProblemCause cause) {
        return switch (cause.kind()) {
            case HANDLER, FAILED -> Icon.ERROR;
            case HELD -> Icon.QUESTION;
            case CONFLICTS -> Icon.CONFLICTS;
            case PATHS ->
                switch (cause.next()) {
                    case NEEDS_PERSON -> Icon.WARNING;
                    case RETRIES -> Icon.WAITING;
                    case IGNORED -> Icon.INFO;
                };
        };
    }

    private static Tone tone(ProblemCause cause) {
        return switch (cause.next()) {
            case NEEDS_PERSON ->
                cause.kind() == ProblemCause.Kind.HANDLER || cause.kind() == ProblemCause.Kind.FAILED
                        ? Tone.BAD
                        : Tone.WARNING;
            case RETRIES -> Tone.ACCENT;
            case IGNORED -> Tone.NEUTRAL;
        };
    }

    private static Icon icon(Remedy remedy) {
        return switch (remedy) {
            case SHOW_MESSAGES, SHOW_RUN -> Icon.RESULTS;
            case ANSWER -> Icon.QUESTION;
            case CHECK_AGAIN, SYNC_AGAIN, TRY_NOW -> Icon.SYNC;
            case DECIDE -> Icon.CONFLICTS;
        };
    }

    private static String name(Remedy remedy) {
        return switch (remedy) {
            case SHOW_MESSAGES -> ProblemText.SHOW_MESSAGES.text();
            case ANSWER -> ProblemText.ANSWER.text();
            case CHECK_AGAIN -> ProblemText.CHECK_AGAIN.text();
            case DECIDE -> ProblemText.DECIDE.text();
            case SYNC_AGAIN -> ProblemText.SYNC_AGAIN.text();
            case TRY_NOW -> ProblemText.TRY_NOW.text();
            case SHOW_RUN -> ProblemText.SHOW_RUN.text();
        };
    }
}
