package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * What a handler reports as an event.
 *
 * @param itemId null = about the handler as a whole
 * @param name short summary for people
 * @param description what happened and what to do
 * @param linkText text of a link that leads on; null = none
 * @param linkReference where the link leads when the handler has no operation for it; null = none
 * @param context the handler's own note, handed back with the link; null = none
 */
public record EventDraft(
        @Nullable String itemId,
        EventLevel level,
        String name,
        String description,
        @Nullable String linkText,
        @Nullable String linkReference,
        @Nullable String context) {

    /** An event without a link. */
    public static EventDraft of(@Nullable String itemId, EventLevel level, String name, String description) {
        return new EventDraft(itemId, level, name, description, null, null, null);
    }
}
