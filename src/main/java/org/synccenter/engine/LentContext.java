package org.synccenter.engine;

import java.nio.file.Path;
import org.synccenter.api.ConflictLedger;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemStore;
import org.synccenter.api.RunLog;
import org.synccenter.api.ScheduleWizard;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncControl;
import org.synccenter.api.TriggerRegistration;
import org.synccenter.engine.async.AsyncSurroundings;

/** What one handler is lent. */
record LentContext(String handlerId, ItemStore items, ConflictLedger conflicts, Path stateDirectory, SyncCenter center)
        implements HandlerContext, AsyncSurroundings.Lender {

    @Override
    public AsyncSurroundings asyncSurroundings() {
        return center.asyncSurroundings();
    }

    @Override
    public SyncControl control() {
        return center;
    }

    @Override
    public SessionCreator sessions() {
        return center.outsideSessions(handlerId);
    }

    @Override
    public RunLog log(String itemId) {
        return center.asyncSurroundings().log(new ItemRef(handlerId, itemId));
    }

    @Override
    public TriggerRegistration triggers() {
        return center.triggers(handlerId);
    }

    @Override
    public ScheduleWizard scheduleWizard() {
        return center.scheduleWizard();
    }
}
