package org.synccenter.engine.async;

import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.LoggedError;

/** Where a handler's progress and messages go: to its sync, or, from a window, only to the list of events. */
interface Reports {

    /** @throws IllegalStateException when nothing is synced, or the session is over */
    CancelRequest progress(String itemId, ItemProgress progress);

    /** A message that will be an event; it may be the reason why an item fails. */
    void logged(EventLevel level, String text, LoggedError error);

    /** Whether an event may name this item. */
    boolean hasItem(String itemId);

    void event(EventDraft event);

    /** Of a window: nothing is synced. */
    static Reports none(Binding binding) {
        return new Reports() {
            @Override
            public CancelRequest progress(String itemId, ItemProgress progress) {
                throw new IllegalStateException("nothing is being synced");
            }

            @Override
            public void logged(EventLevel level, String text, LoggedError error) {}

            @Override
            public boolean hasItem(String itemId) {
                return true;
            }

            @Override
            public void event(EventDraft event) {
                binding.around().addEvent(binding.id(), event);
                var _ = binding.context().control().updateEvents(binding.id(), null);
            }
        };
    }
}
