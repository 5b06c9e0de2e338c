package org.synccenter.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncResult;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sync was asked for and did not touch; nobody should take silence for success.
 *
 * @param item null = the whole handler
 * @param sentence why, for people
 */
record LeftOut(String handler, @Nullable String item, Reason reason, String sentence) {

    /** Why it was left out, for programs. */
    enum Reason {
        NOT_LOADED,
        NOT_SET_UP,
        DISABLED,
        NOT_CONNECTED,
        STARTS_BY_ITSELF,
        ALREADY_SYNCING,
        NOT_NOW
    }

    /**
     * All that these targets have and the result does not.
     *
     * @param targets a handler as a whole has null instead of items
     */
    static List<LeftOut> of(Map<HandlerView, @Nullable List<ItemView>> targets, SyncResult result) {
        Set<ItemRef> synced = new HashSet<>();
        result.items().forEach(i -> synced.add(i.item()));
        List<LeftOut> all = new ArrayList<>();
        targets.forEach((handler, items) -> {
            if (handler.error() != null || !handler.active()) {
                all.add(whole(handler));
                return;
            }
            for (ItemView item : items == null ? handler.items() : items) {
                if (!synced.contains(item.ref())) {
                    all.add(of(handler, item));
                }
            }
        });
        return all;
    }

    private static LeftOut whole(HandlerView handler) {
        String error = handler.error();
        return error != null
                ? new LeftOut(handler.id(), null, Reason.NOT_LOADED, Words.handlerError(handler))
                : new LeftOut(handler.id(), null, Reason.NOT_SET_UP, notSetUp(handler));
    }

    static String notSetUp(HandlerView handler) {
        return CliText.HANDLER_INACTIVE.text(TerminalText.safe(handler.name()), TerminalText.quoted(handler.id()));
    }

    private static LeftOut of(HandlerView handler, ItemView item) {
        String name = TerminalText.safe(item.name());
        if (!item.enabled() || !handler.enabled()) {
            return one(item, Reason.DISABLED, CliText.LEFT_OUT_DISABLED.text(name));
        }
        if (!item.connected() || !handler.connected()) {
            return one(item, Reason.NOT_CONNECTED, CliText.ITEM_NOT_CONNECTED.text(name));
        }
        if (!item.tasks().visible().contains(Task.SYNC)) {
            return one(item, Reason.STARTS_BY_ITSELF, CliText.STARTS_BY_ITSELF.text(name));
        }
        return item.state().isBusy()
                ? one(item, Reason.ALREADY_SYNCING, CliText.LEFT_OUT_RUNNING.text(name))
                : one(item, Reason.NOT_NOW, CliText.NOT_NOW.text(name));
    }

    private static LeftOut one(ItemView item, Reason reason, String sentence) {
        return new LeftOut(item.ref().handler(), item.ref().item(), reason, sentence);
    }

    ObjectNode json() {
        return Json.object().put("id", item).put("handler", handler).put("reason", Json.word(reason));
    }
}
