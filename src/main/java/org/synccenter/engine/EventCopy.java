package org.synccenter.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.SyncEvent;

/** Our own copy of an event, whatever a stranger's store put into it: what must be there is there, and texts have an end. */
final class EventCopy {
    private EventCopy() {}

    /** Empty when it has no id: it could not be told from others. */
    static Optional<SyncEvent> of(SyncEvent raw) {
        String id = orEmpty(raw.id());
        EventDraft draft = raw.draft();
        if (id.isEmpty() || isMissing(draft)) {
            return Optional.empty();
        }
        EventDraft copy = new EventDraft(
                draft.itemId() == null || draft.itemId().isEmpty() ? null : draft.itemId(),
                Objects.requireNonNullElse(draft.level(), EventLevel.INFORMATION),
                Cut.name(draft.name()),
                Cut.to(Cut.DESCRIPTION, orEmpty(draft.description())),
                draft.linkText() == null ? null : Cut.name(draft.linkText()),
                draft.linkReference(),
                draft.context());
        Instant time = Objects.requireNonNullElse(raw.time(), Instant.EPOCH);
        return Optional.of(new SyncEvent(id, orEmpty(raw.handler()), time, copy));
    }

    // The contract says that it is never null; a plug-in may.
    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
