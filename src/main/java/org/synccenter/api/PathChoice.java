package org.synccenter.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants at one path, and all below it, instead of what was planned there.
 *
 * @param path relative to the item's roots with {@code /}; bytes that are not UTF-8 percent-encoded
 * @param wins the side whose state the other gets, also when that is nothing; null = both are left alone
 * @param seen the stamps of all planned steps at the path and below that the person has seen: when the plan is another by now, the
 *     path is left alone and reported as a problem. Null = whatever is there
 */
public record PathChoice(
        String path, @Nullable Side wins, @Nullable Set<String> seen) {
    public PathChoice {
        seen = seen == null ? null : Set.copyOf(seen);
    }
}
