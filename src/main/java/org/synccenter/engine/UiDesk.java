package org.synccenter.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ControlFlag;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Icon;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.UiOperation;

/**
 * Runs the windows of handlers: a new operation each time, one at a time for each action and target, and only what a capability
 * announces. Blocks until the person is done.
 */
final class UiDesk {
    private static final Logger LOG = LoggerFactory.getLogger(UiDesk.class);

    private final HandlerRegistry registry;
    private final Map<Target, Open> open = new ConcurrentHashMap<>();

    UiDesk(HandlerRegistry registry) {
        this.registry = registry;
    }

    private record Target(HandlerUi.Kind kind, ItemRef of) {}

    private record Open(@Nullable Owner owner, CompletableFuture<Boolean> answer) {}

    /**
     * Shows the user interface of one action.
     *
     * @param itemId null = of the handler
     * @return false = the person declined
     */
    boolean run(HandlerUi.Kind kind, String handlerId, @Nullable String itemId, @Nullable Owner owner)
            throws SyncException {
        HandlerEntry entry = registry.get(handlerId);
        ItemEntry item = itemId == null ? null : registry.get(new ItemRef(entry.id, itemId));
        return run(kind, entry, item, owner);
    }

    /**
     * Asks a question before a state is changed.
     *
     * @param item null = about the handler
     * @return whether to go on
     */
    boolean ask(
            HandlerUi.Kind kind,
            HandlerEntry entry,
            @Nullable ItemEntry item,
            @Nullable Owner owner,
            Set<ControlFlag> flags)
            throws SyncException {
        if (flags.contains(ControlFlag.NO_UI)) {
            return true;
        }
        if (usable(owner) == null) {
            String name = item == null ? entry.name : item.name;
            throw SyncException.unavailable(EngineText.CHANGE_NEEDS_WINDOW.text(name), null);
        }
        return run(kind, entry, item, owner);
    }

    private boolean run(HandlerUi.Kind kind, HandlerEntry entry, @Nullable ItemEntry item, @Nullable Owner owner)
            throws SyncException {
        String name = item == null ? entry.name : item.name;
        if (!isOffered(kind, entry, item)) {
            throw SyncException.invalid(EngineText.NO_SUCH_WINDOW.text(name));
        }
        Target target = new Target(kind, new ItemRef(entry.id, item == null ? "" : item.ref.item()));
        Open mine = new Open(owner, new CompletableFuture<>());
        Open other = open.putIfAbsent(target, mine);
        if (other != null) {
            toFront(other.owner);
            return answer(other);
        }
        try {
            UiOperation operation = operation(kind, entry, item);
            boolean done = HandlerCall.of(name, () -> operation.run(usable(owner)));
            mine.answer.complete(done);
            return done;
        } catch (SyncException e) {
            mine.answer.completeExceptionally(e);
            throw e;
        } finally {
            open.remove(target, mine);
            // Whatever happened, nobody waits for ever.
            mine.answer.complete(false);
        }
    }

    private static boolean answer(Open other) throws SyncException {
        try {
            return other.answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SyncException known) {
                throw known;
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The item's own window, if it has one, or else the handler's. Any failure to offer one means that there is none. */
    private UiOperation operation(HandlerUi.Kind kind, HandlerEntry entry, @Nullable ItemEntry item)
            throws SyncException {
        String itemId = item == null ? null : item.ref.item();
        if (item != null) {
            Optional<UiOperation> own = HandlerCall.orElse(
                    item.name,
                    Optional.empty(),
                    () -> item.item.object(HandlerUi.class).flatMap(ui -> ui.operation(kind, itemId)));
            if (own.isPresent()) {
                return own.get();
            }
        }
        SyncHandler handler = registry.handler(entry.id);
        return HandlerCall.value(
                        entry.name, () -> handler.object(HandlerUi.class).flatMap(ui -> ui.operation(kind, itemId)))
                .orElseThrow(() -> SyncException.invalid(EngineText.NO_SUCH_WINDOW.text(entry.name)));
    }

    /** The capability that announces each kind. */
    private static boolean isOffered(HandlerUi.Kind kind, HandlerEntry entry, @Nullable ItemEntry item) {
        return switch (kind) {
            case NEW_ITEM -> item == null && entry.capabilities.contains(HandlerCapability.CAN_ADD_ITEMS);
            case PROPERTIES -> can(entry, item, HandlerCapability.HAS_PROPERTIES, ItemCapability.HAS_PROPERTIES);
            case BROWSE -> can(entry, item, HandlerCapability.CAN_BROWSE_CONTENT, ItemCapability.CAN_BROWSE_CONTENT);
            case SCHEDULE -> entry.capabilities.contains(HandlerCapability.CAN_SHOW_SCHEDULE);
            case QUERY_BEFORE_ACTIVATE ->
                item == null && entry.capabilities.contains(HandlerCapability.QUERY_BEFORE_ACTIVATE);
            case QUERY_BEFORE_DEACTIVATE ->
                item == null && entry.capabilities.contains(HandlerCapability.QUERY_BEFORE_DEACTIVATE);
            case QUERY_BEFORE_ENABLE ->
                can(entry, item, HandlerCapability.QUERY_BEFORE_ENABLE, ItemCapability.QUERY_BEFORE_ENABLE);
            case QUERY_BEFORE_DISABLE ->
                can(entry, item, HandlerCapability.QUERY_BEFORE_DISABLE, ItemCapability.QUERY_BEFORE_DISABLE);
            case QUERY_BEFORE_DELETE ->
                item != null
                        && item.capabilities.contains(ItemCapability.CAN_DELETE)
                        && item.capabilities.contains(ItemCapability.QUERY_BEFORE_DELETE);
        };
    }

    private static boolean can(
            HandlerEntry entry, @Nullable ItemEntry item, HandlerCapability ofHandler, ItemCapability ofItem) {
        return item == null ? entry.capabilities.contains(ofHandler) : item.capabilities.contains(ofItem);
    }

    /** The owner while its window is there; a face that fails at this has none. */
    private static @Nullable Owner usable(@Nullable Owner owner) {
        try {
            return owner != null && owner.isOpen() ? owner : null;
        } catch (RuntimeException e) {
            LOG.error("an owner broke off", e);
            return null;
        }
    }

    private static void toFront(@Nullable Owner owner) {
        try {
            if (owner != null) {
                owner.toFront();
            }
        } catch (RuntimeException e) {
            LOG.error("an owner broke off", e);
        }
    }

    /** What a handler or item draws for itself; empty = the usual icon of its type. Asked for only when it is announced. */
    Optional<byte[]> icon(String handlerId, @Nullable String itemId, int pixels) {
        HandlerEntry entry = registry.findHandler(handlerId);
        ItemEntry item = entry == null || itemId == null ? null : entry.item(itemId);
        if (entry == null
                || (itemId != null && item == null)
                || !can(entry, item, HandlerCapability.PROVIDES_ICON, ItemCapability.PROVIDES_ICON)) {
            return Optional.empty();
        }
        SyncHandler handler = entry.handler;
        return HandlerCall.orElse(entry.name, Optional.empty(), () -> {
            Optional<Icon> icon = item != null
                    ? item.item.object(Icon.class)
                    : handler == null ? Optional.empty() : handler.object(Icon.class);
            return icon.flatMap(i -> i.png(pixels));
        });
    }
}
