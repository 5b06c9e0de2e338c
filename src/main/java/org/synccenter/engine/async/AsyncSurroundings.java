package org.synccenter.engine.async;

import org.synccenter.api.EventDraft;
import org.synccenter.api.EventStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.async.AsyncItems;

/** What the adapter needs of the engine around it. Thread-safe. */
public interface AsyncSurroundings {

    /** A context that lends surroundings to the adapter of its handler. */
    interface Lender {
        AsyncSurroundings asyncSurroundings();
    }

    /** Something that is done with a handler and may fail. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Takes the turn to show a prompt, of which there is one over all handlers; true also when this one has it. Never waits. */
    boolean takePrompt(Object who);

    /** Gives the turn back; no effect when somebody else has it. */
    void returnPrompt(Object who);

    /** The network connections of all event-driven handlers. */
    SharedConnections connections();

    /** The center's events. Its methods block (database). */
    EventStore events();

    /** Adds an event outside of any sync. Blocks (database). */
    void addEvent(String handlerId, EventDraft draft);

    /**
     * A handler has listed its items: what is kept about those that it does not have any more is forgotten, and new ones begin as their
     * handler says. Blocks (database).
     */
    void listed(String handlerId, AsyncItems items);

    /** A handler says that an item is gone: its row goes, and what is kept about it is forgotten. Blocks (database). */
    void gone(ItemRef item);

    /** Does something with a handler whose failing changes nothing; it is only logged. */
    void attempt(String handlerId, Step step);
}
