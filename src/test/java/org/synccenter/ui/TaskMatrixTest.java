package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.api.HandlerPolicy.DISABLE_BROWSE;
import static org.synccenter.api.HandlerPolicy.DISABLE_DISABLE;
import static org.synccenter.api.HandlerPolicy.DISABLE_ENABLE;
import static org.synccenter.api.HandlerPolicy.DISABLE_SCHEDULE;
import static org.synccenter.api.HandlerPolicy.DISABLE_START_SYNC;
import static org.synccenter.api.HandlerPolicy.DISABLE_STOP_SYNC;
import static org.synccenter.api.HandlerPolicy.PREVENT_DEACTIVATE;
import static org.synccenter.api.HandlerPolicy.PREVENT_DISABLE;
import static org.synccenter.api.HandlerPolicy.PREVENT_ENABLE;
import static org.synccenter.api.HandlerPolicy.PREVENT_START_SYNC;
import static org.synccenter.api.HandlerPolicy.PREVENT_STOP_SYNC;
import static org.synccenter.ui.fx.UiRobot.await;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;
import org.synccenter.contract.Proves;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.engine.Task;
import org.synccenter.ui.partnerships.TaskMenu;

/** PREVENT hides and DISABLE greys each task, in the real menu, tool bar and context menu. */
class TaskMatrixTest extends WindowFixture {
    private final MemoryHandler handler = new MemoryHandler("mem", "busy", "idle");

    private void openAll() throws Exception {
        handler.capabilities.addAll(EnumSet.of(
                HandlerCapability.CAN_BROWSE_CONTENT,
                HandlerCapability.CAN_SHOW_SCHEDULE,
                HandlerCapability.HAS_PROPERTIES,
                HandlerCapability.CAN_PREVIEW));
        for (String item : List.of("busy", "idle")) {
            handler.itemCapabilities.put(
                    item,
                    Set.of(
                            ItemCapability.CAN_BROWSE_CONTENT,
                            ItemCapability.CAN_DELETE,
                            ItemCapability.HAS_PROPERTIES));
        }
        open(handler);
        robot.awaitRows("items", 2);
        keepSyncing(handler, "busy", "");
    }

    private void expect(Object policy, Task task, String state) {
        String id = TaskMenu.id(task);
        String buttonId = switch (task) {
            case SYNC -> "sync";
            case STOP -> "stop";
            default -> "";
        };
        await(() -> inMenu(id).equals(state));
        if (!buttonId.isEmpty()) {
            await(() -> button(buttonId).equals(state));
        }
        assertThat(inMenu(id)).as("%s under %s", task, policy).isEqualTo(state);
    }

    private void policies(Set<HandlerPolicy> policies) throws Exception {
        handler.policies.clear();
        handler.policies.addAll(policies);
        update("mem");
    }

    private void check(Map<HandlerPolicy, Task> matrix, String state) throws Exception {
        for (var one : matrix.entrySet()) {
            policies(Set.of());
            expect("no policy", one.getValue(), "offered");
            policies(Set.of(one.getKey()));
            expect(one.getKey(), one.getValue(), state);
            // Nothing else is touched by it.
            if (one.getValue() != Task.BROWSE) {
                expect(one.getKey(), Task.BROWSE, "offered");
            }
        }
        policies(Set.of());
    }

    @Test
    @Proves("ISyncMgrHandler.GetPolicies")
    void thePoliciesOfAHandler() throws Exception {
        openAll();
        selectNothing();
        check(
                Map.of(
                        PREVENT_START_SYNC, Task.SYNC,
                        PREVENT_STOP_SYNC, Task.STOP,
                        PREVENT_DISABLE, Task.DISABLE,
                        PREVENT_DEACTIVATE, Task.DEACTIVATE),
                "absent");
        check(
                Map.of(
                        DISABLE_START_SYNC, Task.SYNC,
                        DISABLE_STOP_SYNC, Task.STOP,
                        DISABLE_DISABLE, Task.DISABLE,
                        DISABLE_BROWSE, Task.BROWSE,
                        DISABLE_SCHEDULE, Task.SCHEDULE),
                "greyed");
        center.enableHandler("mem", false, null, Set.of()).toCompletableFuture().get(10, TimeUnit.SECONDS);
        check(Map.of(PREVENT_ENABLE, Task.ENABLE), "absent");
        check(Map.of(DISABLE_ENABLE, Task.ENABLE), "greyed");
    }

    @Test
    @Proves("ISyncMgrHandler.GetPolicies")
    void aHandlerThatIsNotSetUpMayForbidThat() throws Exception {
        openAll();
        center.activateHandler("mem", false, null, Set.of())
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        go("Set up");
        await(() -> button("task-activate-mem").equals("offered"));

        policies(Set.of(HandlerPolicy.PREVENT_ACTIVATE));

        await(() -> button("task-activate-mem").equals("absent"));
    }

    @Test
    @Proves("ISyncMgrSyncItem.GetPolicies")
    void thePoliciesOfAnItem() throws Exception {
        openAll();
        Map<ItemPolicy, Task> idle = new LinkedHashMap<>();
        idle.put(ItemPolicy.PREVENT_START_SYNC, Task.SYNC);
        idle.put(ItemPolicy.PREVENT_DISABLE, Task.DISABLE);
        idle.put(ItemPolicy.DISABLE_START_SYNC, Task.SYNC);
        idle.put(ItemPolicy.DISABLE_DISABLE, Task.DISABLE);
        idle.put(ItemPolicy.DISABLE_BROWSE, Task.BROWSE);
        idle.put(ItemPolicy.DISABLE_DELETE, Task.DELETE);
        checkItem("idle", 1, idle);
        Map<ItemPolicy, Task> busy = new LinkedHashMap<>();
        busy.put(ItemPolicy.PREVENT_STOP_SYNC, Task.STOP);
        busy.put(ItemPolicy.DISABLE_STOP_SYNC, Task.STOP);
        checkItem("busy", 0, busy);
        center.enableItem(item("mem", "idle").ref(), false, null, Set.of())
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        Map<ItemPolicy, Task> disabled = new LinkedHashMap<>();
        disabled.put(ItemPolicy.PREVENT_ENABLE, Task.ENABLE);
        disabled.put(ItemPolicy.DISABLE_ENABLE, Task.ENABLE);
        checkItem("idle", 1, disabled);
    }

    private void checkItem(String item, int row, Map<ItemPolicy, Task> matrix) throws Exception {
        robot.select("items", row);
        for (var one : matrix.entrySet()) {
            handler.itemPolicies.put(item, Set.of());
            update("mem");
            expect("no policy", one.getValue(), "offered");
            handler.itemPolicies.put(item, Set.of(one.getKey()));
            update("mem");
            expect(one.getKey(), one.getValue(), one.getKey().name().startsWith("PREVENT") ? "absent" : "greyed");
        }
        handler.itemPolicies.put(item, Set.of());
        update("mem");
    }

    @Test
    @Proves("ISyncMgrSyncItem.GetCapabilities")
    void whatAnItemCannotDoIsNotOffered() throws Exception {
        openAll();
        robot.select("items", 1);
        for (var one : Map.of(
                        ItemCapability.CAN_BROWSE_CONTENT, Task.BROWSE,
                        ItemCapability.CAN_DELETE, Task.DELETE,
                        ItemCapability.HAS_PROPERTIES, Task.PROPERTIES)
                .entrySet()) {
            handler.itemCapabilities.put("idle", Set.of(one.getKey()));
            update("mem");
            expect(one.getKey(), one.getValue(), "offered");
            handler.itemCapabilities.put("idle", Set.of());
            update("mem");
            expect("no capability", one.getValue(), "absent");
        }
    }

    @Test
    @Proves({"ISyncMgrHandler.GetCapabilities", "ISyncMgrSynchronize.ShowProperties"})
    void whatAHandlerCannotDoIsNotOffered() throws Exception {
        openAll();
        selectNothing();
        for (var one : Map.of(
                        HandlerCapability.CAN_BROWSE_CONTENT, Task.BROWSE,
                        HandlerCapability.CAN_SHOW_SCHEDULE, Task.SCHEDULE,
                        HandlerCapability.HAS_PROPERTIES, Task.PROPERTIES)
                .entrySet()) {
            expect(one.getKey(), one.getValue(), "offered");
            handler.capabilities.remove(one.getKey());
            update("mem");
            expect("without " + one.getKey(), one.getValue(), "absent");
        }
    }

    @Test
    void theContextMenuOfAnItemObeysAsTheMenuBarDoes() throws Exception {
        openAll();
        handler.itemPolicies.put("idle", Set.of(ItemPolicy.PREVENT_DISABLE, ItemPolicy.DISABLE_START_SYNC));
        update("mem");
        robot.select("items", 1);
        await(() -> inMenu("task-sync").equals("greyed"));
        robot.rightClickRow("items", 1);

        assertThat(robot.menuItems())
                .containsExactly(
                        "Sync now (greyed)",
                        "Preview\u2026 (greyed)",
                        "Stop (greyed)",
                        "Open folder",
                        "Schedule\u2026",
                        "Properties\u2026",
                        "Remove\u2026",
                        "Hide");
    }
}
