package org.synccenter.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HistoryStore;
import org.synccenter.api.RunRecord;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.text.UiText;

/** The steps of one run, problems first; read in the background. On the UI thread. */
public final class RunSteps {
    /** More rows than a person reads; the database holds them all. */
    static final int MOST = 10_000;

    private final HistoryStore history;
    private final Background background;
    private final ObservableList<RunStep> steps = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private @Nullable RunRecord shown;

    public RunSteps(HistoryStore history, Background background) {
        this.history = history;
        this.background = background;
    }

    private record Loaded(List<RunStep> steps, boolean cut) {}

    /** Shows this run; null = none. The steps that are shown stay until the new ones are there. */
    public void show(@Nullable RunRecord run) {
        if (Objects.equals(run, shown)) {
            return;
        }
        emptyText.set(run == null ? "" : RunWords.noSteps(run));
        boolean sameRun = run != null && shown != null && run.id().equals(shown.id());
        shown = run;
        note.set("");
        if (run == null) {
            steps.clear();
            busy.set(false);
            return;
        }
        if (!sameRun) {
            busy.set(true);
        }
        background.run(() -> load(run.id()), loaded -> finished(run, loaded), text -> failed(run, text));
    }

    private Loaded load(String runId) {
        List<RunStep> all = new ArrayList<>();
        history.problems(runId).forEach(problem -> all.add(new RunStep.Failed(problem)));
        var actions = history.actions(runId, MOST + 1);
        actions.stream().limit(MOST).forEach(action -> all.add(new RunStep.Done(action, false)));
        return new Loaded(all, actions.size() > MOST);
    }

    private void finished(RunRecord run, Loaded loaded) {
        if (run.equals(shown)) {
            busy.set(false);
            if (!steps.equals(loaded.steps())) {
                steps.setAll(loaded.steps());
            }
            note.set(loaded.cut() ? UiText.STEPS_CUT.text(MOST) : "");
        }
    }

    private void failed(RunRecord run, String text) {
        if (run.equals(shown)) {
            busy.set(false);
            steps.clear();
            note.set(text);
        }
    }

    public ObservableList<RunStep> steps() {
        return steps;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why there are no steps, for the time when there are none. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** One sentence when not all is shown; else empty. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
