package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncRequest;

/** What the program finds of the time before. */
@Timeout(60)
class RestartTest extends EngineFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "a", "b");

    @Test
    void aSyncThatTheProgramDidNotSurviveIsToldAsCutOff() throws Exception {
        open(handler);
        result(center.start(SyncRequest.ofItems("mem", List.of("b"))));
        String cutOff = centerStores.history().begin(item("a"), StartReason.SCHEDULE, CLOCK.instant());
        center.close();

        open(handler);

        assertThat(center.history().runs(item("a"), 10)).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(cutOff);
            assertThat(run.ended()).isNotNull();
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.error()).isEqualTo("The program ended before this sync did.");
        });
        assertThat(center.history().runs(item("b"), 10))
                .extracting(RunRecord::outcome)
                .containsExactly(Outcome.IN_SYNC);
    }

    @Test
    void aRequestThatIsRefusedLeavesTheItemAsTheLastSyncDid() throws Exception {
        open(handler);
        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));
        center.enableItem(item("a"), false, null, Set.of())
                .toCompletableFuture()
                .join();

        ItemResult refused = result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                .items()
                .getFirst();

        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.error()).contains("disabled");
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(view("a").error()).isNull();
        assertThat(view("a").errors()).isZero();
        center.close();
        open(handler);
        assertThat(view("a").lastOutcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @Test
    void whatAPersonDecidesDoesNotHoldWhenItCannotBeKept() throws Exception {
        open(handler);
        centerStores.close();

        assertThat(center.enableItem(item("a"), false, null, Set.of()))
                .completesExceptionallyWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("cannot be used");
        assertThat(center.enableHandler("mem", false, null, Set.of()))
                .completesExceptionallyWithin(Duration.ofSeconds(30));
        assertThat(center.activateHandler("mem", false, null, Set.of()))
                .completesExceptionallyWithin(Duration.ofSeconds(30));
        assertThat(center.hideItem(item("a"), true)).completesExceptionallyWithin(Duration.ofSeconds(30));
        assertThat(center.hideHandler("mem", true)).completesExceptionallyWithin(Duration.ofSeconds(30));

        HandlerView shown = center.snapshot().handlers().getFirst();
        assertThat(shown.active() && shown.enabled()).isTrue();
        assertThat(shown.hidden() || view("a").hidden()).isFalse();
        assertThat(view("a").enabled()).isTrue();
    }

    @Test
    void anItemOfAHandlerThatIsNotSetUpIsNotCalledDisabled() throws Exception {
        open(handler);
        center.activateHandler("mem", false, null, Set.of())
                .toCompletableFuture()
                .join();

        ItemResult refused = result(center.start(SyncRequest.ofItems("mem", List.of("a"))))
                .items()
                .getFirst();

        assertThat(refused.error()).isEqualTo("“Memory mem” is not set up. Set it up first.");
    }
}
