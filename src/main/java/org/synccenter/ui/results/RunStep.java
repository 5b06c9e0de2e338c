package org.synccenter.ui.results;

import org.synccenter.api.Problem;
import org.synccenter.api.SyncAction;

/** One line of what a run did: a step that was carried out (or planned), or a path that could not be handled. */
public sealed interface RunStep {
    /**
     * A step with its reason.
     *
     * @param planned it is not done yet
     */
    record Done(SyncAction action, boolean planned) implements RunStep {}

    /** A path that could not be handled. */
    record Failed(Problem problem) implements RunStep {}

    /** The path it is about. */
    default String path() {
        return switch (this) {
            case Done(SyncAction action, var _) -> action.path();
            case Failed(Problem problem) -> problem.path();
        };
    }
}
