package org.synccenter.engine.async;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerProvider;

/** Where one handler's objects come from, and what they are lent. */
record Binding(AsyncHandlerProvider provider, String id, HandlerContext context, AsyncSurroundings around) {

    /** A new object of the handler: each listing, sync and window has one of its own. */
    AsyncHandler bind() throws SyncException {
        return Objects.requireNonNull(provider.bindAsync(id, context));
    }

    /** The owner as long as there is one; a closed one is as good as none. */
    static @Nullable Owner open(@Nullable Owner owner) {
        return owner != null && owner.isOpen() ? owner : null;
    }
}
