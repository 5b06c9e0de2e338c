package org.synccenter.engine;

import java.util.EnumSet;
import java.util.Set;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemPolicy;

/** Which tasks a handler or item offers: PREVENT removes, DISABLE greys, and the handler's start and stop policies win over the item's. */
final class TaskRules {
    private TaskRules() {}

    static Tasks of(HandlerEntry handler) {
        Set<Task> visible = EnumSet.noneOf(Task.class);
        Set<Task> greyed = EnumSet.noneOf(Task.class);
        if (handler.handler == null) {
            return Tasks.NONE;
        }
        Set<HandlerPolicy> policies = handler.policies;
        boolean busy = handler.items.values().stream().anyMatch(i -> i.live.state.isBusy());
        if (handler.isStartable()) {
            visible.add(Task.SYNC);
            if (policies.contains(HandlerPolicy.DISABLE_START_SYNC) || handler.items.isEmpty()) {
                greyed.add(Task.SYNC);
            }
        }
        if (!policies.contains(HandlerPolicy.PREVENT_STOP_SYNC)) {
            visible.add(Task.STOP);
            if (!busy || policies.contains(HandlerPolicy.DISABLE_STOP_SYNC)) {
                greyed.add(Task.STOP);
            }
        }
        if (handler.isActive() && !handler.isEnabled() && !policies.contains(HandlerPolicy.PREVENT_ENABLE)) {
            visible.add(Task.ENABLE);
            if (policies.contains(HandlerPolicy.DISABLE_ENABLE)) {
                greyed.add(Task.ENABLE);
            }
        }
        if (handler.isActive() && handler.isEnabled() && !policies.contains(HandlerPolicy.PREVENT_DISABLE)) {
            visible.add(Task.DISABLE);
            if (policies.contains(HandlerPolicy.DISABLE_DISABLE)) {
                greyed.add(Task.DISABLE);
            }
        }
        if (handler.capabilities.contains(HandlerCapability.CAN_ADD_ITEMS)) {
            visible.add(Task.ADD_ITEM);
        }
        if (handler.capabilities.contains(HandlerCapability.CAN_SHOW_SCHEDULE)) {
            visible.add(Task.SCHEDULE);
            if (policies.contains(HandlerPolicy.DISABLE_SCHEDULE)) {
                greyed.add(Task.SCHEDULE);
            }
        }
        return tasks(visible, greyed);
    }

    static Tasks of(HandlerEntry handler, ItemEntry item) {
        Set<Task> visible = EnumSet.noneOf(Task.class);
        Set<Task> greyed = EnumSet.noneOf(Task.class);
        boolean startable = handler.isStartable()
                && !item.policies.contains(ItemPolicy.PREVENT_START_SYNC)
                && item.isEnabled()
                && item.isConnected();
        if (startable) {
            visible.add(Task.SYNC);
            boolean grey = item.policies.contains(ItemPolicy.DISABLE_START_SYNC)
                    || handler.policies.contains(HandlerPolicy.DISABLE_START_SYNC);
            if (grey || item.live.state.isBusy()) {
                greyed.add(Task.SYNC);
            }
            if (handler.capabilities.contains(HandlerCapability.CAN_PREVIEW)) {
                visible.add(Task.PREVIEW);
                if (grey || item.live.state.isBusy()) {
                    greyed.add(Task.PREVIEW);
                }
            }
        }
        if (isStoppable(handler, item)) {
            visible.add(Task.STOP);
            boolean grey = item.policies.contains(ItemPolicy.DISABLE_STOP_SYNC)
                    || handler.policies.contains(HandlerPolicy.DISABLE_STOP_SYNC);
            boolean asked = item.live.state == ItemState.STOPPING || item.live.state == ItemState.NOT_RESPONDING;
            if (grey || !item.live.state.isBusy() || asked) {
                greyed.add(Task.STOP);
            }
        }
        if (item.live.state == ItemState.NOT_RESPONDING) {
            visible.add(Task.GIVE_UP);
        }
        if (item.isEnabled() && !item.policies.contains(ItemPolicy.PREVENT_DISABLE)) {
            visible.add(Task.DISABLE);
            if (item.policies.contains(ItemPolicy.DISABLE_DISABLE)) {
                greyed.add(Task.DISABLE);
            }
        }
        if (!item.isEnabled() && !item.policies.contains(ItemPolicy.PREVENT_ENABLE)) {
            visible.add(Task.ENABLE);
            if (item.policies.contains(ItemPolicy.DISABLE_ENABLE)) {
                greyed.add(Task.ENABLE);
            }
        }
        if (item.capabilities.contains(ItemCapability.CAN_DELETE)) {
            visible.add(Task.DELETE);
            if (item.policies.contains(ItemPolicy.DISABLE_DELETE) || item.live.state.isBusy()) {
                greyed.add(Task.DELETE);
            }
        }
        if (item.capabilities.contains(ItemCapability.CAN_BROWSE_CONTENT)) {
            visible.add(Task.BROWSE);
            if (item.policies.contains(ItemPolicy.DISABLE_BROWSE)) {
                greyed.add(Task.BROWSE);
            }
        }
        return tasks(visible, greyed);
    }

    /** Whether a stop of this item may be asked for, by the faces or by a call. */
    static boolean isStoppable(HandlerEntry handler, ItemEntry item) {
        return !item.policies.contains(ItemPolicy.PREVENT_STOP_SYNC)
                && !handler.policies.contains(HandlerPolicy.PREVENT_STOP_SYNC);
    }

    private static Tasks tasks(Set<Task> visible, Set<Task> greyed) {
        Set<Task> available = EnumSet.copyOf(visible);
        available.removeAll(greyed);
        return new Tasks(visible, available);
    }
}
