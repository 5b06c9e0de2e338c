package org.synccenter.ui.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerType;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemState;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.ui.Views;

class ItemsViewModelTest {
    private final ItemsViewModel model = new ItemsViewModel();

    private static HandlerView folders(ItemView... items) {
        return handler("folder", HandlerType.FOLDER, items);
    }

    private List<String> ids() {
        return model.rows().stream().map(row -> row.ref().item()).toList();
    }

    @Test
    void aSnapshotOfTheSameItemsChangesRowsInPlaceAndNotTheList() {
        model.apply(folders(item("a"), item("b")));
        ItemRow a = model.rows().get(0);
        AtomicInteger listChanges = new AtomicInteger();
        AtomicInteger rowChanges = new AtomicInteger();
        model.rows().addListener((ListChangeListener<ItemRow>) c -> listChanges.incrementAndGet());
        model.rows().forEach(row -> row.viewProperty().addListener((o, was, is) -> rowChanges.incrementAndGet()));

        model.apply(folders(item("a", ItemState.SYNCING, Outcome.IN_SYNC, 0), item("b")));

        assertThat(listChanges).hasValue(0);
        assertThat(rowChanges).hasValue(1);
        assertThat(model.rows().get(0)).isSameAs(a);
        assertThat(a.view().state()).isEqualTo(ItemState.SYNCING);
    }

    @Test
    void rowsThatStayKeepTheirObjectsWhenOthersComeAndGo() {
        model.apply(folders(item("a"), item("b"), item("c")));
        ItemRow b = model.rows().get(1);

        model.apply(folders(item("x"), item("c"), item("b")));

        assertThat(ids()).containsExactly("x", "c", "b");
        assertThat(model.rows().get(2)).isSameAs(b);
    }

    @Test
    void anOrderHoldsThroughSnapshotsAndIsGivenUpAgain() {
        model.apply(folders(item("b"), item("c"), item("a")));
        ItemRow b = model.rows().getFirst();
        model.setOrder(ItemOrder.byName());
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(model.rows().get(1)).isSameAs(b);

        model.apply(folders(item("d"), item("b"), item("c"), item("a"), item("aa")));
        assertThat(ids()).containsExactly("a", "aa", "b", "c", "d");

        model.setOrder(null);
        assertThat(ids()).containsExactly("d", "b", "c", "a", "aa");
    }

    @Test
    void whatNeedsThePersonComesFirstAndWhatIsDueSoonest() {
        model.apply(folders(
                item("a"),
                item("b", ItemState.IDLE, Outcome.CONFLICTS, 2),
                item("c", ItemState.IDLE, Outcome.FAILED, 0)));
        model.setOrder(ItemOrder.byState());
        assertThat(ids()).containsExactly("c", "b", "a");
        model.setOrder(ItemOrder.byWhatWaits());
        assertThat(ids()).startsWith("b");

        model.apply(folders(
                item("a"),
                Views.due("b", Instant.parse("2026-11-21T18:30:00Z")),
                Views.due("c", Instant.parse("2026-11-21T18:00:00Z"))));
        model.setOrder(ItemOrder.byNextSync());
        assertThat(ids()).containsExactly("c", "b", "a");
    }

    @Test
    void withoutASelectionTheHandlersTasksAreOffered() {
        model.apply(folders(item("a")));

        assertThat(model.tasksProperty().get().visible()).contains(Task.ADD_ITEM);
    }

    @Test
    void aTaskIsAvailableWhenItIsForOneOfTheSelected() {
        model.apply(folders(item("a"), item("b", ItemState.SYNCING, Outcome.IN_SYNC, 0)));

        model.select(List.copyOf(model.rows()));

        assertThat(model.tasksProperty().get().available()).contains(Task.SYNC, Task.STOP);
        assertThat(model.selectedFor(Task.STOP)).containsExactly(new ItemRef("folder", "b"));
        assertThat(model.selectedFor(Task.SYNC)).containsExactly(new ItemRef("folder", "a"));
    }

    @Test
    void whatCanBeDoneFollowsTheStateOfTheSelectedItem() {
        model.apply(folders(item("a")));
        model.select(List.copyOf(model.rows()));
        assertThat(model.tasksProperty().get()).isEqualTo(Views.IDLE);

        model.apply(folders(item("a", ItemState.PENDING, Outcome.IN_SYNC, 0)));

        assertThat(model.tasksProperty().get()).isEqualTo(Views.BUSY);
    }

    @Test
    void theFirstItemsComeInOneChangeInTheirOrder() {
        ItemsViewModel fresh = new ItemsViewModel();
        AtomicInteger changes = new AtomicInteger();
        fresh.rows().addListener((ListChangeListener<ItemRow>) c -> changes.incrementAndGet());

        fresh.apply(Views.handler("folder", HandlerType.FOLDER, Views.item("c"), Views.item("a"), Views.item("b")));

        assertThat(changes).hasValue(1);
        assertThat(fresh.rows()).extracting(row -> row.ref().item()).containsExactly("c", "a", "b");
    }
}
