package org.synccenter.handlers.folder;

import java.util.List;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;

/** Brings the folder handler into the center. */
public final class FolderHandlerProvider implements SyncHandlerProvider {

    @Override
    public List<String> handlerIds() {
        return List.of(FolderHandler.ID);
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        if (!handlerId.equalsIgnoreCase(FolderHandler.ID)) {
            throw SyncException.invalid(FolderText.HANDLER_UNKNOWN.text(handlerId));
        }
        return new FolderHandler(context);
    }
}
