package org.synccenter.filesync.core;

/**
 * Where a change takes content (or just metadata) from. Usually the same path of the other side; a conflict copy is made from
 * another path and even on the same side.
 *
 * @param side where it is read
 * @param path its path there once the plan's moves are done
 * @param entry what the scan saw there: if that is no longer so, the change must not be carried out. After a move done by this plan
 *     the ctime of the moved entry itself differs.
 */
public record Source(Side side, RelPath path, Entry entry) {}
