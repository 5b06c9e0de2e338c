package org.synccenter.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;

/** Finds what the user named: an item by id, by {@code handler/id} or by a name that is unique; a handler by its id. */
final class Targets {
    private final CenterSnapshot snapshot;

    Targets(CenterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The one item that goes by this name, without regard to case. */
    ItemView item(String text) throws SyncException {
        ItemView found = itemOrNull(text);
        if (found == null) {
            throw SyncException.invalid(CliText.UNKNOWN_ITEM.text(TerminalText.safe(text)));
        }
        return found;
    }

    /** The one item that goes by this name where a handler could have been named as well. */
    ItemView itemOrHandler(String text) throws SyncException {
        ItemView found = itemOrNull(text);
        if (found == null) {
            throw SyncException.invalid(CliText.UNKNOWN_TARGET.text(TerminalText.safe(text)));
        }
        return found;
    }

    /** The handler with this id. */
    HandlerView handler(String text) throws SyncException {
        HandlerView found = handlerOrNull(text);
        if (found == null) {
            throw SyncException.invalid(CliText.UNKNOWN_HANDLER.text(TerminalText.safe(text)));
        }
        return found;
    }

    /** Refuses a handler that starts nothing now, and says what to do about it. */
    static void requireUsable(HandlerView handler) throws SyncException {
        String name = TerminalText.safe(handler.name());
        if (handler.error() != null) {
            throw SyncException.unavailable(Words.handlerError(handler), null);
        }
        if (!handler.active()) {
            throw SyncException.unavailable(LeftOut.notSetUp(handler), null);
        }
        if (!handler.enabled()) {
            throw SyncException.unavailable(
                    CliText.ITEM_DISABLED.text(name, TerminalText.quoted(handler.id())), null);
        }
        if (!handler.connected()) {
            throw SyncException.unavailable(CliText.ITEM_NOT_CONNECTED.text(name), null);
        }
    }

    /** The handler with this id, unless an item has the same. */
    @Nullable
    HandlerView handlerOnly(String text) {
        return itemById(text).isEmpty() ? handlerOrNull(text) : null;
    }

    /** What all these words mean, by handler; a handler named as a whole has null instead of items. Empty list = everything. */
    Map<HandlerView, @Nullable List<ItemView>> resolve(List<String> words) throws SyncException {
        Map<HandlerView, @Nullable List<ItemView>> result = new LinkedHashMap<>();
        for (String word : words) {
            HandlerView handler = itemById(word).isEmpty() ? handlerOrNull(word) : null;
            if (handler != null) {
                result.put(handler, null);
                continue;
            }
            ItemView item = itemOrNull(word);
            if (item == null) {
                throw SyncException.invalid(CliText.UNKNOWN_TARGET.text(TerminalText.safe(word)));
            }
            HandlerView owner = handlerOf(item);
            List<ItemView> items = result.containsKey(owner) ? result.get(owner) : new ArrayList<>();
            if (items != null) {
                if (!items.contains(item)) {
                    items.add(item);
                }
                result.put(owner, items);
            }
        }
        if (words.isEmpty()) {
            snapshot.handlers().forEach(h -> result.put(h, null));
        }
        return result;
    }

    private @Nullable ItemView itemOrNull(String text) throws SyncException {
        List<ItemView> found = itemById(text);
        if (found.isEmpty()) {
            found = snapshot.items().filter(i -> i.name().equals(text)).toList();
        }
        if (found.isEmpty()) {
            String folded = text.toLowerCase(Locale.ROOT);
            found = snapshot.items()
                    .filter(i -> i.name().toLowerCase(Locale.ROOT).equals(folded))
                    .toList();
        }
        if (found.size() > 1) {
            String ids = String.join(
                    ", ", found.stream().map(i -> i.ref().toString()).toList());
            throw SyncException.invalid(CliText.AMBIGUOUS_ITEM.text(TerminalText.safe(text), TerminalText.safe(ids)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<ItemView> itemById(String text) {
        return snapshot.items()
                .filter(i -> i.ref().item().equalsIgnoreCase(text)
                        || i.ref().toString().equalsIgnoreCase(text))
                .toList();
    }

    private @Nullable HandlerView handlerOrNull(String text) {
        return snapshot.handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    HandlerView handlerOf(ItemView item) {
        return snapshot.handlers().stream()
                .filter(h -> h.id().equalsIgnoreCase(item.ref().handler()))
                .findFirst()
                .orElseThrow();
    }
}
