package org.synccenter.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants a new item to be.
 *
 * @param id wished id; null = the handler makes one
 * @param settings the handler's own keys; a folder pair has {@code left}, {@code right}, {@code mode}, {@code rule}, {@code exclude},
 *     {@code keep-days}, {@code keep-versions}, {@code ask-files}, {@code ask-percent}, {@code watch}, {@code quiet} and
 *     {@code longest-wait}
 */
public record ItemDraft(@Nullable String id, String name, Map<String, List<String>> settings) {
    public ItemDraft {
        settings = Map.copyOf(settings);
    }
}
