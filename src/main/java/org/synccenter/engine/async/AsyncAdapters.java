package org.synccenter.engine.async;

import java.util.Objects;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerProvider;

/** Makes event-driven handlers into those that the engine knows. */
public final class AsyncAdapters {
    private AsyncAdapters() {}

    /**
     * Asks the provider for the handler; blocks as long as the provider does. Whatever the provider throws comes out as it is.
     *
     * @param context also says what the engine lends to the adapter, when it is a {@link AsyncSurroundings.Lender}
     * @throws SyncException when the provider refuses the id as well
     * @throws IllegalArgumentException when the context lends nothing
     */
    public static SyncHandler adapt(AsyncHandlerProvider provider, String id, HandlerContext context)
            throws SyncException {
        if (!(context instanceof AsyncSurroundings.Lender lender)) {
            throw new IllegalArgumentException("this context lends nothing to event-driven handlers");
        }
        return adapt(provider, id, context, lender.asyncSurroundings());
    }

    /**
     * Asks the provider for the handler; blocks as long as the provider does.
     *
     * @throws SyncException when the provider refuses the id as well
     */
    public static SyncHandler adapt(
            AsyncHandlerProvider provider, String id, HandlerContext context, AsyncSurroundings around)
            throws SyncException {
        AsyncHandler first = Objects.requireNonNull(provider.bindAsync(id, context));
        return new AsyncAdapter(new Binding(provider, id, context, around), first);
    }

    /**
     * Asks the provider for the handler, event-driven or not, where there is no engine around it: for {@code Trial.withBinding}. Blocks as
     * long as the provider does.
     *
     * @throws SyncException when the provider refuses the id
     */
    public static SyncHandler alone(SyncHandlerProvider provider, String id, HandlerContext context)
            throws SyncException {
        if (!(provider instanceof AsyncHandlerProvider async)) {
            return provider.bind(id, context);
        }
        try {
            return provider.bind(id, context);
        } catch (SyncException e) {
            return adapt(async, id, context, new Alone());
        }
    }
}
