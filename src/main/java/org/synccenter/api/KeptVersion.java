package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * One version that a person keeps. Answers to {@code CONFIRM_CONFLICT_RESULT_INFO} and {@code ISyncMgrConflictResolutionItems}, which is
 * a list of these in Java.
 *
 * @param index into {@link Conflict#versions()}
 * @param newName last part of the path that it gets; null = its name stays
 */
public record KeptVersion(int index, @Nullable String newName) {

    /** A version that keeps its name. */
    public static KeptVersion of(int index) {
        return new KeptVersion(index, null);
    }
}
