package org.synccenter.ui.answers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.ui.ask.AskViewModel;
import org.synccenter.ui.problems.ProblemsViewModel;
import org.synccenter.ui.results.EventsViewModel;
import org.synccenter.ui.results.HistoryFilter;
import org.synccenter.ui.results.ResultsViewModel;
import org.synccenter.ui.results.RunActions;
import org.synccenter.ui.results.SearchViewModel;

/** What the page of results shows, and which part of it is seen. On the UI thread. */
public final class AnswersModel {
    /** The parts of the page. */
    public enum Section {
        RUNS,
        SEARCH,
        PROBLEMS,
        FILE,
        MESSAGES
    }

    /**
     * The models of the parts.
     *
     * @param actions what can be done about runs
     */
    public record Parts(
            ResultsViewModel runs,
            EventsViewModel messages,
            SearchViewModel search,
            ProblemsViewModel problems,
            AskViewModel file,
            RunActions actions,
            HistoryFilter filter) {}

    private final Parts parts;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.RUNS);
    private boolean shown;

    public AnswersModel(Parts parts) {
        this.parts = parts;
        parts.messages().chosenProperty().addListener((o, was, is) -> {
            if (is) {
                section.set(Section.MESSAGES);
            } else if (section.get() == Section.MESSAGES) {
                section.set(Section.RUNS);
            }
        });
        section.addListener((o, was, is) -> {
            parts.messages().chosenProperty().set(is == Section.MESSAGES);
            tellShown();
        });
    }

    /** A newer snapshot is there. Runs and messages are told of it by who owns them. */
    public void apply(CenterSnapshot snapshot) {
        parts.filter().apply(snapshot);
        parts.problems().apply(snapshot);
        parts.file().apply(snapshot);
    }

    /** Whether the page is seen: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        shown = newShown;
        tellShown();
    }

    private void tellShown() {
        Section now = section.get();
        parts.runs().setShown(shown && now == Section.RUNS);
        parts.messages().setShown(shown && now == Section.MESSAGES);
        parts.problems().setShown(shown && now == Section.PROBLEMS);
    }

    /** Shows one run. */
    public void showRun(String run) {
        section.set(Section.RUNS);
        parts.runs().select(run);
    }

    /** Asks about a file. */
    public void ask(String path) {
        section.set(Section.FILE);
        parts.file().ask(path);
    }

    public Parts parts() {
        return parts;
    }

    /** The name of a part. */
    public static AnswersText name(Section section) {
        return switch (section) {
            case RUNS -> AnswersText.RUNS;
            case SEARCH -> AnswersText.SEARCH;
            case PROBLEMS -> AnswersText.PROBLEMS;
            case FILE -> AnswersText.FILE;
            case MESSAGES -> AnswersText.MESSAGES;
        };
    }

    public ObjectProperty<Section> sectionProperty() {
        return section;
    }
}
