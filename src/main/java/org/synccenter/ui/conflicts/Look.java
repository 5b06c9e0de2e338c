package org.synccenter.ui.conflicts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictFiles;
import org.synccenter.compare.Comparison;

/**
 * What there is to see in a conflict.
 *
 * @param files the versions
 * @param comparison how they differ; null = there is no file to look into
 * @param mergeable whether they can be merged to one version
 * @param lookable whether the handler lets anybody look into versions at all
 */
public record Look(ConflictFiles.Found files, @Nullable Comparison comparison, boolean mergeable, boolean lookable) {

    @Nullable
    Path left() {
        return files.left();
    }

    @Nullable
    Path right() {
        return files.right();
    }

    /** Whether the center's own editor can merge them. */
    boolean isText() {
        return comparison instanceof Comparison.Texts && left() != null && right() != null;
    }
}
