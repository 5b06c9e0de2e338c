package org.synccenter.engine;

import java.util.EnumSet;
import java.util.Set;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;

/**
 * Which tasks a handler or item offers, for all faces: PREVENT removes, DISABLE greys, and the handler's start and stop policies win over
 * the item's. Stop stays visible while nothing syncs, greyed, so that it has one place.
 */
final class TaskRules {
    private final Set<Task> visible = EnumSet.noneOf(Task.class);
    private final Set<Task> greyed = EnumSet.noneOf(Task.class);

    private TaskRules() {}

    /** Offers a task, greyed or not. */
    private void offer(Task task, boolean isVisible, boolean isGreyed) {
        if (isVisible) {
            visible.add(task);
            if (isGreyed) {
                greyed.add(task);
            }
        }
    }

    private Tasks tasks() {
        Set<Task> available = EnumSet.copyOf(visible);
        available.removeAll(greyed);
        return new Tasks(visible, available);
    }

    static Tasks of(HandlerEntry handler) {
        if (handler.handler == null) {
            return Tasks.NONE;
        }
        TaskRules rules = new TaskRules();
        Set<HandlerPolicy> policies = handler.policies;
        Set<HandlerCapability> can = handler.capabilities;
        if (!handler.isActive()) {
            // What is not set up can be set up, and nothing else.
            boolean unclear = !handler.properties.activeKnown();
            rules.offer(Task.ACTIVATE, !policies.contains(HandlerPolicy.PREVENT_ACTIVATE), unclear);
            return rules.tasks();
        }
        boolean busy = handler.items.values().stream().anyMatch(i -> isStoppableNow(i.live.state));
        rules.offer(
                Task.SYNC,
                handler.isStartable(),
                policies.contains(HandlerPolicy.DISABLE_START_SYNC) || handler.items.isEmpty());
        rules.offer(
                Task.STOP,
                !policies.contains(HandlerPolicy.PREVENT_STOP_SYNC),
                policies.contains(HandlerPolicy.DISABLE_STOP_SYNC) || !busy);
        rules.offer(Task.DEACTIVATE, !policies.contains(HandlerPolicy.PREVENT_DEACTIVATE), false);
        boolean enabled = handler.isEnabled();
        rules.offer(
                Task.ENABLE,
                !enabled && !policies.contains(HandlerPolicy.PREVENT_ENABLE),
                policies.contains(HandlerPolicy.DISABLE_ENABLE));
        rules.offer(
                Task.DISABLE,
                enabled && !policies.contains(HandlerPolicy.PREVENT_DISABLE),
                policies.contains(HandlerPolicy.DISABLE_DISABLE));
        rules.offer(Task.ADD_ITEM, can.contains(HandlerCapability.CAN_ADD_ITEMS), false);
        rules.offer(Task.PROPERTIES, can.contains(HandlerCapability.HAS_PROPERTIES), false);
        rules.offer(
                Task.BROWSE,
                can.contains(HandlerCapability.CAN_BROWSE_CONTENT),
                policies.contains(HandlerPolicy.DISABLE_BROWSE));
        rules.offerSchedule(handler);
        return rules.tasks();
    }

    /** Schedules belong to the handler, which has one window for all of them. */
    private void offerSchedule(HandlerEntry handler) {
        offer(
                Task.SCHEDULE,
                handler.capabilities.contains(HandlerCapability.CAN_SHOW_SCHEDULE),
                handler.policies.contains(HandlerPolicy.DISABLE_SCHEDULE));
    }

    static Tasks of(HandlerEntry handler, ItemEntry item) {
        if (handler.handler == null || !handler.isActive()) {
            return Tasks.NONE;
        }
        TaskRules rules = new TaskRules();
        Set<ItemPolicy> policies = item.policies;
        ItemState state = item.live.state;
        boolean startable = handler.isStartable()
                && !policies.contains(ItemPolicy.PREVENT_START_SYNC)
                && item.isEnabled()
                && item.isConnected();
        boolean startGreyed = policies.contains(ItemPolicy.DISABLE_START_SYNC)
                || handler.policies.contains(HandlerPolicy.DISABLE_START_SYNC)
                || state.isBusy();
        rules.offer(Task.SYNC, startable, startGreyed);
        rules.offer(
                Task.PREVIEW, startable && handler.capabilities.contains(HandlerCapability.CAN_PREVIEW), startGreyed);
        rules.offer(
                Task.STOP,
                isStoppable(handler, item),
                policies.contains(ItemPolicy.DISABLE_STOP_SYNC)
                        || handler.policies.contains(HandlerPolicy.DISABLE_STOP_SYNC)
                        || !isStoppableNow(state));
        rules.offer(Task.GIVE_UP, state == ItemState.NOT_RESPONDING, false);
        rules.offer(
                Task.ENABLE,
                !item.isEnabled() && !policies.contains(ItemPolicy.PREVENT_ENABLE),
                policies.contains(ItemPolicy.DISABLE_ENABLE));
        rules.offer(
                Task.DISABLE,
                item.isEnabled() && !policies.contains(ItemPolicy.PREVENT_DISABLE),
                policies.contains(ItemPolicy.DISABLE_DISABLE));
        rules.offer(
                Task.DELETE,
                item.capabilities.contains(ItemCapability.CAN_DELETE),
                policies.contains(ItemPolicy.DISABLE_DELETE) || state.isBusy());
        rules.offer(Task.PROPERTIES, item.capabilities.contains(ItemCapability.HAS_PROPERTIES), false);
        rules.offer(
                Task.BROWSE,
                item.capabilities.contains(ItemCapability.CAN_BROWSE_CONTENT),
                policies.contains(ItemPolicy.DISABLE_BROWSE));
        rules.offerSchedule(handler);
        return rules.tasks();
    }

    /** Waiting or syncing, and not asked to stop yet. */
    private static boolean isStoppableNow(ItemState state) {
        return state == ItemState.PENDING || state == ItemState.SYNCING;
    }

    /** Whether a stop of this item may be asked for, by the faces or by a call. */
    static boolean isStoppable(HandlerEntry handler, ItemEntry item) {
        return !item.policies.contains(ItemPolicy.PREVENT_STOP_SYNC)
                && !handler.policies.contains(HandlerPolicy.PREVENT_STOP_SYNC);
    }
}
