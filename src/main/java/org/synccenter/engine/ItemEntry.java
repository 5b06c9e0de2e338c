package org.synccenter.engine;

import java.util.Set;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.ItemRef;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncItem;

/** One item: its properties as read from the handler, and what is going on with it. */
final class ItemEntry {
    final ItemRef ref;
    final SyncItem item;
    final String name;
    final ItemInfo info;
    final Set<ItemCapability> capabilities;
    final Set<ItemPolicy> policies;
    final ItemLive live;

    ItemEntry(
            ItemRef ref,
            SyncItem item,
            String name,
            ItemInfo info,
            Set<ItemCapability> capabilities,
            Set<ItemPolicy> policies,
            ItemLive live) {
        this.ref = ref;
        this.item = item;
        this.name = name;
        this.info = info;
        this.capabilities = Set.copyOf(capabilities);
        this.policies = Set.copyOf(policies);
        this.live = live;
    }

    /** Whether it is enabled itself; its handler may be disabled all the same. */
    boolean isEnabled() {
        return live.kept.enabled();
    }

    boolean isConnected() {
        return info.connected() != StateAnswer.NO;
    }
}
