package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.EventLevel;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncResult;
import org.synccenter.api.SyncSession;

/** A handler that was asked to stop and says nothing: shown, given up, and kept from doing harm afterwards. */
@Timeout(60)
class NotRespondingTest extends EngineFixture {
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Progress UPDATING = Progress.of(ProgressStatus.UPDATING, "at work");
    private static final Progress DONE = Progress.of(ProgressStatus.SUCCEEDED, null);

    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b", "c");
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch speak = new CountDownLatch(1);
    private final CountDownLatch spoken = new CountDownLatch(1);
    private final CountDownLatch comeBack = new CountDownLatch(1);
    private final CompletableFuture<List<Throwable>> late = new CompletableFuture<>();

    /** Says nothing in its first run until it is told to speak, then again until it is told to come back; the other runs succeed. */
    private RequestHandle startAHandlerThatIsSilent() throws Exception {
        handler.script = (context, sessions) -> {
            if (entered.getCount() == 0) {
                MemoryHandler.SUCCEED.run(context, sessions);
                return;
            }
            SyncSession session = sessions.create(context.items());
            context.items().forEach(i -> session.progress(i, UPDATING));
            entered.countDown();
            speak.await();
            List<Throwable> thrown = new CopyOnWriteArrayList<>();
            thrown.add(catchThrowable(() -> session.progress("a", UPDATING)));
            spoken.countDown();
            comeBack.await();
            for (String item : context.items()) {
                thrown.add(catchThrowable(() -> session.progress(item, DONE)));
            }
            thrown.add(catchThrowable(() -> sessions.create(context.items())));
            thrown.add(catchThrowable(() -> session.canContinue(null)));
            late.complete(thrown);
            session.close();
        };
        openImpatient(PATIENCE, handler, new MemoryHandler("two", "x"));
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("a", "b")));
        entered.await();
        return running;
    }

    @AfterEach
    void letGo() {
        speak.countDown();
        comeBack.countDown();
    }

    private void awaitState(String id, ItemState state) {
        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(view(id).state()).isEqualTo(state));
    }

    @Test
    void aHandlerThatSaysNothingAfterAStopIsShownAndItsNextWordTakesThatBack() throws Exception {
        startAHandlerThatIsSilent();
        center.stopItems("mem", List.of("a"));
        assertThat(view("a").state()).isEqualTo(ItemState.STOPPING);
        assertThat(view("a").tasks().visible()).doesNotContain(Task.GIVE_UP);

        awaitState("a", ItemState.NOT_RESPONDING);
        assertThat(view("a").tasks().available()).contains(Task.GIVE_UP).doesNotContain(Task.STOP, Task.SYNC);
        assertThat(view("a").tasks().visible()).contains(Task.STOP);
        // Nobody asked to stop this one.
        assertThat(view("b").state()).isEqualTo(ItemState.SYNCING);

        speak.countDown();
        spoken.await();
        awaitState("a", ItemState.NOT_RESPONDING);
        comeBack.countDown();
        awaitState("a", ItemState.IDLE);
    }

    @Test
    void oneWordIsEnoughToBeTakenForAliveAgain() throws Exception {
        startAHandlerThatIsSilent();
        List<ItemState> states = new CopyOnWriteArrayList<>();
        center.stopItems("mem", List.of("a"));
        awaitState("a", ItemState.NOT_RESPONDING);
        try (AutoCloseable ignored = center.onChange(() -> states.add(view("a").state()))) {
            // Listeners are woken for what comes after a snapshot.
            center.snapshot();
            speak.countDown();
            spoken.await();
        }
        assertThat(states).contains(ItemState.STOPPING);
    }

    @Test
    void aHandlerThatIsNotAskedToStopMayBeSilentForAsLongAsItLikes() throws Exception {
        RequestHandle running = startAHandlerThatIsSilent();

        center.giveUp(item("a"));
        await().during(PATIENCE.multipliedBy(4))
                .untilAsserted(() -> assertThat(view("a").state()).isEqualTo(ItemState.SYNCING));
        assertThat(running.result().toCompletableFuture()).isNotDone();
    }

    @Test
    void givingUpEndsTheWholeRunAtOnceAndRefusesWhatComesLate() throws Exception {
        RequestHandle running = startAHandlerThatIsSilent();
        List<SyncResult> told = new CopyOnWriteArrayList<>();
        running.result().thenAccept(told::add);
        center.stopItems("mem", List.of("a"));
        awaitState("a", ItemState.NOT_RESPONDING);

        center.giveUp(item("a"));
        center.giveUp(item("a"));

        SyncResult result = result(running);
        assertThat(result.items())
                .hasSize(2)
                .allSatisfy(i -> assertThat(i.outcome()).isEqualTo(Outcome.FAILED))
                .allSatisfy(i -> assertThat(i.error()).contains("did not answer the request to stop"));
        assertThat(view("a").state()).isEqualTo(ItemState.IDLE);
        assertThat(view("b").state()).isEqualTo(ItemState.IDLE);
        assertThat(center.events().list("mem", "a"))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().level()).isEqualTo(EventLevel.ERROR));

        speak.countDown();
        comeBack.countDown();
        assertThat(late.orTimeout(20, TimeUnit.SECONDS).join())
                .hasSize(5)
                .allSatisfy(t -> assertThat(t).isInstanceOf(IllegalStateException.class));
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.FAILED);
        await().until(() ->
                !told.isEmpty()); // whoever waits for a result may go on before those who are called with it
        assertThat(told).hasSize(1);
        assertThat(center.history().runs(item("a"), 10)).hasSize(1);
    }

    /** The old thread may still write the files: a second one at them would be worse than any failure. */
    @Test
    void whatWasGivenUpIsNotStartedAgainBeforeTheOldCallHasReturnedAndTheOthersAre() throws Exception {
        handler.capabilities.add(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS);
        RequestHandle running = startAHandlerThatIsSilent();
        center.stop("mem");
        awaitState("a", ItemState.NOT_RESPONDING);
        RequestHandle waiting = center.start(SyncRequest.ofItems("mem", List.of("a")));
        center.giveUp(item("b"));
        result(running);

        assertThat(result(waiting).items())
                .singleElement()
                .satisfies(i -> assertThat(i.outcome()).isEqualTo(Outcome.FAILED))
                .satisfies(i -> assertThat(i.error()).contains("may still be at work"));
        SyncResult mixed = result(center.start(SyncRequest.ofItems("mem", List.of("a", "c"))));
        assertThat(mixed.items())
                .extracting(i -> i.item().item(), ItemResult::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("c", Outcome.IN_SYNC));
        assertThat(result(center.start(SyncRequest.ofHandler("two"))).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(catchThrowable(() -> handler.context().sessions().create(List.of("a"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(catchThrowable(() -> center.removeItem(item("a")))).isInstanceOf(SyncException.class);
        assertThat(handler.calls).hasSize(2);

        speak.countDown();
        comeBack.countDown();
        late.join();
        await().untilAsserted(() -> assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("a", "b"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC));
    }

    /** It was promised that it is called once at a time, also when one call was given up. */
    @Test
    void ofAHandlerWithoutConcurrencyNothingIsStartedBeforeTheOldCallHasReturned() throws Exception {
        RequestHandle running = startAHandlerThatIsSilent();
        center.stop("mem");
        awaitState("a", ItemState.NOT_RESPONDING);
        center.giveUp(item("a"));
        result(running);

        SyncResult other = result(center.start(SyncRequest.ofItems("mem", List.of("c"))));

        assertThat(other.items())
                .singleElement()
                .satisfies(i -> assertThat(i.error()).contains("may still be at work"));
        assertThat(catchThrowable(() -> handler.context().sessions().create(List.of("c"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(handler.calls).hasSize(1);
        speak.countDown();
        comeBack.countDown();
        late.join();
        await().untilAsserted(() -> assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("c"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC));
    }

    @Test
    void aHandlerThatAcknowledgesEverythingAndDoesNotComeBackCanBeGivenUpToo() throws Exception {
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                entered.countDown();
                speak.await();
                session.progress("a", Progress.of(ProgressStatus.CANCELED, null));
                comeBack.await();
            }
        };
        openImpatient(PATIENCE, handler);
        RequestHandle running = center.start(SyncRequest.ofItems("mem", List.of("a")));
        entered.await();
        center.stop("mem");
        speak.countDown();

        awaitState("a", ItemState.NOT_RESPONDING);
        center.giveUp(item("a"));
        // What it had said about the item stays true.
        assertThat(result(running).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void whatNobodyCanBeShownIsGivenUpByItself() throws Exception {
        RequestHandle running = startAHandlerThatIsSilent();
        List.of("a", "b").forEach(handler::forget);
        center.update("mem").toCompletableFuture().join();

        center.stop("mem");

        assertThat(result(running).outcome()).isEqualTo(Outcome.FAILED);
        speak.countDown();
        comeBack.countDown();
        late.join();
        await().untilAsserted(() -> assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("c"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC));
    }

    @Test
    void aSessionFromOutsideCanBeGivenUpToo() throws Exception {
        openImpatient(PATIENCE, handler);
        SyncSession session = handler.context().sessions().create(List.of("a"));
        session.progress("a", UPDATING);
        center.stop("mem");
        awaitState("a", ItemState.NOT_RESPONDING);

        center.giveUp(item("a"));

        awaitState("a", ItemState.IDLE);
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(catchThrowable(() -> session.progress("a", DONE))).isInstanceOf(IllegalStateException.class);
        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        session.close();
        assertThat(result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                        .outcome())
                .isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void theCenterClosesAlthoughACallThatWasGivenUpHasNotReturned() throws Exception {
        RequestHandle running = startAHandlerThatIsSilent();
        center.stop("mem");
        awaitState("a", ItemState.NOT_RESPONDING);
        center.giveUp(item("a"));
        result(running);
        long before = System.nanoTime();

        center.close();

        // The patience for handlers that may still answer is 20 seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(late).isNotDone();
        center = null;
    }
}
