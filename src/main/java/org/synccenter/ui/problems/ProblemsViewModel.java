package org.synccenter.ui.problems;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Problem;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProblemCause;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.Reading;

/** What is wrong now, by cause; read again when a run has ended or something was decided. On the UI thread. */
public final class ProblemsViewModel {

    /**
     * What is done about problems.
     *
     * @param sync syncs items again
     * @param ask opens the question of a held item
     * @param showRun shows a run, by its id
     * @param conflicts shows the conflicts
     * @param messages shows what handlers have told
     */
    public record Actions(
            Consumer<List<ItemRef>> sync,
            Asking ask,
            Consumer<String> showRun,
            Runnable conflicts,
            Runnable messages) {}

    /** Opens a question. */
    public interface Asking {
        void about(ItemRef item, Hold hold);
    }

    /** The one thing that a button beside a cause does. */
    enum Remedy {
        SHOW_MESSAGES,
        ANSWER,
        CHECK_AGAIN,
        DECIDE,
        SYNC_AGAIN,
        TRY_NOW,
        SHOW_RUN
    }

    private static final Reading.Mark CHANGES = new Reading.Mark(
            handler -> Objects.hashCode(handler.error()),
            item -> Objects.hash(item.lastSync(), item.state(), item.conflicts(), item.error(), item.lastOutcome())
                    + (item.hold() == null ? 0 : item.hold().text().hashCode()));

    private final Actions actions;
    private final ReadOnlyObjectWrapper<@Nullable List<ProblemCause>> causes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Reading<List<ProblemCause>> reading;
    private @Nullable CenterSnapshot latest;

    /** @param read tells what is wrong; blocks */
    public ProblemsViewModel(Background.Call<List<ProblemCause>> read, Background background, Actions actions) {
        this.actions = actions;
        this.reading = new Reading<>(background, () -> read, CHANGES, this::found, error::set);
    }

    private void found(List<ProblemCause> now) {
        error.set("");
        if (!now.equals(causes.get())) {
            causes.set(List.copyOf(now));
        }
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean shown) {
        reading.setShown(shown);
    }

    /** Reads again when the snapshot says that something may be better or worse now. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        reading.apply(snapshot);
    }

    /** What the button beside a cause does. */
    Remedy remedy(ProblemCause cause) {
        return switch (cause.kind()) {
            case HANDLER -> Remedy.SHOW_MESSAGES;
            case HELD -> hold(cause) == null ? Remedy.CHECK_AGAIN : Remedy.ANSWER;
            case CONFLICTS -> Remedy.DECIDE;
            case FAILED, PATHS ->
                switch (cause.next()) {
                    case NEEDS_PERSON -> Remedy.SYNC_AGAIN;
                    case RETRIES -> Remedy.TRY_NOW;
                    case IGNORED -> Remedy.SHOW_RUN;
                };
        };
    }

    /** The question that can be answered; null when there is none, or its cause has to be mended first. */
    private @Nullable Hold hold(ProblemCause cause) {
        CenterSnapshot now = latest;
        return now == null
                ? null
                : cause.items().stream()
                        .flatMap(item -> now.item(item).stream())
                        .map(ItemView::hold)
                        .filter(hold -> hold != null && !hold.answers().isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** Does what the button says. */
    void mend(ProblemCause cause) {
        switch (remedy(cause)) {
            case SHOW_MESSAGES -> actions.messages().run();
            case ANSWER -> {
                Hold hold = hold(cause);
                if (hold != null) {
                    actions.ask().about(cause.items().getFirst(), hold);
                }
            }
            case DECIDE -> actions.conflicts().run();
            case CHECK_AGAIN, SYNC_AGAIN, TRY_NOW -> actions.sync().accept(cause.items());
            case SHOW_RUN -> {
                String run = cause.places().getFirst().run();
                if (run != null) {
                    actions.showRun().accept(run);
                }
            }
        }
    }

    /** The causes of one group. */
    List<ProblemCause> of(Problem.Next next) {
        List<ProblemCause> all = causes.get();
        return all == null
                ? List.of()
                : all.stream().filter(c -> c.next() == next).toList();
    }

    /** The name of what a cause is about as a whole: of its handler. */
    String handlerName(ProblemCause cause) {
        CenterSnapshot now = latest;
        return now == null
                ? cause.handler()
                : now.handlers().stream()
                        .filter(handler -> handler.id().equals(cause.handler()))
                        .map(HandlerView::name)
                        .findFirst()
                        .orElse(cause.handler());
    }

    /** The item's name; its id when the item is gone. */
    String name(ItemRef ref) {
        CenterSnapshot now = latest;
        return now == null ? ref.item() : now.name(ref);
    }

    /** Null until they have been read: before that "nothing is wrong" would be a lie. */
    ReadOnlyObjectProperty<@Nullable List<ProblemCause>> causesProperty() {
        return causes.getReadOnlyProperty();
    }

    /** One sentence when they could not be read; else empty. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
