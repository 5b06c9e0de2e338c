package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Icon;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** What a handler tells about itself, as all faces get it. */
@Timeout(60)
class HandlerPropertiesTest extends EngineFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "a");
    private final MemoryUi ui = new MemoryUi();

    private static HandlerInfo info(HandlerType type, String label, String comment, Instant lastSync) {
        return new HandlerInfo(
                type,
                label,
                comment,
                lastSync,
                StateAnswer.KEPT_BY_CENTER,
                StateAnswer.KEPT_BY_CENTER,
                StateAnswer.YES);
    }

    @Test
    @Proves({"ISyncMgrHandler.GetName", "Semantics.NoNameHidesNoPropertiesDoNot"})
    void aHandlerWithoutANameIsNeitherShownNorCalledAndALongNameIsCut() throws Exception {
        handler.name = "";
        MemoryHandler wordy = new MemoryHandler("wordy", "w");
        wordy.name = "n".repeat(200);
        open(handler, wordy);

        assertThat(center.snapshot().handlers()).extracting(HandlerView::id).containsExactly("wordy");
        assertThat(row().name()).isEqualTo("n".repeat(127));
        assertThatThrownBy(() -> center.start(SyncRequest.ofHandler("mem")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(handler.log).doesNotContain("info", "items").noneMatch(c -> c.startsWith("synchronize"));
        handler.name = "Named";
        done(center.update("mem"));
        assertThat(row().name()).isEqualTo("Named");
    }

    @Test
    @Proves({"ISyncMgrHandler.GetHandlerInfo", "ISyncMgrHandlerInfo.GetType", "Semantics.NoNameHidesNoPropertiesDoNot"})
    void aHandlerThatCannotTellItsPropertiesIsShownAsOtherAndSyncs() throws Exception {
        MemoryHandler broken = new MemoryHandler("mem", "a") {
            @Override
            public HandlerInfo info() {
                throw new IllegalStateException("raw words");
            }
        };
        open(broken);

        assertThat(row().type()).isEqualTo(HandlerType.UNSPECIFIED);
        assertThat(row().typeLabel()).isEmpty();
        assertThat(row().status()).isEmpty();
        assertThat(row().error()).isNull();
        assertThat(row().active()).isTrue();
        assertThat(row().enabled()).isTrue();
        assertThat(center.events().list("mem", null))
                .singleElement()
                .satisfies(e -> assertThat(e.draft().description())
                        .contains("Memory mem")
                        .doesNotContain("raw words"));
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    @ParameterizedTest
    @EnumSource(HandlerType.class)
    @Proves("ISyncMgrHandlerInfo.GetType")
    void theTypeIsTheGroup(HandlerType type) throws Exception {
        handler.info = info(type, "", "", null);
        open(handler);

        assertThat(row().type()).isEqualTo(type);
    }

    @Test
    @Proves("ISyncMgrHandlerInfo.GetTypeLabel")
    @SuppressWarnings("NullAway") // A plug-in compiled elsewhere.
    void theTypeLabelIsShownAndIsEmptyWhenThereIsNone() throws Exception {
        handler.info = info(HandlerType.DEVICE, "Phone X200", "", null);
        open(handler);
        assertThat(row().typeLabel()).isEqualTo("Phone X200");

        handler.info = info(null, null, null, null);
        done(center.update("mem"));

        assertThat(row().type()).isEqualTo(HandlerType.UNSPECIFIED);
        assertThat(row().typeLabel()).isEmpty();
        assertThat(row().status()).isEmpty();
    }

    @Test
    @Proves("ISyncMgrHandlerInfo.GetComment")
    void theCommentIsTheStatusWhileNothingSyncs() throws Exception {
        handler.info = info(HandlerType.DEVICE, "", "c".repeat(300), null);
        List<String> during = new ArrayList<>();
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                during.add(row().status());
                session.handlerText("Copying notes");
                during.add(row().status());
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);
        assertThat(row().status()).isEqualTo("c".repeat(127));

        result(center.start(SyncRequest.ofHandler("mem")));

        assertThat(during).last().isEqualTo("Copying notes");
        assertThat(row().status()).isEqualTo("c".repeat(127));
    }

    @Test
    @Proves("ISyncMgrHandlerInfo.GetLastSyncTime")
    void theCentersOwnTimeOfTheLastSyncSurvivesARestartAndTheHandlersWins() throws Exception {
        open(handler);
        assertThat(row().lastSync()).isNull();

        result(center.start(SyncRequest.ofHandler("mem")));

        assertThat(row().lastSync()).isEqualTo(CLOCK.instant());
        center.close();
        open(handler);
        assertThat(row().lastSync()).isEqualTo(CLOCK.instant());
        Instant own = Instant.parse("2026-01-02T03:04:05Z");
        handler.info = info(HandlerType.DEVICE, "", "", own);
        done(center.update("mem"));
        assertThat(row().lastSync()).isEqualTo(own);
    }

    @Test
    @Proves("ISyncMgrHandler.GetObject")
    void objectsAreAskedForOnlyWhenAnnouncedAndAFailureIsASentence() throws Exception {
        handler.objects.put(HandlerUi.class, () -> ui);
        handler.objects.put(Icon.class, () -> (Icon) pixels -> Optional.of(new byte[] {1}));
        open(handler);
        handler.log.clear();

        assertThatThrownBy(() -> done(center.show(HandlerUi.Kind.BROWSE, "mem", null, null)))
                .hasMessageContaining("no window for this");
        assertThat(center.icon("mem", null, 16)).isEmpty();
        assertThat(handler.log).isEmpty();
        assertThat(ui.log).isEmpty();

        handler.capabilities.addAll(Set.of(HandlerCapability.CAN_BROWSE_CONTENT, HandlerCapability.PROVIDES_ICON));
        done(center.update("mem"));
        assertThat(done(center.show(HandlerUi.Kind.BROWSE, "mem", null, null))).isTrue();
        assertThat(center.icon("mem", null, 16)).isPresent();
        assertThat(ui.log).containsExactly("BROWSE");
        handler.objects.put(HandlerUi.class, () -> {
            throw new NoClassDefFoundError("raw/words");
        });
        assertThatThrownBy(() -> done(center.show(HandlerUi.Kind.BROWSE, "mem", null, null)))
                .hasMessageContaining("Memory mem")
                .hasMessageNotContaining("raw/words");
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    /** The task that a policy is about. */
    private static Task task(HandlerPolicy policy) {
        return switch (policy) {
            case PREVENT_ACTIVATE -> Task.ACTIVATE;
            case PREVENT_DEACTIVATE -> Task.DEACTIVATE;
            case PREVENT_ENABLE, DISABLE_ENABLE -> Task.ENABLE;
            case PREVENT_DISABLE, DISABLE_DISABLE -> Task.DISABLE;
            case PREVENT_START_SYNC, DISABLE_START_SYNC, HIDDEN_BY_DEFAULT -> Task.SYNC;
            case PREVENT_STOP_SYNC, DISABLE_STOP_SYNC -> Task.STOP;
            case DISABLE_BROWSE -> Task.BROWSE;
            case DISABLE_SCHEDULE -> Task.SCHEDULE;
        };
    }

    @ParameterizedTest
    @EnumSource(HandlerPolicy.class)
    @Proves({"ISyncMgrHandler.GetPolicies", "Semantics.PreventRemovesDisableGreys"})
    void preventRemovesTheTaskAndDisableGreysIt(HandlerPolicy policy) throws Exception {
        Task task = task(policy);
        handler.capabilities.addAll(EnumSet.of(
                HandlerCapability.CAN_BROWSE_CONTENT,
                HandlerCapability.CAN_SHOW_SCHEDULE,
                HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS));
        handler.info = new HandlerInfo(
                HandlerType.DEVICE,
                "",
                "",
                null,
                task == Task.ACTIVATE ? StateAnswer.NO : StateAnswer.YES,
                task == Task.ENABLE ? StateAnswer.NO : StateAnswer.YES,
                StateAnswer.YES);
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        if (task == Task.STOP) {
            center.start(SyncRequest.ofHandler("mem"));
            gate.entered.await();
        }
        Tasks before = row().tasks();
        assertThat(before.visible()).contains(task);
        assertThat(before.available()).contains(task);
        handler.policies.add(policy);

        done(center.update("mem"));

        boolean prevents = policy.name().startsWith("PREVENT");
        boolean greys = policy.name().startsWith("DISABLE");
        assertThat(row().tasks().visible().contains(task)).isEqualTo(!prevents);
        assertThat(row().tasks().available().contains(task)).isEqualTo(!prevents && !greys);
        Set<Task> others = EnumSet.copyOf(before.visible());
        others.remove(task);
        assertThat(row().tasks().visible()).containsAll(others);
        gate.open.countDown();
    }
}
