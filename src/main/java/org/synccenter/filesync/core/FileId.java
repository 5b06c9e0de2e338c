package org.synccenter.filesync.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells one file of a store from every other, whatever its name.
 *
 * @param device the volume
 * @param inode the number in the volume; used again after a deletion
 * @param birth when the file came to be, which tells a reused inode from the old file; null where the store does not say
 */
public record FileId(long device, long inode, @Nullable Instant birth) {}
