package org.synccenter.api;

/**
 * All that the center keeps, in one place; the engine is given one of these. Thread-safe; getting a store never blocks, what a store does
 * may. Closing it closes the database: stores then refuse every call.
 */
public interface CenterStores extends AutoCloseable {

    /** Items of one handler; empty for one that was never seen. */
    ItemStore items(String handlerId);

    /** Conflicts of one handler; empty for one that was never seen. */
    ConflictLedger conflicts(String handlerId);

    /** Events of all handlers. */
    EventLog events();

    /** What every run did. */
    HistoryStore history();

    /** States of handlers and items, and settings of the faces. */
    StateStore states();

    @Override
    void close();
}
