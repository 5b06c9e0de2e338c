package org.synccenter.app;

import java.util.List;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;

/**
 * Stands for a provider that cannot be used: its one handler is the row that says so.
 *
 * @param id {@link SyncHandlerProvider#id}
 * @param name what people know it by
 */
record Unusable(String id, String name, String sentence) implements SyncHandlerProvider {
    private static final int LONGEST = 63;

    /** The name as the handler's id; its end tells more than its beginning. */
    @Override
    public List<String> handlerIds() {
        return List.of(name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST));
    }

    @Override
    public SyncHandler bind(String handlerId, HandlerContext context) throws SyncException {
        throw SyncException.unavailable(sentence, null);
    }
}
