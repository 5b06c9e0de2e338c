package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * Shows the user interface of one action, such as a question before it is carried out. A new object is asked for each time it is to be
 * shown, and {@link #run} is called once on it, on a background thread of its own, side by side with any running sync.
 * Answers to {@code ISyncMgrUIOperation}.
 *
 * <p>An operation that needs a window gets it by {@code OwnerWindow.of(owner)} (package {@code api.ui}).
 */
@FunctionalInterface
public interface UiOperation {

    /**
     * Shows it and waits for the person. {@code ISyncMgrUIOperation::Run}.
     *
     * @param owner the window that it belongs to; null = there is none, and nothing may be shown
     * @return true = proceed, or done; false = the person declined, and the action is not carried out
     * @throws SyncException when it cannot be shown; the action is not carried out, and the person reads the sentence
     */
    boolean run(@Nullable Owner owner) throws SyncException;
}
