package org.synccenter.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncException;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ProblemCause;
import org.synccenter.engine.ProblemCause.Kind;
import org.synccenter.engine.ProblemCause.Place;
import org.synccenter.ui.Views;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.problems.ProblemsViewModel.Remedy;

class ProblemsViewModelTest {
    private static final ItemRef A = new ItemRef("folder", "a");

    private final List<String> done = new ArrayList<>();
    private final List<ProblemCause> found = new ArrayList<>();
    private int reads;
    private ProblemsViewModel model;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        model = new ProblemsViewModel(
                () -> {
                    reads++;
                    if (found.isEmpty() && reads > 5) {
                        throw SyncException.unavailable("The disk is gone.", null);
                    }
                    return List.copyOf(found);
                },
                new Background(Runnable::run, Runnable::run),
                new ProblemsViewModel.Actions(
                        items -> done.add("sync " + items),
                        (item, hold) -> done.add("ask " + item + " " + hold.text()),
                        run -> done.add("run " + run),
                        () -> done.add("conflicts"),
                        () -> done.add("messages")));
    }

    private static ProblemCause cause(Kind kind, Problem.Next next) {
        return new ProblemCause(
                kind, next, "folder", "Why.", List.of(new Place(A, "r1", null), new Place(A, "r2", null)));
    }

    private void hold(Set<HoldAnswer> answers) {
        model.apply(Views.snapshot(Views.handler(
                "folder",
                HandlerType.FOLDER,
                Views.held(
                        Views.item("a"),
                        new Hold(Hold.Reason.MASS_DELETION, "Much would go.", List.of("x"), answers)))));
    }

    private String mended(ProblemCause cause) {
        done.clear();
        model.mend(cause);
        return done.toString();
    }

    @Test
    void everyCauseHasOneThingToDo() {
        assertThat(mended(cause(Kind.HANDLER, Problem.Next.NEEDS_PERSON))).isEqualTo("[messages]");
        assertThat(mended(cause(Kind.CONFLICTS, Problem.Next.NEEDS_PERSON))).isEqualTo("[conflicts]");
        assertThat(mended(cause(Kind.FAILED, Problem.Next.NEEDS_PERSON))).isEqualTo("[sync [folder/a]]");
        assertThat(mended(cause(Kind.PATHS, Problem.Next.RETRIES))).isEqualTo("[sync [folder/a]]");
        assertThat(mended(cause(Kind.PATHS, Problem.Next.IGNORED))).isEqualTo("[run r1]");
    }

    @Test
    void aQuestionIsAnsweredWhereItCanBe() {
        ProblemCause held = cause(Kind.HELD, Problem.Next.NEEDS_PERSON);
        hold(Set.of());
        assertThat(model.remedy(held)).isEqualTo(Remedy.CHECK_AGAIN);
        assertThat(mended(held)).isEqualTo("[sync [folder/a]]");
        hold(Set.of(HoldAnswer.RESTORE));
        assertThat(mended(held)).isEqualTo("[ask folder/a Much would go.]");
    }

    @Test
    void itIsReadOnlyWhileSomebodyLooksAndAgainWhenSomethingChanged() {
        assertThat(model.causesProperty().get())
                .as("not read yet is not the same as nothing")
                .isNull();
        model.setShown(true);
        assertThat(model.causesProperty().get()).isEmpty();
        found.add(cause(Kind.PATHS, Problem.Next.RETRIES));
        model.apply(Views.snapshot(Views.handler("folder", HandlerType.FOLDER, Views.item("a"))));
        assertThat(model.of(Problem.Next.RETRIES)).hasSize(1);
        assertThat(model.of(Problem.Next.IGNORED)).isEmpty();
        int before = reads;
        model.apply(Views.snapshot(Views.handler("folder", HandlerType.FOLDER, Views.item("a"))));
        assertThat(reads).isEqualTo(before);
        model.apply(Views.snapshot(
                Views.handler("folder", HandlerType.FOLDER, Views.item("a", ItemState.IDLE, Outcome.CONFLICTS, 2))));
        assertThat(reads).isEqualTo(before + 1);
    }

    @Test
    void whatCannotBeReadSaysSo() {
        reads = 5;
        model.setShown(true);
        assertThat(model.errorProperty().get()).isEqualTo("The disk is gone.");
    }
}
