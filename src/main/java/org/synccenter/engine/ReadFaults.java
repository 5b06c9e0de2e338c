package org.synccenter.engine;

import org.jspecify.annotations.Nullable;

/** What went wrong while one handler was read: one event a kind, whatever their number, and none of an earlier reading stays. */
final class ReadFaults {
    private final String handlerId;
    private boolean properties;
    private boolean states;
    private @Nullable String list;
    private int leftOut;
    private String firstLeftOut = "";

    ReadFaults(String handlerId) {
        this.handlerId = handlerId;
    }

    /** Information, capabilities or policies of the handler or of an item could not be read. */
    void propertiesUntold() {
        properties = true;
    }

    /** An answer about a state is one that may not be given. */
    void stateUnclear() {
        states = true;
    }

    /** The list of items ended before its end. */
    void listBroken(String sentence) {
        if (list == null) {
            list = sentence;
        }
    }

    /** An item with an id that is empty, too long, or taken. */
    void leftOut(@Nullable String id) {
        if (leftOut++ == 0) {
            firstLeftOut = Cut.to(Cut.MAX_ID, id == null ? "" : id);
        }
    }

    /** @param name what the handler is called */
    void tell(CenterEvents events, String name) {
        tell(events, properties, EngineText.FAULT_PROPERTIES, EngineText.FAULT_PROPERTIES_TEXT.text(name));
        tell(events, states, EngineText.FAULT_STATE, EngineText.FAULT_STATE_TEXT.text(name));
        tell(events, list != null, EngineText.FAULT_LIST, EngineText.FAULT_LIST_TEXT.text(name, String.valueOf(list)));
        String text = EngineText.FAULT_LEFT_OUT_TEXT.text(leftOut, name, firstLeftOut);
        tell(events, leftOut > 0, EngineText.FAULT_LEFT_OUT, text);
    }

    private void tell(CenterEvents events, boolean happened, EngineText cause, String text) {
        if (happened) {
            events.raise(handlerId, null, cause, text);
        } else {
            events.clear(handlerId, null, cause);
        }
    }
}
