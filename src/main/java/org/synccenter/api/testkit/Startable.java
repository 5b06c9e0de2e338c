package org.synccenter.api.testkit;

import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemPolicy;
import org.synccenter.api.StateAnswer;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;

/** What the center would start now. Everything that goes wrong here is reported where it is checked. */
final class Startable {
    private Startable() {}

    static boolean isStartable(SyncHandler handler) {
        try {
            HandlerInfo info = handler.info();
            return !handler.policies().contains(HandlerPolicy.PREVENT_START_SYNC)
                    && info.active() != StateAnswer.NO
                    && info.enabled() != StateAnswer.NO
                    && info.connected() != StateAnswer.NO;
        } catch (SyncException | RuntimeException | Error e) {
            return true;
        }
    }

    static boolean isStartable(SyncItem item) {
        try {
            ItemInfo info = item.info();
            return !item.policies().contains(ItemPolicy.PREVENT_START_SYNC)
                    && info.enabled() != StateAnswer.NO
                    && info.connected() != StateAnswer.NO;
        } catch (SyncException | RuntimeException | Error e) {
            return true;
        }
    }
}
