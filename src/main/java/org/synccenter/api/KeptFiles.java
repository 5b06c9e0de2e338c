package org.synccenter.api;

import java.util.List;

/** Handler object that tells which displaced versions are still kept. Goes with {@link HandlerCapability#CAN_UNDO}. */
public interface KeptFiles {

    /**
     * The versions of a path and of all below it, latest first. Blocks (disk). Works while the item syncs.
     *
     * @param path empty = all of the item
     * @throws SyncException when a side cannot be read, or the item is unknown
     */
    List<KeptFile> list(String itemId, String path) throws SyncException;

    /** How long versions of an item are kept. */
    Keeping keeping(String itemId) throws SyncException;

    /**
     * From now on versions of an item are kept so long. Blocks (database).
     *
     * @throws SyncException when that is not possible, such as less than a day
     */
    void keep(String itemId, Keeping keeping) throws SyncException;

    /**
     * How long versions are kept.
     *
     * @param days at least so many
     * @param versions at most so many of each path; 0 = any number
     */
    record Keeping(int days, int versions) {}
}
