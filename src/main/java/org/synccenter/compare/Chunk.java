package org.synccenter.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a merged text. */
sealed interface Chunk {
    /** Nobody disagrees about it. */
    record Agreed(List<String> lines) implements Chunk {}

    /**
     * Both sides have changed it, differently.
     *
     * @param base what stood there before; null = nobody can tell
     */
    record Clash(List<String> left, @Nullable List<String> base, List<String> right) implements Chunk {}
}
