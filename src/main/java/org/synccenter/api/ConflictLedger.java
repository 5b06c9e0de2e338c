package org.synccenter.api;

import java.util.Collection;

/** The center's own conflict store, the part of one handler: keeps conflicts over restarts until the handler takes them out. Durable on return. */
public interface ConflictLedger extends ConflictStore {

    /** Makes these the item's conflicts: new ones are added, known ones keep id and time of finding, others are removed. */
    void replace(String itemId, Collection<Conflict> current);
}
