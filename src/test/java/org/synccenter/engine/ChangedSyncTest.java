package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.Hold;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RunRecord;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.schedule.HandClock;
import org.synccenter.stores.SqliteStores;

/** What changes that a handler notices start, through the whole engine. */
@Timeout(60)
class ChangedSyncTest extends EngineFixture {
    private final HandClock clock = new HandClock("2026-11-21T10:00:00Z");
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");
    private final Noticing noticing = new Noticing();

    /** Notices what the test says. */
    private static final class Noticing implements ChangeWatch {
        final List<String> looks = new CopyOnWriteArrayList<>();
        final Map<String, Boolean> needed = new ConcurrentHashMap<>();
        volatile @Nullable Listener listener;
        volatile boolean ended;

        @Override
        public AutoCloseable watch(Listener told) {
            listener = told;
            return () -> ended = true;
        }

        @Override
        public Patience patience(String itemId) {
            return Patience.USUAL;
        }

        @Override
        public Look look(String itemId) {
            looks.add(itemId);
            return new Look(needed.getOrDefault(itemId, true), Duration.ofHours(1));
        }
    }

    @BeforeEach
    void open() throws Exception {
        handler.objects.put(ChangeWatch.class, () -> noticing);
        center = SyncCenter.open(List.of(handler), SqliteStores.open(home, clock), home, clock);
        result(center.start(SyncRequest.ofHandler("mem")));
        center.runSchedules();
        await().until(() -> noticing.listener != null);
        handler.calls.clear();
    }

    private void change(String item) {
        noticing.listener.changed(item);
    }

    /** Time passes, and the engine notices: any news makes it look at the clock. */
    private void pass(Duration time) {
        clock.pass(time);
        change("b");
    }

    private SyncContext call(int number) {
        await().until(() -> handler.calls.size() >= number);
        return handler.calls.get(number - 1);
    }

    private void awaitLooks(String item, int number) {
        await().until(() -> looks(item) == number);
    }

    private long looks(String item) {
        return noticing.looks.stream().filter(item::equals).count();
    }

    @Test
    void aChangeStartsItsItemForNobodyToAnswerAndHistorySaysWhy() {
        change("a");
        pass(Duration.ofSeconds(10));

        SyncContext context = call(1);

        assertThat(context.items()).containsExactly("a");
        assertThat(context.reason()).isEqualTo(StartReason.FILE_CHANGE);
        assertThat(context.mayPrompt()).isFalse();
        await().until(() -> !center.snapshot().isBusy());
        assertThat(center.history().runs(item("a"), 1))
                .singleElement()
                .extracting(RunRecord::reason)
                .isEqualTo(StartReason.FILE_CHANGE);
    }

    @Test
    void whatTheHandlerFindsNothingInIsNotStarted() {
        noticing.needed.put("a", false);
        change("a");
        pass(Duration.ofSeconds(10));
        awaitLooks("a", 1);
        pass(Duration.ofMinutes(59));
        awaitLooks("b", 1);
        assertThat(looks("a")).isOne();

        // Nothing is told, and it is looked at all the same.
        pass(Duration.ofMinutes(2));

        awaitLooks("a", 2);
        assertThat(handler.calls).noneMatch(c -> c.items().contains("a"));
    }

    @Test
    void whatIsDisabledOrWasNeverSyncedIsLeftAlone() throws Exception {
        center.enableItem(item("a"), false, null, Set.of(ControlFlag.NO_UI))
                .toCompletableFuture()
                .join();
        change("a");
        change("b");
        pass(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        change("a");
        assertThat(call(1).items()).containsExactly("b");
        assertThat(noticing.looks).doesNotContain("a");

        center.enableItem(item("a"), true, null, Set.of(ControlFlag.NO_UI))
                .toCompletableFuture()
                .join();
        pass(Duration.ofSeconds(10));
        assertThat(call(2).items()).containsExactly("a");
    }

    @Test
    void theFirstSyncIsForAPerson() throws Exception {
        center.close();
        MemoryHandler fresh = new MemoryHandler("fresh", "a");
        Noticing other = new Noticing();
        fresh.objects.put(ChangeWatch.class, () -> other);
        center = SyncCenter.open(List.of(fresh, handler), SqliteStores.open(home, clock), home, clock);
        center.runSchedules();
        await().until(() -> other.listener != null);

        other.listener.changed("a");
        change("a");
        pass(Duration.ofSeconds(10));

        call(1);
        assertThat(fresh.calls).isEmpty();
    }

    @Test
    void whatIsHeldIsNotTriedInALoopAndAPersonIsNeverMadeToWait() {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                for (String item : context.items()) {
                    session.held(item, new Hold(Hold.Reason.MASS_DELETION, "Really?", List.of("x"), Set.of()));
                    session.progress(item, Progress.of(ProgressStatus.SUCCEEDED, null));
                }
            }
        };
        noticing.needed.put("b", false);
        change("a");
        pass(Duration.ofSeconds(10));
        call(1);
        await().until(() -> view("a").lastOutcome() == Outcome.HELD);
        await().until(() -> !center.snapshot().isBusy());
        change("a");
        pass(Duration.ofSeconds(40));
        assertThat(handler.calls).hasSize(1);

        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                        .outcome())
                .isEqualTo(Outcome.HELD);
        pass(Duration.ofSeconds(30));
        assertThat(call(3).items()).containsExactly("a");
        await().until(() -> !center.snapshot().isBusy());

        // Twice as long now; but not when what it needs has come back.
        change("a");
        pass(Duration.ofSeconds(70));
        assertThat(handler.calls).hasSize(3);
        noticing.listener.returned("a");
        pass(Duration.ofSeconds(10));
        call(4);
    }

    @Test
    void theEndOfTheProgramEndsTheWatch() {
        center.close();

        assertThat(noticing.ended).isTrue();
        change("a");
        assertThat(handler.calls).isEmpty();
    }

    @Test
    void aPauseHoldsBackWhatWasNoticedUntilItEnds() throws Exception {
        center.schedules().pause().begin(clock.instant().plus(Duration.ofHours(1)));
        change("a");
        pass(Duration.ofMinutes(30));
        result(center.start(SyncRequest.ofItems("mem", List.of("b"))));
        assertThat(noticing.looks).isEmpty();
        assertThat(handler.calls).as("what a person starts is synced").hasSize(1);

        center.schedules().pause().end();

        assertThat(call(2).reason()).isEqualTo(StartReason.FILE_CHANGE);
    }

    @Test
    void afterASleepEverythingThatIsWatchedIsLookedAt() {
        center.lookAgain();
        pass(ChangeWatch.Patience.USUAL.longest());

        awaitLooks("a", 1);
        awaitLooks("b", 1);
    }
}
