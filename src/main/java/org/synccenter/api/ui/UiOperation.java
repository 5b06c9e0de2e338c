package org.synccenter.api.ui;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;

/** Shows the user interface of one action. Runs on its own background thread. Answers to {@code ISyncMgrUIOperation}. */
public interface UiOperation {

    /**
     * {@code ISyncMgrUIOperation::Run}.
     *
     * @param owner null = none
     * @return true = proceed or done; false = the user declined
     */
    boolean run(@Nullable OwnerWindow owner) throws SyncException;
}
