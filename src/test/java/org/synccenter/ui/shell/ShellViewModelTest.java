package org.synccenter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.Views.broken;
import static org.synccenter.ui.Views.handler;
import static org.synccenter.ui.Views.item;
import static org.synccenter.ui.Views.snapshot;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.HandlerType;
import org.synccenter.api.Outcome;
import org.synccenter.engine.ItemState;
import org.synccenter.stores.SqliteStores;
import org.synccenter.ui.Views;
import org.synccenter.ui.conflicts.ConflictsViewModel;
import org.synccenter.ui.conflicts.MemoryDesk;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.preview.PlanViewModel;
import org.synccenter.ui.progress.DetailsViewModel;
import org.synccenter.ui.results.EventsViewModel;
import org.synccenter.ui.results.ResultsViewModel;

class ShellViewModelTest {
    @TempDir
    Path home;

    private SqliteStores stores;
    private ShellViewModel model;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        stores = SqliteStores.open(home, InstantSource.system());
        Background background = new Background(Runnable::run, Runnable::run);
        MemoryDesk none = new MemoryDesk();
        model = new ShellViewModel(
                new DetailsViewModel(stores.history(), background),
                new ConflictsViewModel(none, background),
                new ResultsViewModel(stores.history(), background, 10),
                new EventsViewModel(Views.NO_EVENTS, background, place -> {}),
                new PlanViewModel(Views.NO_PREVIEW, background, InstantSource.system()));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<String> railNames() {
        return model.rail().stream().map(r -> r.lookProperty().get().name()).toList();
    }

    @Test
    void handlersAreGroupedByTypeAboveThePages() {
        model.apply(snapshot(
                handler("git", HandlerType.APPLICATION, item("a")), handler("folder", HandlerType.FOLDER, item("b"))));

        assertThat(railNames()).containsExactly("Handler folder", "Handler git", "Conflicts", "Results", "Set up");
        assertThat(model.rail())
                .extracting(r -> r.lookProperty().get().group())
                .containsExactly("FOLDERS", "PROGRAMS", "REVIEW", "", "");
    }

    @Test
    void theTitleCountsConflicts() {
        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));
        assertThat(model.titleProperty().get()).isEqualTo("Sync Center");

        model.apply(snapshot(handler(
                "folder",
                HandlerType.FOLDER,
                item("a", ItemState.IDLE, Outcome.CONFLICTS, 2),
                item("b", ItemState.IDLE, Outcome.CONFLICTS, 1))));

        assertThat(model.titleProperty().get()).contains("3 conflicts").contains("Sync Center");
        assertThat(model.rail().get(0).lookProperty().get().conflicts()).isEqualTo(3);
    }

    @Test
    void itIsEmptyOnlyWhileNoHandlerHasAnItem() {
        model.apply(snapshot(handler("folder", HandlerType.FOLDER)));
        assertThat(model.emptyProperty().get()).isTrue();

        model.apply(snapshot(handler("folder", HandlerType.FOLDER, item("a"))));
        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void aHandlerThatFailedToLoadIsAVisibleRowWithItsError() {
        model.apply(snapshot(broken("odd", "Its jar is damaged."), handler("folder", HandlerType.FOLDER, item("a"))));

        var look = model.rail().get(1).lookProperty().get();
        assertThat(look.status()).isEqualTo("Could not be loaded");
        assertThat(look.errors()).isEqualTo(1);
        model.go(new RailRow.ToHandler("odd"));
        assertThat(model.items().handlerProperty().get().error()).isEqualTo("Its jar is damaged.");
    }

    @Test
    void whenTheChosenHandlerIsGoneAnotherOneIsShown() {
        model.apply(
                snapshot(handler("a", HandlerType.FOLDER, item("1")), handler("b", HandlerType.SERVICE, item("2"))));
        model.go(new RailRow.ToHandler("b"));
        assertThat(model.items().rows()).extracting(r -> r.ref().item()).containsExactly("2");

        model.apply(snapshot(handler("a", HandlerType.FOLDER, item("1"))));

        assertThat(model.items().rows()).extracting(r -> r.ref().item()).containsExactly("1");
    }

    @Test
    void theRowsOfTheRailAreTheSameObjectsAfterASnapshot() {
        model.apply(snapshot(handler("a", HandlerType.FOLDER, item("1"))));
        var before = List.copyOf(model.rail());

        model.apply(snapshot(handler("a", HandlerType.FOLDER, item("1", ItemState.SYNCING, Outcome.IN_SYNC, 0))));

        assertThat(model.rail()).containsExactlyElementsOf(before);
        assertThat(before.get(0).lookProperty().get().status()).isEqualTo("1 syncing");
    }
}
