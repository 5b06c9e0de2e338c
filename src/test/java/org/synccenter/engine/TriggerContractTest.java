package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.RequestHandle;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.Trigger;
import org.synccenter.api.TriggerRegistration;
import org.synccenter.contract.Proves;

/** What starts handlers by itself, when they have registered for it. */
@Timeout(60)
class TriggerContractTest extends EngineFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "a");
    private final MemoryHandler other = new MemoryHandler("other", "x");

    private List<RequestHandle> fire(Trigger trigger) {
        List<RequestHandle> handles = center.fire(trigger);
        handles.forEach(EngineFixture::result);
        return handles;
    }

    @Test
    @Proves("ISyncMgrRegister.RegisterSyncMgrHandler")
    void aTriggerStartsThoseThatHaveRegisteredForIt() throws Exception {
        open(handler, other);
        assertThat(fire(Trigger.CONNECT)).isEmpty();
        handler.context().triggers().register(Set.of(Trigger.CONNECT, Trigger.PENDING_DISCONNECT));
        other.context().triggers().register(Set.of(Trigger.IDLE));

        assertThat(fire(Trigger.CONNECT)).hasSize(1);
        assertThat(handler.calls).extracting(SyncContext::reason).containsExactly(StartReason.CONNECT);
        assertThat(handler.calls.getFirst().mayPrompt()).isFalse();
        assertThat(handler.calls.getFirst().owner()).isNull();
        assertThat(other.calls).isEmpty();

        fire(Trigger.PENDING_DISCONNECT);
        assertThat(handler.calls.getLast().reason()).isEqualTo(StartReason.BEFORE_DISCONNECT);
        fire(Trigger.IDLE);
        assertThat(handler.calls).hasSize(2);
        assertThat(other.calls).extracting(SyncContext::reason).containsExactly(StartReason.IDLE);

        center.close();
        open(handler, other);
        assertThat(fire(Trigger.CONNECT)).as("kept over a restart").hasSize(1);
        handler.context().triggers().register(Set.of(Trigger.IDLE));
        assertThat(fire(Trigger.CONNECT)).as("replaced").isEmpty();
    }

    @Test
    void whatCannotBeStartedNowIsLeftAlone() throws Exception {
        handler.policies.add(HandlerPolicy.PREVENT_START_SYNC);
        open(handler, other);
        handler.context().triggers().register(EnumSet.allOf(Trigger.class));
        other.context().triggers().register(EnumSet.allOf(Trigger.class));

        assertThat(fire(Trigger.CONNECT)).hasSize(1);
        assertThat(handler.calls).isEmpty();
        center.enableHandler("other", false, null, Set.of())
                .toCompletableFuture()
                .join();
        assertThat(fire(Trigger.CONNECT)).isEmpty();
    }

    @Test
    @Proves("ISyncMgrRegister.UnregisterSyncMgrHandler")
    void nothingStartsAHandlerThatHasUnregistered() throws Exception {
        open(handler);
        handler.context().triggers().register(EnumSet.allOf(Trigger.class));
        assertThat(fire(Trigger.IDLE)).hasSize(1);

        handler.context().triggers().unregister();
        handler.context().triggers().unregister();

        assertThat(fire(Trigger.IDLE)).isEmpty();
        assertThat(fire(Trigger.CONNECT)).isEmpty();
        assertThat(handler.calls).hasSize(1);
    }

    @Test
    @Proves("ISyncMgrRegister.GetHandlerRegistrationInfo")
    void aHandlerCanReadItsRegistration() throws Exception {
        open(handler);
        TriggerRegistration registration = handler.context().triggers();
        assertThat(registration.triggers()).as("not registered").isEmpty();

        registration.register(Set.of(Trigger.CONNECT, Trigger.IDLE));
        assertThat(handler.context().triggers().triggers()).contains(Set.of(Trigger.CONNECT, Trigger.IDLE));
        registration.register(Set.of());
        assertThat(registration.triggers()).as("registered, without triggers").contains(Set.of());
        registration.unregister();
        assertThat(registration.triggers()).isEqualTo(Optional.empty());
    }
}
