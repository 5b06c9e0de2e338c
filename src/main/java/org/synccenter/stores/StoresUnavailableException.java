package org.synccenter.stores;

import org.synccenter.api.SyncException;

/**
 * The database could not be read or written while the program runs. Unchecked, as no caller of a store can mend it; its message is the
 * sentence for people of its cause, which is always a {@link SyncException} of kind {@code UNAVAILABLE}.
 */
public final class StoresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoresUnavailableException(SyncException cause) {
        super(cause.text(), cause);
    }
}
