package org.synccenter.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.EventDraft;
import org.synccenter.api.EventLevel;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Problem;
import org.synccenter.api.SyncEvent;

/** Turns the end of a run into events to read later: one a cause, never one a file. */
final class ResultEvents {
    private ResultEvents() {}

    static void add(SessionRun.Services services, ItemResult result, Instant now) {
        EventDraft draft = draft(result);
        if (draft != null) {
            SyncEvent event =
                    new SyncEvent(UUID.randomUUID().toString(), result.item().handler(), now, draft);
            services.stores().events().add(event);
        }
    }

    private static @Nullable EventDraft draft(ItemResult result) {
        String item = result.item().item();
        return switch (result.outcome()) {
            case FAILED ->
                EventDraft.of(item, EventLevel.ERROR, EngineText.EVENT_FAILED.text(), String.valueOf(result.error()));
            case DISCONNECTED ->
                EventDraft.of(
                        item,
                        EventLevel.ERROR,
                        EngineText.EVENT_LOST.text(),
                        EngineText.EVENT_LOST_TEXT.text(result.name()));
            case HELD ->
                EventDraft.of(
                        item,
                        EventLevel.WARNING,
                        EngineText.EVENT_HELD.text(),
                        result.hold() == null ? "" : result.hold().text());
            case PROBLEMS -> {
                Problem first = result.problems().getFirst();
                int count = result.problems().size();
                String text = EngineText.EVENT_PROBLEMS_TEXT.text(count, first.path(), first.text());
                yield EventDraft.of(item, EventLevel.WARNING, EngineText.EVENT_PROBLEMS.text(), text);
            }
            case IN_SYNC, CONFLICTS, CANCELLED -> null;
        };
    }
}
