package org.synccenter.engine;

import java.util.Optional;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.UiOperation;

/** Looks at and changes what items are set up to be. See {@link ItemEditor}. Everything blocks; any thread but that of a window. */
public final class SetupDesk {
    private final SyncCenter center;

    public SetupDesk(SyncCenter center) {
        this.center = center;
    }

    /** What the item is now; {@link SyncCenter#addItem} makes another one of it. */
    public ItemDraft draft(ItemRef item) throws SyncException {
        return PathDesk.ask(
                center, item.handler(), ItemEditor.class, EngineText.NO_CHANGES, e -> () -> e.draft(item.item()));
    }

    /** Whether the handler would take a new item like this; adds nothing. */
    public void check(String handlerId, ItemDraft draft) throws SyncException {
        boolean _ = PathDesk.ask(center, handlerId, ItemEditor.class, EngineText.NO_CHANGES, e -> () -> {
            e.check(draft);
            return true;
        });
    }

    /**
     * Shows the handler's form for a new item with what is known already, until the person is done, and has the handler read again.
     *
     * @param owner the window that it belongs to
     */
    public void form(String handlerId, ItemDraft start, Owner owner) throws SyncException {
        boolean done = PathDesk.ask(center, handlerId, HandlerUi.class, EngineText.NO_CHANGES, ui -> () -> {
            Optional<UiOperation> operation = ui.newItem(start);
            return operation.isPresent() && operation.get().run(owner);
        });
        if (done) {
            center.update(handlerId).toCompletableFuture().join();
        }
    }

    /** Makes the item what the draft says, and has the handler read again. A run that is going on ends as it began. */
    public void change(ItemRef item, ItemDraft draft) throws SyncException {
        boolean _ = PathDesk.ask(center, item.handler(), ItemEditor.class, EngineText.NO_CHANGES, e -> () -> {
            e.change(item.item(), draft);
            return true;
        });
        center.update(item.handler()).toCompletableFuture().join();
    }
}
