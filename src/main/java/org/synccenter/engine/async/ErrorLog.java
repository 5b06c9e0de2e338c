package org.synccenter.engine.async;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.EventStore;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.async.LoggedError;

/**
 * A handler's messages as events. Their note says that the handler has logged them, and under which id: so they can be deleted and followed
 * by a later object of the handler as well.
 */
record ErrorLog(Binding binding) {
    private static final String NOTE = "logged:";
    private static final int MAX_NAME = 127;

    void add(Reports reports, EventLevel level, String text, LoggedError error) {
        String item = error.itemId() != null && reports.hasItem(error.itemId()) ? error.itemId() : null;
        boolean link = error.link() && error.id() != null;
        reports.event(new EventDraft(
                item,
                level,
                Texts.cut(text.lines().findFirst().orElse(""), MAX_NAME),
                text,
                link ? AsyncText.SHOW_ERROR.text() : null,
                null,
                NOTE + Objects.requireNonNullElse(error.id(), "")));
    }

    /** Null = all that the handler has logged. */
    void delete(@Nullable String errorId) {
        EventStore events = binding.around().events();
        List<String> gone = events.list(binding.id(), null).stream()
                .filter(e -> e.handler().equalsIgnoreCase(binding.id()))
                .filter(e -> isLogged(e) && (errorId == null || errorId(e).equals(Optional.of(errorId))))
                .map(SyncEvent::id)
                .toList();
        if (!gone.isEmpty()) {
            events.remove(gone);
            var _ = binding.context().control().updateEvents(binding.id(), null);
        }
    }

    private static boolean isLogged(SyncEvent event) {
        String note = event.draft().context();
        return note != null && note.startsWith(NOTE);
    }

    /** The handler's own id of the error that an event tells of. */
    static Optional<String> errorId(SyncEvent event) {
        return isLogged(event)
                ? Optional.of(Objects.requireNonNull(event.draft().context()).substring(NOTE.length()))
                        .filter(id -> !id.isEmpty())
                : Optional.empty();
    }
}
