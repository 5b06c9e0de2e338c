package org.synccenter.engine.async;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventLink;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncRequest;
import org.synccenter.api.UiOperation;
import org.synccenter.api.async.PropertiesEnd;

/**
 * The windows of an event-driven handler: properties, and what it has to say about a logged error.
 *
 * @param hasProperties whether an item, or with null the handler, has announced properties
 */
record AsyncUi(Binding binding, Predicate<@Nullable String> hasProperties) implements HandlerUi {

    @Override
    public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
        return kind == Kind.PROPERTIES && hasProperties.test(itemId)
                ? Optional.of(owner -> showProperties(owner, itemId))
                : Optional.empty();
    }

    private boolean showProperties(@Nullable Owner owner, @Nullable String itemId) throws SyncException {
        Signal signal = new AsyncWindow(binding, owner)
                .show(Gate.Working.PROPERTIES, handler -> handler.showProperties(Binding.open(owner), itemId));
        if (!(signal instanceof Signal.Properties(PropertiesEnd end))) {
            throw new IllegalStateException("not an end of properties: " + signal);
        }
        if (end == PropertiesEnd.FAILED) {
            throw SyncException.unavailable(AsyncText.PROPERTIES_FAILED.text(), null);
        }
        if (end == PropertiesEnd.ITEM_DELETED && itemId != null) {
            binding.around().gone(new ItemRef(binding.id(), itemId));
        }
        if (end != PropertiesEnd.DONE) {
            var _ = binding.context().control().update(binding.id());
        }
        return true;
    }

    @Override
    public Optional<EventLink> eventLink() {
        return Optional.of(new ErrorLink());
    }

    private final class ErrorLink implements EventLink {
        private Optional<String> errorId = Optional.empty();

        @Override
        public void init(String eventId, SyncEvent event) {
            errorId = ErrorLog.errorId(event);
        }

        @Override
        public boolean run(@Nullable Owner owner) throws SyncException {
            String id = errorId.orElseThrow(() -> SyncException.invalid(AsyncText.ERROR_UNKNOWN.text()));
            Signal signal = new AsyncWindow(binding, owner)
                    .show(Gate.Working.ERROR, handler -> handler.showError(Binding.open(owner), id));
            if (signal instanceof Signal.Retry(List<String> items) && !items.isEmpty()) {
                retry(items, Binding.open(owner));
            }
            return true;
        }
    }

    private void retry(List<String> items, @Nullable Owner owner) throws SyncException {
        SyncRequest request = SyncRequest.ofItems(binding.id(), items);
        try {
            var _ = binding.context().control().start(owner == null ? request : request.from(owner));
        } catch (IllegalArgumentException e) {
            throw new SyncException(SyncException.Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
    }
}
