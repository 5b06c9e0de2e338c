package org.synccenter.api.async;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code SYNCMGRITEM}.
 *
 * @param id constant, unique in its handler without regard to case, at most 63 characters
 * @param name for people; longer than 127 characters is cut
 * @param checked whether it is synced unless the person has decided otherwise
 * @param hasProperties {@link AsyncHandler#showProperties} works for it
 * @param temporary what the person decided about it is not kept
 * @param hidden not shown unless the person wants hidden ones
 * @param lastUpdate when it was last synced; null = the center's own record counts
 */
public record AsyncItem(
        String id,
        String name,
        boolean checked,
        boolean hasProperties,
        boolean temporary,
        boolean hidden,
        @Nullable Instant lastUpdate) {

    /** An item that is synced and has nothing special. */
    public static AsyncItem of(String id, String name) {
        return new AsyncItem(id, name, true, false, false, false, null);
    }
}
