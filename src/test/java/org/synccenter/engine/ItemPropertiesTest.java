package org.synccenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.Outcome;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.SyncSession;
import org.synccenter.contract.Proves;

/** What each item tells about itself, and what is offered for it. */
@Timeout(60)
class ItemPropertiesTest extends ListingFixture {
    private static ItemInfo info(String label, @Nullable Instant lastSync) {
        return new ItemInfo(label, "", lastSync, StateAnswer.YES, StateAnswer.YES);
    }

    @Test
    @Proves("ISyncMgrSyncItem.GetItemInfo")
    void anItemThatCannotTellItsPropertiesIsShownAndSynced() throws Exception {
        handler.way = items -> items.stream().map(ItemPropertiesTest::mute).toList();
        open(handler);

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(view("a").typeLabel()).isEmpty();
        assertThat(view("a").comment()).isEmpty();
        assertThat(view("a").enabled()).isTrue();
        assertThat(events()).singleElement().asString().doesNotContain("raw words");
        assertThat(result(center.start(SyncRequest.ofHandler("mem"))).outcome()).isEqualTo(Outcome.IN_SYNC);
    }

    private static SyncItem mute(SyncItem item) {
        return new SyncItem() {
            @Override
            public String id() {
                return item.id();
            }

            @Override
            public String name() {
                return item.name();
            }

            @Override
            public ItemInfo info() throws SyncException {
                throw new IllegalStateException("raw words");
            }
        };
    }

    @Test
    @Proves("ISyncMgrSyncItem.GetObject")
    void whateverWayAnItemRefusesAnObjectItHasNone() throws Exception {
        handler.itemCapabilities.put("a", Set.of(ItemCapability.CAN_BROWSE_CONTENT));
        List<RuntimeException> refusals =
                List.of(new IllegalArgumentException("E_INVALIDARG"), new UnsupportedOperationException("E_NOTIMPL"));
        open(handler);

        for (RuntimeException refusal : refusals) {
            handler.itemObjects.put("a", Map.of(HandlerUi.class, () -> {
                throw refusal;
            }));
            assertThatThrownBy(() -> done(center.show(HandlerUi.Kind.BROWSE, "mem", "a", null)))
                    .hasMessageContaining("no window for this")
                    .hasMessageNotContaining("E_");
        }
        MemoryUi own = new MemoryUi();
        handler.itemObjects.put("a", Map.of(HandlerUi.class, () -> own));
        assertThat(done(center.show(HandlerUi.Kind.BROWSE, "mem", "a", null))).isTrue();
        assertThat(own.log).containsExactly("BROWSE a");
        handler.log.clear();
        assertThatThrownBy(() -> done(center.show(HandlerUi.Kind.BROWSE, "mem", "b", null)))
                .hasMessageContaining("no window for this");
        assertThat(handler.log).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItemCapability.class)
    @Proves("ISyncMgrSyncItem.GetCapabilities")
    void anItemOffersWhatItsCapabilitiesSay(ItemCapability capability) throws Exception {
        handler.itemCapabilities.put("a", Set.of());
        open(handler);
        Set<Task> without = view("a").tasks().visible();
        handler.itemCapabilities.put("a", Set.of(capability));

        done(center.update("mem"));

        Set<Task> more = EnumSet.copyOf(view("a").tasks().visible());
        more.removeAll(without);
        assertThat(more)
                .isEqualTo(
                        switch (capability) {
                            case CAN_DELETE -> Set.of(Task.DELETE);
                            case CAN_BROWSE_CONTENT -> Set.of(Task.BROWSE);
                            case HAS_PROPERTIES -> Set.of(Task.PROPERTIES);
                            default -> Set.of();
                        });
    }

    private static Task task(ItemPolicy policy) {
        return switch (policy) {
            case PREVENT_ENABLE, DISABLE_ENABLE -> Task.ENABLE;
            case PREVENT_DISABLE, DISABLE_DISABLE -> Task.DISABLE;
            case PREVENT_START_SYNC, DISABLE_START_SYNC, HIDDEN_BY_DEFAULT -> Task.SYNC;
            case PREVENT_STOP_SYNC, DISABLE_STOP_SYNC -> Task.STOP;
            case DISABLE_BROWSE -> Task.BROWSE;
            case DISABLE_DELETE -> Task.DELETE;
        };
    }

    @ParameterizedTest
    @EnumSource(ItemPolicy.class)
    @Proves("ISyncMgrSyncItem.GetPolicies")
    void preventRemovesAnItemsTaskAndDisableGreysIt(ItemPolicy policy) throws Exception {
        Task task = task(policy);
        handler.itemCapabilities.put("a", Set.of(ItemCapability.CAN_DELETE, ItemCapability.CAN_BROWSE_CONTENT));
        StateAnswer enabled = task == Task.ENABLE ? StateAnswer.NO : StateAnswer.YES;
        handler.itemInfos.put("a", new ItemInfo("", "", null, enabled, StateAnswer.YES));
        Gate gate = new Gate();
        handler.script = gate;
        open(handler);
        if (task == Task.STOP) {
            center.start(SyncRequest.ofHandler("mem"));
            gate.entered.await();
        }
        assertThat(view("a").tasks().available()).contains(task);
        handler.itemPolicies.put("a", Set.of(policy));

        done(center.update("mem"));

        boolean prevents = policy.name().startsWith("PREVENT");
        boolean greys = policy.name().startsWith("DISABLE");
        assertThat(view("a").tasks().visible().contains(task)).isEqualTo(!prevents);
        assertThat(view("a").tasks().available().contains(task)).isEqualTo(!prevents && !greys);
        gate.open.countDown();
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlerPolicy.class,
            names = {"PREVENT_START_SYNC", "DISABLE_START_SYNC", "PREVENT_STOP_SYNC", "DISABLE_STOP_SYNC"})
    @Proves({"ISyncMgrSyncItem.GetPolicies", "Semantics.PreventRemovesDisableGreys"})
    void theHandlersPoliciesOfStartAndStopWinOverTheItems(HandlerPolicy policy) throws Exception {
        Gate gate = new Gate();
        handler.script = gate;
        handler.capabilities.add(HandlerCapability.CAN_PREVIEW);
        open(handler);
        boolean stop = policy.name().endsWith("STOP_SYNC");
        if (stop) {
            center.start(SyncRequest.ofHandler("mem"));
            gate.entered.await();
        }
        Task task = stop ? Task.STOP : Task.SYNC;
        assertThat(view("a").tasks().available()).contains(task);
        handler.policies.add(policy);

        done(center.update("mem"));

        assertThat(view("a").tasks().available()).doesNotContain(task, Task.PREVIEW);
        assertThat(view("a").tasks().visible().contains(task))
                .isEqualTo(policy.name().startsWith("DISABLE"));
        gate.open.countDown();
    }

    @Test
    @Proves({"ISyncMgrSyncItem.Delete", "Semantics.DeletingDeletesNoData"})
    void anItemIsTakenOutOnlyWithTheCapabilityAfterTheQuestionAndStaysWhenThatFails() throws Exception {
        MemoryUi ui = new MemoryUi();
        MemoryUi.FakeOwner owner = new MemoryUi.FakeOwner();
        handler.objects.put(HandlerUi.class, () -> ui);
        handler.itemCapabilities.put("a", Set.of());
        handler.itemCapabilities.put("b", Set.of(ItemCapability.CAN_DELETE, ItemCapability.QUERY_BEFORE_DELETE));
        open(handler);

        assertThatThrownBy(() -> center.removeItem(item("a"))).hasMessageContaining("cannot be taken out");
        assertThatThrownBy(() -> center.removeItem(item("b"))).hasMessageContaining("no window is open");
        ui.answer = () -> false;
        assertThat(done(center.removeItem(item("b"), owner, Set.of()))).isFalse();
        assertThat(handler.log).noneMatch(c -> c.startsWith("delete"));
        assertThat(ids()).containsExactly("a", "b", "c");
        handler.refusal = SyncException.unavailable("In use.", null);
        assertThatThrownBy(() -> center.removeItem(item("c"))).hasMessage("In use.");
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(events()).containsExactly("In use.");
        handler.refusal = null;

        ui.answer = () -> true;
        assertThat(done(center.removeItem(item("b"), owner, Set.of()))).isTrue();
        assertThat(done(center.removeItem(item("c"), null, Set.of(ControlFlag.NO_UI))))
                .isTrue();

        assertThat(ids()).containsExactly("a");
        assertThat(handler.log.stream().filter("delete b"::equals)).hasSize(1);
    }

    @Test
    @Proves({"ISyncMgrSyncItemInfo.GetTypeLabel", "ISyncMgrSyncItemInfo.GetLastSyncTime"})
    @SuppressWarnings("NullAway") // A plug-in compiled elsewhere.
    void labelsAreShownAndTheCentersOwnTimeCountsWhereTheItemHasNone() throws Exception {
        Instant own = Instant.parse("2026-02-03T04:05:06Z");
        handler.itemInfos.put("a", info("Contacts", own));
        handler.itemInfos.put("b", info(null, null));
        open(handler);

        assertThat(view("a").typeLabel()).isEqualTo("Contacts");
        assertThat(view("b").typeLabel()).isEmpty();
        result(center.start(SyncRequest.ofHandler("mem")));
        center.close();
        open(handler);

        assertThat(view("a").lastSync()).isEqualTo(own);
        assertThat(view("b").lastSync()).isEqualTo(CLOCK.instant());
    }

    @Test
    @Proves("ISyncMgrSyncItemInfo.GetComment")
    void theCommentIsCutAndTheProgressTextReplacesItDuringASync() throws Exception {
        handler.itemInfos.put("a", ItemInfo.of("", "c".repeat(300)));
        List<Optional<String>> during = new ArrayList<>();
        handler.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                session.progress("a", Progress.of(ProgressStatus.UPDATING, "Three of nine"));
                during.add(Optional.ofNullable(view("a").progress()).map(ProgressView::text));
                session.progress("a", Progress.of(ProgressStatus.SUCCEEDED, null));
            }
        };
        open(handler);

        result(center.start(SyncRequest.ofItems("mem", List.of("a"))));

        assertThat(during).containsExactly(Optional.of("Three of nine"));
        assertThat(view("a").comment()).isEqualTo("c".repeat(127));
        assertThat(view("a").progress()).isNull();
    }
}
