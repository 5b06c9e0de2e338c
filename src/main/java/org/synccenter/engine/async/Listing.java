package org.synccenter.engine.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncItem;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.api.async.AsyncStart;

/**
 * One reading of a handler's properties and items, by an object of its own.
 *
 * @param info null = the handler does not take part
 */
record Listing(
        Binding binding, AsyncHandler handler, @Nullable AsyncHandlerInfo info) {
    private static final AsyncStart START = new AsyncStart(StartReason.MANUAL, true, false, null);

    static Listing begin(Binding binding, AsyncHandler handler) throws SyncException {
        boolean takesPart = handler.initialize(START);
        return new Listing(binding, handler, takesPart ? Objects.requireNonNull(handler.info()) : null);
    }

    /** All items, or none: when reading one of them fails, what came before it does not count either. */
    List<SyncItem> items() throws SyncException {
        if (info == null) {
            return List.of();
        }
        AsyncItems answer = handler.items();
        List<AsyncItem> read = new ArrayList<>();
        List<SyncItem> items = new ArrayList<>();
        for (AsyncItem item : answer.items()) {
            read.add(Objects.requireNonNull(item));
            items.add(new ListedItem(binding, item));
        }
        binding.around().listed(binding.id(), new AsyncItems(List.copyOf(read), answer.complete()));
        return items;
    }

    /** A further object of an item, asked of a new object of the handler. */
    static <T> Optional<T> itemObject(Binding binding, String itemId, Class<T> type) throws SyncException {
        AsyncHandler handler = binding.bind();
        return handler.initialize(START) ? handler.itemObject(itemId, type) : Optional.empty();
    }
}
