package org.synccenter.api.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Owner;

/**
 * A window that handlers' own windows may belong to. Safe to call from any thread but the UI thread. Only one handler's dialog is open
 * at a time over all handlers; further ones wait their turn. Answers to {@code hwndOwner}.
 */
public interface OwnerWindow extends Owner {

    /** The window that an owner is; empty when it is none, or gone. */
    static Optional<OwnerWindow> of(@Nullable Owner owner) {
        return owner instanceof OwnerWindow window && window.isOpen() ? Optional.of(window) : Optional.empty();
    }

    /**
     * Shows a dialog modal to this window and waits for the answer.
     *
     * @param operation names what is asked; while a dialog of the same operation is open, it is raised instead of opening a second one and
     *     this call returns its answer
     * @param dialog makes the dialog; called on the UI thread
     * @return the answer; empty when the user closed the dialog, or when this window is or goes away
     * @throws IllegalStateException on the UI thread
     */
    <R> Optional<R> ask(String operation, Supplier<Dialog<R>> dialog);
}
