package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.stores.SqliteStores;

/** Items and handlers that come and go while something is going on with them. */
@Timeout(60)
class ItemLifeTest extends EngineFixture {
    private final Gate gate = new Gate();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);
    private final AtomicBoolean slow = new AtomicBoolean();

    /** Takes its time, when told to, to hand out one item that it has already found. */
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b") {
        @Override
        public Optional<SyncItem> item(String itemId) {
            Optional<SyncItem> found = super.item(itemId);
            pause();
            return found;
        }

        @Override
        public List<SyncItem> items() {
            List<SyncItem> found = super.items();
            pause();
            return found;
        }

        private void pause() {
            if (slow.getAndSet(false)) {
                reading.countDown();
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    };

    @AfterEach
    void letGo() {
        gate.open.countDown();
        read.countDown();
    }

    private ItemEntryView kept(String id) {
        return new ItemEntryView(view(id).enabled(), view(id).lastOutcome());
    }

    private record ItemEntryView(boolean enabled, Outcome lastOutcome) {}

    @Test
    void anItemThatVanishesForAMomentInTheMidstOfItsSyncIsStillTheSame() throws Exception {
        handler.script = gate;
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        handler.forget("a");
        done(center.update("mem"));
        handler.grow("a");
        done(center.update("mem"));

        assertThat(view("a").state()).isEqualTo(ItemState.SYNCING);
        assertThat(Objects.requireNonNull(view("a").progress()).text()).isEqualTo("working");
        done(center.enableItem(item("a"), false, null, Set.of(ControlFlag.NO_UI)));
        gate.open.countDown();
        result(running);

        assertThat(kept("a")).isEqualTo(new ItemEntryView(false, Outcome.IN_SYNC));
        center.close();
        open(handler);
        assertThat(kept("a")).isEqualTo(new ItemEntryView(false, Outcome.IN_SYNC));
    }

    @Test
    void anItemThatIsRemovedWhileItIsReadDoesNotComeBack() throws Exception {
        open(handler);
        slow.set(true);
        CompletionStage<Void> update = center.updateItem(item("a"));
        reading.await();
        CompletionStage<Boolean> removal = center.removeItem(item("a"), null, Set.of(ControlFlag.NO_UI));
        await().until(() -> center.snapshot().item(item("a")).isEmpty());
        // What is read after the removal is slow as well: nothing mends what the first reading brings back.
        handler.beforeRemoval = () -> {};
        read.countDown();
        done(update);
        assertThat(center.snapshot().item(item("a"))).isEmpty();
        done(removal);
        assertThat(center.snapshot().item(item("a"))).isEmpty();
    }

    @Test
    void anItemThatIsCommittedWhileTheListIsReadKeepsItsProgress() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch listed = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                gate.entered.countDown();
                listed.await();
                SyncItem found = handler.item("new").orElseThrow();
                session.proposeItem(found);
                session.commitItem("new");
                session.progress("new", Progress.of(ProgressStatus.UPDATING, "found"));
                committed.countDown();
                gate.open.await();
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
                session.progress("new", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("a")));
        gate.entered.await();
        handler.grow("new");
        slow.set(true);
        CompletionStage<Void> update = center.update("mem");
        reading.await();
        listed.countDown();
        committed.await();
        read.countDown();
        done(update);

        assertThat(view("new").progress())
                .isNotNull()
                .satisfies(p -> assertThat(Objects.requireNonNull(p).text()).isEqualTo("found"));
        gate.open.countDown();
        result(running);
        assertThat(view("new").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void anItemThatIsAddedUnderTheIdOfARemovedOneIsANewOne() throws Exception {
        open(handler);
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        done(center.hideItem(item("a"), true));
        done(center.enableItem(item("a"), false, null, Set.of(ControlFlag.NO_UI)));
        done(center.removeItem(item("a"), null, Set.of(ControlFlag.NO_UI)));
        handler.grow("a");
        done(center.update("mem"));

        assertThat(view("a").hidden()).isFalse();
        assertThat(kept("a").enabled()).isTrue();
        assertThat(view("a").lastSync()).isNull();
    }

    @Test
    void aQuestionStaysOpenWhenTheNextSyncDoesNotReachTheOtherSide() throws Exception {
        Hold hold = new Hold(
                Hold.Reason.MASS_DELETION, "Many files are gone.", List.of("x"), Set.of(HoldAnswer.ALLOW_ONCE));
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.held("a", hold);
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.DISCONNECTED, null));
            }
        };
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        assertThat(view("a").hold()).isEqualTo(hold);

        handler.script = MemoryHandler.SUCCEED;
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        assertThat(view("a").hold()).isNull();
    }

    @Test
    void aHandlerThatIsNotListedAnyMoreCanStillBeStopped() throws Exception {
        assertStoppable(() -> center.stop("mem"));
    }

    @Test
    void aHandlerThatIsNotListedAnyMoreIsStoppedWithAllOthers() throws Exception {
        assertStoppable(() -> center.stopAll());
    }

    private void assertStoppable(Runnable stop) throws Exception {
        MemoryProvider shelf = new MemoryProvider("shelf", handler);
        CountDownLatch asked = new CountDownLatch(1);
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                gate.entered.countDown();
                await().until(() -> !session.canContinue(null) || gate.open.getCount() == 0);
                asked.countDown();
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.CANCELED, null)));
            }
        };
        center = SyncCenter.open(List.of(shelf), SqliteStores.open(home, CLOCK), home, CLOCK);
        RequestHandle running = center.start(SyncRequest.ofHandler("mem"));
        gate.entered.await();
        shelf.remove("mem");
        done(center.updateCollection("shelf"));
        assertThat(center.snapshot().handlers()).isEmpty();

        stop.run();

        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> center.stop("mem")).isInstanceOf(IllegalArgumentException.class));
    }
}
