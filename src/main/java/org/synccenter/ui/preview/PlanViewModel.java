package org.synccenter.ui.preview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.preview.PlanOrder.Query;

/**
 * The preview of one item: what a sync would do, what of it is shown, and what a person wants otherwise. Whatever takes time with a
 * million rows happens in the background; of several wishes on their way only the last one counts. On the UI thread.
 */
public final class PlanViewModel {

    /** What the preview does outside the window. Called in the background; each may block. */
    public interface Desk {
        /** Looks at both sides; changes nothing. */
        ItemResult look(ItemRef item) throws Exception;

        /** Ends the look that is under way. */
        void stop();

        /** Starts the sync; does not wait for its end. */
        void sync(ItemRef item, List<PathChoice> choices) throws Exception;
    }

    /** What there is to see. */
    public enum State {
        LOOKING,
        STOPPED,
        FAILED,
        /** The sides are alike. */
        ALIKE,
        /** Held before any plan could be made, as when a disk is missing. */
        HELD,
        /** Nothing but conflicts, of which only the number is known. */
        ONLY_CONFLICTS,
        ROWS
    }

    /** How rows are shown. */
    public enum Form {
        LIST,
        TREE,
        MAP
    }

    private final Desk desk;
    private final Background background;
    private final InstantSource clock;
    private final Latest<Arranged> arranging;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOOKING);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper looking = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PlanOrder> order = new ReadOnlyObjectWrapper<>(PlanOrder.NONE);
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.LIST);
    private final Selection selection = new Selection();
    private @Nullable ItemRef item;
    private @Nullable ItemResult result;
    private @Nullable Instant looked;
    private PlanRows rows = PlanRows.NONE;
    /** Not changed any more: others may read it in the background. */
    private Wishes wishes = new Wishes(PlanRows.NONE);

    /** What is wanted since, and not yet in {@link #wishes}. */
    private final List<Consumer<Wishes>> changes = new ArrayList<>();

    private long asked;

    public PlanViewModel(Desk desk, Background background, InstantSource clock) {
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        arranging = new Latest<>(background, this::show);
    }

    /** Looks at what a sync of the item would do. A look that is under way is not waited for any more. */
    public void look(ItemRef newItem, String newName) {
        item = newItem;
        name.set(newName);
        message.set("");
        looking.set("");
        query.set(Query.ALL);
        keep(null, PlanRows.NONE);
        state.set(State.LOOKING);
        long ticket = ++asked;
        background.run(
                () -> {
                    ItemResult found = desk.look(newItem);
                    PlanRows made = PlanRows.of(found);
                    return new Found(found, made, PlanOrder.of(made, new byte[made.size()], Query.ALL));
                },
                found -> {
                    if (ticket == asked) {
                        show(found);
                    }
                },
                text -> {
                    if (ticket == asked) {
                        fail(text);
                    }
                });
    }

    private record Found(ItemResult result, PlanRows rows, PlanOrder order) {}

    private void show(Found found) {
        looked = clock.instant();
        ItemResult one = found.result();
        keep(one, found.rows());
        order.set(found.order());
        String error = one.error();
        if (one.outcome() == Outcome.CANCELLED) {
            state.set(State.STOPPED);
        } else if (error != null) {
            fail(error);
        } else if (found.rows().size() > 0) {
            state.set(State.ROWS);
        } else if (one.hold() != null) {
            state.set(State.HELD);
        } else {
            state.set(one.conflicts() > 0 ? State.ONLY_CONFLICTS : State.ALIKE);
        }
    }

    private void keep(@Nullable ItemResult newResult, PlanRows newRows) {
        result = newResult;
        rows = newRows;
        wishes = new Wishes(newRows);
        changes.clear();
        selection.clear();
        order.set(PlanOrder.NONE);
    }

    private void fail(String text) {
        message.set(text);
        state.set(State.FAILED);
    }

    /** Looks again; what was wanted otherwise is forgotten. */
    public void again() {
        ItemRef again = item;
        if (again != null) {
            look(again, name.get());
        }
    }

    /** Ends the look that is under way. */
    public void stop() {
        if (state.get() == State.LOOKING) {
            asked++;
            state.set(State.STOPPED);
            background.run(
                    () -> {
                        desk.stop();
                        return true;
                    },
                    done -> {},
                    text -> {});
        }
    }

    /** Nobody looks at the preview any more: ends a look that is under way, and lets go of the rows, of which there may be a million. */
    void leave() {
        stop();
        asked++;
        keep(null, PlanRows.NONE);
        state.set(State.STOPPED);
    }

    /** A newer snapshot is there: tells what is being looked at. */
    public void apply(CenterSnapshot snapshot) {
        ItemRef now = item;
        if (state.get() == State.LOOKING && now != null) {
            ProgressView progress = snapshot.item(now).map(ItemView::progress).orElse(null);
            looking.set(
                    progress == null
                            ? ""
                            : progress.path().isEmpty() ? progress.text() : progress.text() + "\n" + progress.path());
        }
    }

    /** Shows rows of the category, or no longer. */
    public void show(Category category, boolean shown) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(query.get().shown());
        if (shown ? all.add(category) : all.remove(category)) {
            ask(new Query(
                    Set.copyOf(all),
                    query.get().search(),
                    query.get().key(),
                    query.get().descending()));
        }
    }

    /** Shows only rows whose path holds the text; empty = all. */
    public void search(String text) {
        ask(new Query(
                query.get().shown(),
                text.strip(),
                query.get().key(),
                query.get().descending()));
    }

    public void sort(PlanOrder.Key key, boolean descending) {
        ask(new Query(query.get().shown(), query.get().search(), key, descending));
    }

    /** Shows everything again. */
    public void showAll() {
        ask(new Query(Query.ALL.shown(), "", query.get().key(), query.get().descending()));
    }

    private void ask(Query next) {
        if (!next.equals(query.get())) {
            query.set(next);
            arrange();
        }
    }

    /** Wants this of the rows and of what is in them. */
    public void want(int[] chosen, Wish wish) {
        if (chosen.length > 0) {
            change(wanted -> wanted.set(chosen, wish));
        }
    }

    private void change(Consumer<Wishes> change) {
        changes.add(change);
        arrange();
    }

    /** What a click on the row's action does. */
    public void turn(int row) {
        if (rows.canChoose(row)) {
            want(new int[] {row}, wishes.next(row));
        }
    }

    /** Everything as planned again. */
    public void resetAll() {
        change(Wishes::reset);
    }

    /** Changes are made on a copy: a million rows may be meant. What is asked for later begins with all that was asked for before. */
    private void arrange() {
        PlanRows now = rows;
        Wishes base = wishes;
        List<Consumer<Wishes>> asking = List.copyOf(changes);
        Query what = query.get();
        arranging.ask(() -> {
            Wishes wanted = changed(base, asking);
            return new Arranged(now, wanted, asking, PlanOrder.of(now, wanted.ordinals(), what));
        });
    }

    private static Wishes changed(Wishes base, List<Consumer<Wishes>> by) {
        if (by.isEmpty()) {
            return base;
        }
        Wishes copy = base.copy();
        by.forEach(change -> change.accept(copy));
        return copy;
    }

    private record Arranged(PlanRows rows, Wishes wishes, List<Consumer<Wishes>> changes, PlanOrder order) {}

    private void show(Arranged arranged) {
        if (arranged.rows() == rows) {
            wishes = arranged.wishes();
            changes.removeAll(arranged.changes());
            order.set(arranged.order());
        }
    }

    /**
     * Starts the sync, with what is wanted otherwise.
     *
     * @param started called when it is on its way
     * @param failed gets a sentence when it cannot be started
     */
    public void sync(Runnable started, Consumer<String> failed) {
        ItemRef now = item;
        if (now != null && state.get() == State.ROWS) {
            Wishes base = wishes;
            List<Consumer<Wishes>> open = List.copyOf(changes);
            background.run(
                    () -> {
                        desk.sync(now, changed(base, open).choices());
                        return true;
                    },
                    done -> started.run(),
                    failed);
        }
    }

    public void show(Form next) {
        form.set(next);
    }

    /** For what is computed about the rows besides their order. */
    <T> Latest<T> latest(Consumer<T> done) {
        return new Latest<>(background, done);
    }

    public PlanRows rows() {
        return rows;
    }

    public Wish wish(int row) {
        return wishes.of(row);
    }

    public Selection selection() {
        return selection;
    }

    /** What a sync would be held for; null = nothing. */
    public @Nullable Hold hold() {
        return result == null ? null : result.hold();
    }

    /** Whether a side can be chosen for conflicts here: not every handler tells which ones there are. */
    boolean canSettle() {
        return result != null && !result.undecided().isEmpty();
    }

    /** How many conflicts the item has. */
    public int conflicts() {
        return result == null ? 0 : result.conflicts();
    }

    /** When it was looked; null = not yet. */
    public @Nullable Instant looked() {
        return looked;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is looked at; null = nothing was yet. */
    public @Nullable ItemRef item() {
        return item;
    }

    /** The item's name. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Why it failed. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What is being looked at just now; may be empty. */
    public ReadOnlyStringProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** The rows that are shown; changes with every wish as well. */
    public ReadOnlyObjectProperty<PlanOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Query> queryProperty() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Form> formProperty() {
        return form.getReadOnlyProperty();
    }
}
