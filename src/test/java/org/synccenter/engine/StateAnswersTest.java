package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.Outcome;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;

/** Who keeps the states of handlers and items: what a handler may answer about each, and what is shown of it. */
@Timeout(60)
class StateAnswersTest extends StateFixture {
    @ParameterizedTest
    @CsvSource({
        "YES, false, true, true, true",
        "YES, false, false, true, true",
        "NO, false, true, false, true",
        "KEPT_BY_CENTER, false, true, true, true",
        "KEPT_BY_CENTER, false, false, false, true",
        "UNKNOWN, false, true, true, true",
        "UNKNOWN, false, false, false, true",
        "YES, true, false, true, true",
        "NO, true, true, false, true",
        "KEPT_BY_CENTER, true, true, true, false",
        "KEPT_BY_CENTER, true, false, false, false",
        "UNKNOWN, true, true, true, false",
        "UNKNOWN, true, false, false, false",
    })
    @Proves({"ISyncMgrHandlerInfo.IsActive", "Semantics.KeepItForMeIsNoFailure"})
    void theFourAnswersAboutActive(StateAnswer answer, boolean asks, boolean last, boolean expected, boolean legal)
            throws Exception {
        handler.info = info(last ? StateAnswer.YES : StateAnswer.NO, StateAnswer.YES, StateAnswer.YES);
        open(handler);
        if (asks) {
            withUi(last ? HandlerCapability.QUERY_BEFORE_DEACTIVATE : HandlerCapability.QUERY_BEFORE_ACTIVATE);
        }
        handler.info = info(answer, StateAnswer.YES, StateAnswer.YES);

        done(center.update("mem"));

        assertThat(row().active()).isEqualTo(expected);
        assertThat(errors().isEmpty()).isEqualTo(legal);
        if (!expected) {
            boolean known = legal && answer != StateAnswer.UNKNOWN;
            assertThat(row().tasks().visible()).containsExactly(Task.ACTIVATE);
            assertThat(row().tasks().available().contains(Task.ACTIVATE)).isEqualTo(known);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YES, false, false, true, true",
        "NO, false, true, false, true",
        "KEPT_BY_CENTER, false, false, false, true",
        "UNKNOWN, false, false, false, true",
        "UNKNOWN, false, true, true, true",
        "KEPT_BY_CENTER, true, true, true, false",
        "UNKNOWN, true, false, false, false",
    })
    @Proves({"ISyncMgrHandlerInfo.IsEnabled", "Semantics.KeepItForMeIsNoFailure"})
    void theFourAnswersAboutEnabled(StateAnswer answer, boolean asks, boolean last, boolean expected, boolean legal)
            throws Exception {
        handler.info = info(StateAnswer.YES, last ? StateAnswer.YES : StateAnswer.NO, StateAnswer.YES);
        open(handler);
        if (asks) {
            withUi(HandlerCapability.QUERY_BEFORE_DISABLE);
        }
        handler.info = info(StateAnswer.YES, answer, StateAnswer.YES);

        done(center.update("mem"));

        assertThat(row().enabled()).isEqualTo(expected);
        assertThat(errors().isEmpty()).isEqualTo(legal);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(expected ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, false, false, true, true",
        "NO, false, true, false, true",
        "KEPT_BY_CENTER, false, false, false, true",
        "UNKNOWN, false, true, true, true",
        "UNKNOWN, false, false, false, true",
        "KEPT_BY_CENTER, true, false, false, false",
        "UNKNOWN, true, true, true, false",
    })
    @Proves("ISyncMgrSyncItemInfo.IsEnabled")
    void theFourAnswersOfAnItemAboutEnabled(
            StateAnswer answer, boolean asks, boolean last, boolean expected, boolean legal) throws Exception {
        handler.itemInfos.put("a", itemInfo(last ? StateAnswer.YES : StateAnswer.NO, StateAnswer.YES));
        open(handler);
        if (asks) {
            handler.itemCapabilities.put("a", Set.of(ItemCapability.QUERY_BEFORE_ENABLE));
        }
        handler.itemInfos.put("a", itemInfo(answer, StateAnswer.YES));

        done(center.update("mem"));

        assertThat(view("a").enabled()).isEqualTo(expected);
        assertThat(errors().isEmpty()).isEqualTo(legal);
    }

    @Test
    void lastKnownStatesSurviveARestart() throws Exception {
        handler.info = info(StateAnswer.YES, StateAnswer.NO, StateAnswer.YES);
        open(handler);
        center.close();
        handler.info = info(StateAnswer.UNKNOWN, StateAnswer.UNKNOWN, StateAnswer.UNKNOWN);

        open(handler);

        assertThat(row().active()).isTrue();
        assertThat(row().enabled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(StateAnswer.class)
    @Proves({"ISyncMgrSyncItemInfo.IsConnected", "Semantics.KeepItForMeIsNoFailure"})
    void onlyNoMeansThatAnItemIsNotConnected(StateAnswer answer) throws Exception {
        handler.itemInfos.put("a", itemInfo(StateAnswer.YES, answer));
        open(handler);

        boolean connected = answer != StateAnswer.NO;

        assertThat(view("a").connected()).isEqualTo(connected);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(connected ? 2 : 1);
        assertThat(view("a").tasks().visible().contains(Task.SYNC)).isEqualTo(connected);
    }

    @Test
    @Proves("ISyncMgrHandlerInfo.IsConnected")
    void aHandlerThatCannotTellIsConnectedAndOneThatSaysNoIsNotSynced() throws Exception {
        MemoryHandler mute = new MemoryHandler("mute", "m") {
            @Override
            public HandlerInfo info() {
                throw new IllegalStateException("no answer");
            }
        };
        handler.info = info(StateAnswer.YES, StateAnswer.YES, StateAnswer.NO);

        open(handler, mute);

        assertThat(result(center.start(SyncRequest.ofHandler("mute"))).outcome())
                .isEqualTo(Outcome.IN_SYNC);
        assertThat(mute.calls).hasSize(1);
        assertThat(row().connected()).isFalse();
        assertThat(row().tasks().visible()).doesNotContain(Task.SYNC);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).isEmpty();
        assertThat(handler.calls).isEmpty();
    }

    @Test
    @Proves("Semantics.HiddenByDefaultIsADefault")
    void hiddenByDefaultCountsOnlyTheFirstTime() throws Exception {
        handler.policies.add(HandlerPolicy.HIDDEN_BY_DEFAULT);
        handler.itemPolicies.put("a", Set.of(ItemPolicy.HIDDEN_BY_DEFAULT));
        open(handler);
        assertThat(row().hidden()).isTrue();
        assertThat(view("a").hidden()).isTrue();
        assertThat(view("b").hidden()).isFalse();

        done(center.hideHandler("mem", false));
        done(center.hideItem(item("a"), false));
        done(center.update("mem"));
        center.close();
        handler.itemPolicies.put("b", Set.of(ItemPolicy.HIDDEN_BY_DEFAULT));
        open(handler);

        assertThat(row().hidden()).isFalse();
        assertThat(view("a").hidden()).isFalse();
        assertThat(view("b").hidden()).isFalse();
        done(center.hideItem(item("a"), true));
        assertThat(view("a").hidden()).isTrue();
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
    }
}
