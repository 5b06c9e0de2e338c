package org.synccenter.engine.async;

import org.jspecify.annotations.Nullable;

/** Opens and closes network connections, such as by dialling. Called one at a time. */
public interface Connections {

    /** For computers that are connected all the time: there is nothing to open. */
    Connections ALWAYS = new Connections() {
        @Override
        public boolean open(@Nullable String name) {
            return true;
        }

        @Override
        public void close(@Nullable String name) {}
    };

    /**
     * Opens a connection. Blocks.
     *
     * @param name null = the usual one
     * @return false = it cannot be opened
     */
    boolean open(@Nullable String name);

    /** Closes a connection that was opened. Blocks. */
    void close(@Nullable String name);
}
