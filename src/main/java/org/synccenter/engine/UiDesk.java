package org.synccenter.engine;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.UiOperation;

/** Runs the windows of handlers: a new operation each time, one at a time for each action and target. Blocks until the person is done. */
final class UiDesk {
    private final HandlerRegistry registry;

    UiDesk(HandlerRegistry registry) {
        this.registry = registry;
    }

    /**
     * Shows the user interface of one action.
     *
     * @param itemId null = of the handler
     * @return false = the person declined
     */
    boolean run(HandlerUi.Kind kind, String handlerId, @Nullable String itemId, @Nullable Owner owner)
            throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        SyncHandler handler = registry.handler(handlerId);
        UiOperation operation = HandlerCall.of(
                        entry.name, () -> handler.object(HandlerUi.class).flatMap(ui -> ui.operation(kind, itemId)))
                .orElseThrow(() -> SyncException.invalid(EngineText.NO_SUCH_WINDOW.text(entry.name)));
        return HandlerCall.of(entry.name, () -> operation.run(owner));
    }
}
