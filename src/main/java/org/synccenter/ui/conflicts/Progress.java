package org.synccenter.ui.conflicts;

import org.jspecify.annotations.Nullable;

/**
 * What is waited for while conflicts are settled.
 *
 * @param done conflicts gone through
 * @param total of so many
 * @param tool the merge tool that is waited for; null = none
 */
record Progress(int done, int total, @Nullable String tool) {
    String text() {
        return tool == null ? ConflictText.SETTLING.text(done, total) : ConflictText.WAITING_TOOL.text(tool);
    }

    double part() {
        return total == 0 ? 0 : done / (double) total;
    }
}
