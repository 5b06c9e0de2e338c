package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Owner;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.contract.Proves;

/** How the states of handlers and items are changed. */
@Timeout(60)
class StateContractTest extends StateFixture {
    private final MemoryUi.FakeOwner owner = new MemoryUi.FakeOwner();

    private boolean activate(boolean activate, @Nullable Owner from, ControlFlag... flags) {
        return done(center.activateHandler("mem", activate, from, Set.of(flags)));
    }

    private boolean enable(boolean enable) {
        return done(center.enableHandler("mem", enable, null, Set.of()));
    }

    /** Calls that change something. */
    private List<String> changes() {
        return handler.log.stream()
                .filter(c -> c.startsWith("activate") || c.startsWith("enable"))
                .toList();
    }

    @Test
    @Proves({"ISyncMgrControl.ActivateHandler", "Semantics.DeletingDeletesNoData"})
    void activatingAsksFirstAndMovesTheHandlerOnlyWhenThePersonAgrees() throws Exception {
        // The handler must own a state that it asks about.
        MemoryHandler own = new OwningHandler();
        own.objects.put(HandlerUi.class, () -> ui);
        own.capabilities.add(HandlerCapability.QUERY_BEFORE_ACTIVATE);
        open(own);
        assertThat(row().active()).isFalse();
        ui.answer = () -> false;

        assertThat(activate(true, owner)).isFalse();
        assertThat(own.log).doesNotContain("activate true");
        assertThat(row().active()).isFalse();
        ui.answer = () -> {
            throw SyncException.unavailable("The question could not be shown.", null);
        };
        assertThatThrownBy(() -> activate(true, owner)).hasMessageContaining("could not be shown");
        assertThat(own.log).doesNotContain("activate true");
        ui.answer = () -> true;
        assertThat(activate(true, owner)).isTrue();

        assertThat(own.log).containsOnlyOnce("activate true");
        assertThat(row().active()).isTrue();
        assertThat(ui.owners).allMatch(o -> o.orElseThrow() == owner);
        int asked = ui.log.size();
        assertThat(activate(true, null, ControlFlag.NO_UI)).isTrue();
        assertThat(ui.log).hasSize(asked);
    }

    /** Keeps its own state "active". */
    private static final class OwningHandler extends MemoryHandler {
        OwningHandler() {
            super("mem", "a");
            info = StateFixture.info(StateAnswer.NO, StateAnswer.YES, StateAnswer.YES);
        }

        @Override
        public void activate(boolean activate) throws SyncException {
            super.activate(activate);
            info = StateFixture.info(activate ? StateAnswer.YES : StateAnswer.NO, StateAnswer.YES, StateAnswer.YES);
        }
    }

    @Test
    void aQuestionThatNobodyCanSeeIsARefusal() throws Exception {
        withUi(HandlerCapability.QUERY_BEFORE_DEACTIVATE);
        open(handler);

        assertThatThrownBy(() -> activate(false, null)).hasMessageContaining("no window is open");
        owner.open = false;
        assertThatThrownBy(() -> activate(false, owner)).hasMessageContaining("no window is open");

        assertThat(ui.log).isEmpty();
        assertThat(changes()).isEmpty();
        assertThat(row().active()).isTrue();
    }

    @Test
    @Proves("ISyncMgrHandler.Activate")
    void aHandlerThatCannotBeActivatedStaysWhereItIsAndAnEventSaysWhy() throws Exception {
        open(handler);
        handler.refusal = SyncException.unavailable("The device says no.", null);

        assertThatThrownBy(() -> activate(false, null))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("The device says no.");
        assertThat(row().active()).isTrue();
        assertThat(errors()).containsExactly("The device says no.");
        handler.refusal = null;
        assertThat(activate(false, null)).isTrue();

        assertThat(row().active()).isFalse();
        assertThat(errors()).isEmpty();
        assertThat(row().tasks().visible()).containsExactly(Task.ACTIVATE);
        assertThat(row().items().getFirst().tasks()).isEqualTo(Tasks.NONE);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).isEmpty();
        assertThatThrownBy(() -> enable(false)).hasMessageContaining("not set up");
    }

    @Test
    @Proves("Semantics.PreventRemovesDisableGreys")
    void whatAPolicyPreventsIsRefusedByCallToo() throws Exception {
        handler.policies.addAll(Set.of(
                HandlerPolicy.PREVENT_ACTIVATE,
                HandlerPolicy.PREVENT_DEACTIVATE,
                HandlerPolicy.PREVENT_ENABLE,
                HandlerPolicy.PREVENT_DISABLE));
        handler.itemPolicies.put("a", Set.of(ItemPolicy.PREVENT_ENABLE, ItemPolicy.PREVENT_DISABLE));
        open(handler);

        for (boolean on : new boolean[] {true, false}) {
            assertThatThrownBy(() -> activate(on, owner, ControlFlag.NO_UI)).hasMessageContaining("does not allow");
            assertThatThrownBy(() -> enable(on)).hasMessageContaining("does not allow");
            assertThatThrownBy(() -> done(center.enableItem(item("a"), on, null, Set.of())))
                    .hasMessageContaining("does not allow");
        }
        assertThat(changes()).isEmpty();
    }

    @Test
    @Proves("ISyncMgrControl.EnableHandler")
    void aDisabledHandlerStaysListedAndSyncsNothing() throws Exception {
        open(handler);

        assertThat(enable(false)).isTrue();

        assertThat(row().id()).isEqualTo("mem");
        assertThat(row().enabled()).isFalse();
        assertThat(row().tasks().visible()).contains(Task.ENABLE).doesNotContain(Task.SYNC, Task.DISABLE);
        assertThat(row().items())
                .allMatch(i -> !i.enabled() && !i.tasks().visible().contains(Task.SYNC));
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).isEmpty();
        assertThat(handler.calls).isEmpty();
        enable(true);
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items()).hasSize(2);
        assertThat(changes()).containsExactly("enable false", "enable true");
    }

    @Test
    @Proves("ISyncMgrHandler.Enable")
    void aHandlerThatCannotBeDisabledStaysEnabledAndAnEventSaysWhy() throws Exception {
        open(handler);
        handler.refusal = SyncException.unavailable("The service says no.", null);

        assertThatThrownBy(() -> enable(false)).hasMessageContaining("The service says no.");

        assertThat(row().enabled()).isTrue();
        assertThat(errors()).containsExactly("The service says no.");
    }

    @Test
    @Proves({"ISyncMgrControl.EnableItem", "ISyncMgrSyncItem.Enable"})
    void aDisabledItemIsLeftOutAndOneThatRefusesStays() throws Exception {
        handler.itemCapabilities.put("b", Set.of(ItemCapability.QUERY_BEFORE_DISABLE));
        handler.itemInfos.put("b", itemInfo(StateAnswer.YES, StateAnswer.YES));
        handler.objects.put(HandlerUi.class, () -> ui);
        open(handler);
        handler.refusal = SyncException.unavailable("Not now.", null);
        assertThatThrownBy(() -> done(center.enableItem(item("a"), false, null, Set.of())))
                .hasMessageContaining("Not now.");
        assertThat(view("a").enabled()).isTrue();
        assertThat(errors()).containsExactly("Not now.");
        handler.refusal = null;

        done(center.enableItem(item("a"), false, null, Set.of()));

        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).items())
                .extracting(ItemResult::item)
                .containsExactly(item("b"));
        handler.log.clear();
        ui.answer = () -> false;
        assertThat(done(center.enableItem(item("b"), false, owner, Set.of()))).isFalse();
        assertThat(changes()).isEmpty();
        assertThat(ui.log).containsExactly("QUERY_BEFORE_DISABLE b");
        ui.answer = () -> {
            handler.itemInfos.put("b", itemInfo(StateAnswer.NO, StateAnswer.YES));
            return true;
        };
        assertThat(done(center.enableItem(item("b"), false, owner, Set.of()))).isTrue();
        assertThat(changes()).containsExactly("enable b false");
        assertThat(view("b").enabled()).isFalse();
    }

    @Test
    @Proves({"ISyncMgrSyncItemInfo.IsEnabled", "Semantics.WhatIsSwitchedOffDropsOut"})
    void anItemThatIsDisabledWhileItsRequestWaitsIsNotDelivered() throws Exception {
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        var first = center.start(SyncRequest.ofItems("mem", List.of("b")));
        gate.entered.await();
        var waiting = center.start(SyncRequest.ofItems("mem", List.of("a")));

        done(center.enableItem(item("a"), false, null, Set.of()));
        gate.open.countDown();

        assertThat(result(first).outcome()).isEqualTo(Outcome.IN_SYNC);
        assertThat(result(waiting).items()).noneMatch(i -> i.outcome() == Outcome.IN_SYNC);
        assertThat(handler.calls).hasSize(1);
    }
}
