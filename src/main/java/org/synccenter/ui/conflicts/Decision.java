package org.synccenter.ui.conflicts;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.ResolveInfo.Choice;

/**
 * What a person has decided about one conflict.
 *
 * @param kept the versions that stay; empty when the choice is not about versions
 * @param merged the file in place of all versions; null = none
 */
record Decision(
        Choice choice,
        List<KeptVersion> kept,
        boolean applyToAll,
        @Nullable Path merged) {
    Decision {
        kept = List.copyOf(kept);
    }

    static Decision of(Choice choice, boolean applyToAll) {
        return new Decision(choice, List.of(), applyToAll, null);
    }
}
