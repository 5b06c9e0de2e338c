package org.synccenter.filesync.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file is to have beside its content when a change is done. Need not be what the source has: an executable bit set on one
 * side joins an edit made on the other.
 *
 * @param mtime modification time, null when the source's store has none
 * @param executable the executable bit
 */
public record Metadata(@Nullable Instant mtime, boolean executable) {}
