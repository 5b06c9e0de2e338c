package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StartReason;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;
import org.synccenter.engine.schedule.HandClock;
import org.synccenter.engine.schedule.Rule;
import org.synccenter.engine.schedule.Schedule;
import org.synccenter.stores.SqliteStores;

/** What schedules start, through the whole engine. */
@Timeout(60)
class ScheduledSyncTest extends EngineFixture {
    private static final Rule HALF_HOUR = new Rule.Every(Duration.ofMinutes(30));

    private final HandClock clock = new HandClock("2026-11-21T10:00:00Z");
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");

    private void open(MemoryHandler... handlers) throws SyncException {
        center = SyncCenter.open(List.of(handlers), SqliteStores.open(home, clock), home, clock);
    }

    private void schedule(String... items) {
        center.schedules().put(Schedule.of("mem", List.of(items), HALF_HOUR));
    }

    private SyncContext call(int number) {
        await().until(() -> handler.calls.size() >= number);
        return handler.calls.get(number - 1);
    }

    private void awaitIdle() {
        await().until(() -> !center.snapshot().isBusy());
    }

    @Test
    void aDueScheduleAsksForNothingAndSaysWhy() throws Exception {
        open(handler);
        schedule("a", "c");
        clock.pass(Duration.ofMinutes(30));

        center.runSchedules();

        SyncContext context = call(1);
        assertThat(context.items()).containsExactly("a", "c");
        assertThat(context.reason()).isEqualTo(StartReason.SCHEDULE);
        assertThat(context.owner()).isNull();
        assertThat(context.mayPrompt()).isFalse();
        assertThat(context.context()).isNull();
        awaitIdle();
        assertThat(center.history().runs(item("a"), 1))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(StartReason.SCHEDULE));
    }

    @Test
    void whatSyncsAlreadyIsNotSyncedAgainAfterwards() throws Exception {
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        schedule();
        center.start(SyncRequest.ofItems("mem", List.of("a", "b")));
        gate.entered.await();
        clock.pass(Duration.ofMinutes(30));

        center.runSchedules();

        await().until(() -> view("c").state() == ItemState.PENDING);
        gate.open.countDown();
        assertThat(call(2).items()).containsExactly("c");
        awaitIdle();
        assertThat(handler.calls).hasSize(2);
    }

    @Test
    @Proves("ISyncMgrSyncItemContainer.GetSyncItem")
    void anItemThatIsGoneIsSkippedWithOneEvent() throws Exception {
        open(handler);
        schedule("a", "b");
        handler.forget("a");
        center.update("mem").toCompletableFuture().join();
        clock.pass(Duration.ofMinutes(30));
        center.runSchedules();
        call(1);
        awaitIdle();
        clock.pass(Duration.ofMinutes(30));
        // Any change makes the scheduler look at the clock.
        center.schedules().put(Schedule.of("later", List.of(), HALF_HOUR));
        call(2);
        awaitIdle();

        assertThat(handler.calls).allSatisfy(c -> assertThat(c.items()).containsExactly("b"));
        assertThat(center.events().list("mem", "a")).singleElement().satisfies(e -> {
            assertThat(e.draft().level()).isEqualTo(EventLevel.WARNING);
            assertThat(e.draft().description()).contains("“a”", "Memory mem");
        });
    }

    @Test
    void aScheduleOfNothingButMissingItemsSyncsNothing() throws Exception {
        open(handler);
        schedule("gone");
        clock.pass(Duration.ofMinutes(30));

        center.runSchedules();

        await().until(() -> !center.events().list("mem", "gone").isEmpty());
        assertThat(handler.calls).isEmpty();
        assertThat(center.events().errors("mem", null)).isZero();
    }

    @Test
    void schedulesOfAMissingHandlerAreKeptAndRest() throws Exception {
        open(handler);
        schedule();
        center.schedules().put(Schedule.of("other", List.of("x"), HALF_HOUR));
        center.close();
        clock.pass(Duration.ofHours(5));
        open(new MemoryHandler("other", "x"));
        center.runSchedules();
        await().until(() -> center.history().runs(null, 10).size() == 1);
        assertThat(center.schedules().list("mem")).hasSize(1);
        assertThat(center.events().list(null, null)).isEmpty();
        center.close();

        clock.pass(Duration.ofHours(5));
        open(handler);
        center.runSchedules();

        assertThat(call(1).items()).containsExactly("a", "b", "c");
    }

    @Test
    void whatCannotBeStartedIsLeftOutInSilence() throws Exception {
        handler.connected.put("b", StateAnswer.NO);
        open(handler);
        schedule("a", "b", "c");
        center.enableItem(item("a"), false, null, Set.of(ControlFlag.NO_UI))
                .toCompletableFuture()
                .join();
        clock.pass(Duration.ofMinutes(30));

        center.runSchedules();

        assertThat(call(1).items()).containsExactly("c");
        awaitIdle();
        assertThat(center.events().list(null, null)).isEmpty();
    }

    @Test
    void aHandlerThatSyncsByItselfIsNotStarted() throws Exception {
        handler.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        MemoryHandler other = new MemoryHandler("other", "x");
        open(handler, other);
        schedule("a");
        center.schedules().put(Schedule.of("other", List.of(), HALF_HOUR));
        clock.pass(Duration.ofMinutes(30));

        center.runSchedules();

        await().until(() -> other.calls.size() == 1);
        assertThat(handler.calls).isEmpty();
        assertThat(center.events().list(null, null)).isEmpty();
    }

    @Test
    void theFacesSeeTheNextTime() throws Exception {
        open(handler);
        schedule("a");
        Instant next = Instant.parse("2026-11-21T10:30:00Z");

        assertThat(view("a").nextSync()).isEqualTo(next);
        assertThat(view("b").nextSync()).isNull();

        center.enableItem(item("a"), false, null, Set.of(ControlFlag.NO_UI))
                .toCompletableFuture()
                .join();
        assertThat(view("a").nextSync()).isNull();
    }

    @Test
    @Proves("ISyncMgrSyncItem.Delete")
    void anItemThatIsRemovedLeavesItsSchedules() throws Exception {
        open(handler);
        schedule("a");
        schedule("a", "b");

        center.removeItem(new ItemRef("mem", "a"));

        assertThat(center.schedules().list("mem"))
                .singleElement()
                .satisfies(s -> assertThat(s.items()).containsExactly("b"));
    }

    @Test
    void withoutARunningSchedulerNothingIsStarted() throws Exception {
        open(handler);
        schedule();
        clock.pass(Duration.ofDays(1));
        center.close();
        open(handler);

        assertThat(center.history().runs(null, 1)).isEmpty();
        assertThat(view("a").nextSync()).isEqualTo(Instant.parse("2026-11-21T10:30:00Z"));
    }
}
