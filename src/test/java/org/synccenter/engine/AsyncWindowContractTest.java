package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;
import org.synccenter.api.async.LoggedError;
import org.synccenter.api.async.PropertiesEnd;
import org.synccenter.contract.Proves;

/** Windows of a handler that works by callbacks: its properties, and what it has to say about an error. */
@Timeout(60)
class AsyncWindowContractTest extends AsyncFixture {
    private final Owner window = new AsyncFake.Window();

    private boolean show(@Nullable String item, @Nullable Owner owner) {
        return center.show(HandlerUi.Kind.PROPERTIES, "async", item, owner)
                .toCompletableFuture()
                .join();
    }

    private void withProperties() {
        fake.info = new AsyncHandlerInfo("With properties", true, false, false, false);
        fake.items = AsyncItems.of(
                List.of(new AsyncItem("a", "Item a", true, true, false, false, null), AsyncItem.of("b", "Item b")));
    }

    @Test
    @Proves("ISyncMgrSynchronize.ShowProperties")
    void propertiesAreOfferedOnlyWhereThereAreSome() throws Exception {
        open(fake);
        assertThat(row().tasks().visible()).doesNotContain(Task.PROPERTIES);
        assertThat(row("a").tasks().visible()).doesNotContain(Task.PROPERTIES);
        assertThatThrownBy(() -> show(null, window)).hasCauseInstanceOf(SyncException.class);
        assertThat(fake.log).noneMatch(l -> l.contains("showProperties"));

        withProperties();
        update();
        assertThat(row().tasks().available()).contains(Task.PROPERTIES);
        assertThat(row("a").tasks().available()).contains(Task.PROPERTIES);
        assertThat(row("b").tasks().visible()).doesNotContain(Task.PROPERTIES);
        fake.properties = instance -> elsewhere(() -> instance.callback().showPropertiesCompleted(PropertiesEnd.DONE));
        assertThat(show(null, window)).isTrue();
        assertThat(show("a", window)).isTrue();
        assertThat(fake.log)
                .filteredOn(l -> l.contains("showProperties"))
                .extracting(l -> l.substring(l.indexOf(' ') + 1))
                .containsExactly("showProperties null", "showProperties a");
        AsyncFake.Instance shown = fake.instances.stream()
                .filter(i -> "a".equals(i.asked))
                .findFirst()
                .orElseThrow();
        assertThat(fake.log(shown)).containsExactly("initialize", "callback", "showProperties a", "callback null");
        assertThat(shown.start).isEqualTo(new AsyncStart(StartReason.MANUAL, true, true, null));
        assertThat(shown.owner).isSameAs(window);
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.ShowPropertiesCompleted")
    void theEndOfPropertiesDropsARowOrReadsTheItemsAgain() throws Exception {
        withProperties();
        open(fake);
        enable("a", false);
        fake.properties = instance -> {
            fake.items = new AsyncItems(List.of(AsyncItem.of("b", "Item b")), false);
            instance.callback().showPropertiesCompleted(PropertiesEnd.ITEM_DELETED);
        };
        assertThat(show("a", window)).isTrue();
        await().untilAsserted(() ->
                assertThat(row().items()).extracting(i -> i.ref().item()).containsExactly("b"));
        assertThat(center.states().item(new ItemRef("async", "a")))
                .as("forgotten")
                .isEmpty();

        fake.properties = instance -> {
            fake.items = AsyncFake.listed("b", "new");
            instance.callback().showPropertiesCompleted(PropertiesEnd.ITEMS_CHANGED);
        };
        assertThat(show(null, window)).isTrue();
        await().untilAsserted(() ->
                assertThat(row().items()).extracting(i -> i.ref().item()).containsExactly("b", "new"));

        fake.properties = instance -> instance.callback().showPropertiesCompleted(PropertiesEnd.FAILED);
        assertThatThrownBy(() -> show(null, window)).hasCauseInstanceOf(SyncException.class);
    }

    /** Syncs once, and logs an error that can be followed. */
    private SyncEvent loggedError() {
        fake.synchronize = instance -> {
            instance.callback().logError(EventLevel.ERROR, "A file is locked.", new LoggedError("e1", "a", true));
            instance.succeed();
        };
        sync();
        fake.synchronize = AsyncFake.Instance::succeed;
        return events("async").getFirst();
    }

    private void follow(SyncEvent event) {
        assertThat(center.followLink(event.id(), window).toCompletableFuture().join())
                .isEmpty();
    }

    @Test
    @Proves("ISyncMgrSynchronize.ShowError")
    void followingALoggedErrorShowsItByItsId() throws Exception {
        open(fake);
        SyncEvent event = loggedError();
        fake.error = instance -> {
            assertThat(instance.callback().enableModeless(true)).isTrue();
            elsewhere(() -> instance.callback().showErrorCompleted(List.of()));
        };

        follow(event);
        AsyncFake.Instance shown = fake.instances.getLast();
        assertThat(fake.log(shown)).containsExactly("initialize", "callback", "showError e1", "callback null");
        assertThat(shown.owner).isSameAs(window);
        assertThat(center.prompts().take(this)).as("the turn was given back").isTrue();

        fake.synchronize = instance -> {
            instance.callback().logError(EventLevel.ERROR, "A name is odd.", new LoggedError("e2", "a", false));
            instance.succeed();
        };
        sync();
        int before = fake.instances.size();
        follow(events("async").getFirst());
        assertThat(fake.instances).as("cannot be followed").hasSize(before);
    }

    @Test
    @Proves("ISyncMgrSynchronizeCallback.ShowErrorCompleted")
    void whatIsToBeTriedAgainIsPreparedAndSyncedAgain() throws Exception {
        open(fake);
        SyncEvent event = loggedError();
        fake.error = instance -> {
            List<String> again = new ArrayList<>(List.of("b"));
            instance.callback().showErrorCompleted(again);
            again.set(0, "a");
        };

        follow(event);

        await().until(() -> fake.syncs().size() == 2);
        AsyncFake.Instance retried = fake.syncs().getLast();
        await().untilAsserted(() -> assertThat(fake.log(retried))
                .containsExactly("initialize", "callback", "prepareForSync [b]", "synchronize", "callback null"));
        await().until(() -> !center.snapshot().isBusy());
        assertThat(row("b").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void aWindowWhoseOwnerIsClosedEndsAndItsLateCallsAreRefused() throws Exception {
        withProperties();
        open(fake);
        AsyncFake.Window closing = new AsyncFake.Window();
        AtomicReference<AsyncFake.@Nullable Instance> shown = new AtomicReference<>();
        fake.properties = instance -> {
            assertThat(instance.callback().enableModeless(true)).isTrue();
            shown.set(instance);
        };
        CompletableFuture<Boolean> open =
                center.show(HandlerUi.Kind.PROPERTIES, "async", null, closing).toCompletableFuture();
        await().until(() -> shown.get() != null);
        closing.open = false;

        assertThatThrownBy(open::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(SyncException.class);
        assertThatThrownBy(() -> shown.get().callback().showPropertiesCompleted(PropertiesEnd.DONE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(center.prompts().take(this)).isTrue();
    }

    @Test
    void withoutAWindowNobodyIsAskedAndProgressHasNoPlace() throws Exception {
        withProperties();
        open(fake);
        List<Object> answers = new ArrayList<>();
        fake.properties = instance -> {
            answers.add(instance.callback().enableModeless(true));
            try {
                instance.callback().progress("a", ItemProgress.of(ItemStatus.UPDATING));
            } catch (IllegalStateException e) {
                answers.add("refused");
            }
            instance.callback().logError(EventLevel.ERROR, "It is locked.", new LoggedError("e1", "a", false));
            instance.callback().showPropertiesCompleted(PropertiesEnd.DONE);
        };
        assertThat(show(null, null)).isTrue();
        assertThat(answers).containsExactly(false, "refused");
        await().untilAsserted(() -> assertThat(row("a").errors()).isEqualTo(1));

        fake.answer = start -> !start.settings();
        assertThatThrownBy(() -> show(null, window)).isInstanceOf(CompletionException.class);
    }
}
