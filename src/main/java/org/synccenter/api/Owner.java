package org.synccenter.api;

/**
 * Stands for the window that started an operation, so that a handler's own windows can belong to it: the analogue of
 * {@code hwndOwner}. Where there is a user interface it is an {@code api.ui.OwnerWindow}. Thread-safe.
 */
public interface Owner {

    /** False once the window is gone; such an owner is as good as none. */
    boolean isOpen();

    /** Brings what it shows now to the front; asked when a person starts an operation that is already open. Returns at once. */
    default void toFront() {}
}
