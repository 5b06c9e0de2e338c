package org.synccenter.compare;

import java.util.List;

/** A stretch of a merged text. */
sealed interface Chunk {
    /** Nobody disagrees about it. */
    record Agreed(List<String> lines) implements Chunk {}

    /** Both sides have changed it, differently. */
    record Clash(List<String> left, List<String> base, List<String> right) implements Chunk {}
}
