package org.synccenter.api;

/** All that the center keeps, in one place; the engine is given one of these. Closing it closes the database. */
public interface CenterStores extends AutoCloseable {

    ItemStore items(String handlerId);

    ConflictLedger conflicts(String handlerId);

    EventLog events();

    HistoryStore history();

    StateStore states();

    @Override
    void close();
}
