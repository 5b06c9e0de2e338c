package org.synccenter.ui.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.synccenter.api.Errand;
import org.synccenter.api.HistoryQuery;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemResult;
import org.synccenter.api.PastAction;
import org.synccenter.api.PastProblem;
import org.synccenter.api.RunRecord;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.ui.OwnerWindow;
import org.synccenter.engine.HistoryExport;
import org.synccenter.engine.HistoryExport.Format;
import org.synccenter.engine.SyncCenter;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.holds.HoldDesk;
import org.synccenter.ui.text.Formats;

/** What can be done about past runs: undo one, save what was done. On the UI thread; nothing here waits. */
public final class RunActions {
    private static final int MOST = 1_000_000;

    private final SyncCenter center;
    private final Background background;
    private final OwnerWindow owner;
    private final HoldDesk holds;
    private final Formats formats;
    private final SavePicker picker;
    private final Consumer<String> told;
    private final Consumer<String> failed;

    /**
     * @param told shows one sentence when something was done; called on the UI thread
     * @param failed the same when something could not be done
     */
    public RunActions(
            SyncCenter center,
            Background background,
            OwnerWindow owner,
            HoldDesk holds,
            Formats formats,
            SavePicker picker,
            Consumer<String> told,
            Consumer<String> failed) {
        this.center = center;
        this.background = background;
        this.owner = owner;
        this.holds = holds;
        this.formats = formats;
        this.picker = picker;
        this.told = told;
        this.failed = failed;
    }

    /** Whether there is something to take back. */
    static boolean canUndo(RunRecord run) {
        var counts = run.counts();
        return run.ended() != null && counts.created() + counts.updated() + counts.deleted() + counts.moved() > 0;
    }

    /** Shows what undoing the run would do and what not, and does it when the person wants that. */
    public void undo(RunRecord run, Runnable looked) {
        start(
                run,
                SyncOptions.PREVIEW,
                plan -> {
                    looked.run();
                    confirm(run, plan);
                },
                text -> {
                    looked.run();
                    failed.accept(text);
                });
    }

    private void confirm(RunRecord run, ItemResult plan) {
        String error = plan.error();
        if (error != null) {
            failed.accept(error);
            return;
        }
        background.run(
                () -> owner.ask("undo " + run.id(), () -> new UndoDialog(run, plan, formats)),
                answer -> answer.ifPresent(yes -> start(run, SyncOptions.DEFAULT, this::done, failed)),
                failed);
    }

    private void done(ItemResult result) {
        Hold hold = result.hold();
        String error = result.error();
        if (hold != null && !hold.answers().isEmpty()) {
            holds.ask(result.item(), hold);
        } else if (error != null) {
            failed.accept(error);
        } else {
            told.accept(ResultText.UNDONE.text(
                    RunWords.counts(result.counts(), formats), result.problems().size()));
        }
    }

    private void start(RunRecord run, SyncOptions options, Consumer<ItemResult> done, Consumer<String> notDone) {
        SyncRequest request = SyncRequest.ofItems(
                        run.item().handler(), List.of(run.item().item()))
                .from(owner)
                .withOptions(options)
                .withContext(new Errand.Undo(run.id()));
        background.run(() -> result(request), result -> result.items().forEach(done), notDone);
    }

    private SyncResult result(SyncRequest request) throws Exception {
        try {
            return center.start(request).result().toCompletableFuture().get();
        } catch (IllegalArgumentException e) {
            // The engine says in words what it does not take, such as an item that is gone.
            throw new SyncException(SyncException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    /** Saves what a run did, as a file that the person chooses. */
    public void save(RunRecord run, Format format, Window window) {
        save(
                "sync-" + run.id(),
                format,
                window,
                () -> center.history().problems(run.id()).stream()
                        .map(p -> new PastProblem(run, p))
                        .toList(),
                () -> center.history().actions(run.id(), MOST).stream()
                        .map(a -> new PastAction(run, a))
                        .toList());
    }

    /** Saves all that a search finds. */
    public void save(HistoryQuery query, Format format, Window window) {
        HistoryQuery all = new HistoryQuery(query.text(), query.item(), query.outcomes(), MOST);
        save(
                "sync-history",
                format,
                window,
                () -> center.history().searchProblems(all),
                () -> center.history().search(all));
    }

    private void save(
            String name,
            Format format,
            Window window,
            Background.Call<List<PastProblem>> problems,
            Background.Call<List<PastAction>> actions) {
        picker.pick(window, name + "." + format.ending())
                .ifPresent(file -> background.run(
                        () -> write(file, format, problems.call(), actions.call()),
                        lines -> told.accept(ResultText.EXPORTED.text(lines, file)),
                        failed));
    }

    private static int write(Path file, Format format, List<PastProblem> problems, List<PastAction> actions)
            throws SyncException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            HistoryExport.write(format, problems, actions, out);
            return problems.size() + actions.size();
        } catch (IOException e) {
            throw SyncException.unavailable(ResultText.EXPORT_FAILED.text(file), e);
        }
    }
}
