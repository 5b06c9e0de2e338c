package org.synccenter.ui;

import java.util.function.Consumer;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.ProblemDesk;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.answers.AnswersModel;
import org.synccenter.ui.ask.AskViewModel;
import org.synccenter.ui.ask.FileDesk;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.partnerships.ItemCommands;
import org.synccenter.ui.problems.ProblemsViewModel;
import org.synccenter.ui.results.HistoryFilter;
import org.synccenter.ui.results.RunActions;
import org.synccenter.ui.results.SavePicker;
import org.synccenter.ui.results.SearchViewModel;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.RailRow;
import org.synccenter.ui.shell.ShellViewModel;
import org.synccenter.ui.text.Formats;

/** Wires the page of results over an open engine. */
final class AnswerParts {
    private AnswerParts() {}

    /** How what was done, or could not be done, is told; on the UI thread. */
    record Voices(Consumer<String> told, Consumer<String> failed) {}

    static AnswersModel create(
            SyncCenter center,
            Background background,
            OwnerWindow owner,
            Formats formats,
            ShellViewModel shell,
            ItemCommands commands,
            Voices voices) {
        HistoryFilter filter = new HistoryFilter();
        AnswersModel[] made = new AnswersModel[1];
        ProblemsViewModel problems = new ProblemsViewModel(
                () -> ProblemDesk.list(center, null),
                background,
                new ProblemsViewModel.Actions(
                        commands::sync,
                        commands.holds()::ask,
                        run -> made[0].showRun(run),
                        () -> shell.go(new RailRow.ToPage(Page.CONFLICTS)),
                        shell::goToMessages));
        RunActions actions = new RunActions(
                center,
                background,
                owner,
                commands.holds(),
                formats,
                SavePicker::system,
                voices.told(),
                voices.failed());
        made[0] = new AnswersModel(new AnswersModel.Parts(
                shell.results(),
                shell.events(),
                new SearchViewModel(center.history(), background, filter),
                problems,
                new AskViewModel(new FileDesk(center, owner), background),
                actions,
                filter));
        shell.snapshotProperty().addListener((o, was, is) -> made[0].apply(is));
        return made[0];
    }
}
