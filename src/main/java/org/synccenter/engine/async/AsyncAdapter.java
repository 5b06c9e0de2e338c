package org.synccenter.engine.async;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerPolicy;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerInfo;

/** An event-driven handler in the shape that the engine knows. Whatever its objects throw is let through to the engine, which wraps it. */
final class AsyncAdapter implements SyncHandler {
    private static final int MAX_NAME = 31;

    private final Binding binding;
    private final AtomicReference<@Nullable AsyncHandler> first;
    /** A reading that was begun by asking for the name; asking for the items completes it. */
    private final AtomicReference<@Nullable Listing> begun = new AtomicReference<>();

    private volatile @Nullable AsyncHandlerInfo known;
    private volatile Set<String> withProperties = Set.of();

    /** @param first bound already; the first listing uses it */
    AsyncAdapter(Binding binding, AsyncHandler first) {
        this.binding = binding;
        this.first = new AtomicReference<>(first);
    }

    @Override
    public String id() {
        return binding.id();
    }

    private Listing begin() throws SyncException {
        AsyncHandler bound = first.getAndSet(null);
        Listing listing = Listing.begin(binding, bound != null ? bound : binding.bind());
        if (listing.info() != null) {
            known = listing.info();
        }
        return listing;
    }

    /** Begins a new reading: the engine asks for the name first of all. */
    @Override
    public String name() {
        try {
            begun.set(begin());
        } catch (SyncException e) {
            // Asking for the items comes to the same end, and may say so.
            begun.set(null);
        }
        AsyncHandlerInfo info = known;
        return info == null ? binding.id() : Texts.cut(info.name(), MAX_NAME);
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(HandlerType.UNSPECIFIED, "");
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        AsyncHandlerInfo info = known;
        Set<HandlerCapability> capabilities = EnumSet.noneOf(HandlerCapability.class);
        if (info != null && info.hasProperties()) {
            capabilities.add(HandlerCapability.HAS_PROPERTIES);
        }
        return capabilities;
    }

    @Override
    public Set<HandlerPolicy> policies() {
        AsyncHandlerInfo info = known;
        return info != null && info.hidden() ? Set.of(HandlerPolicy.HIDDEN_BY_DEFAULT) : Set.of();
    }

    @Override
    public List<SyncItem> items() throws SyncException {
        Listing listing = begun.getAndSet(null);
        List<SyncItem> items = (listing != null ? listing : begin()).items();
        Set<String> has = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        items.stream().filter(i -> !i.capabilities().isEmpty()).forEach(i -> has.add(i.id()));
        withProperties = has;
        return items;
    }

    private boolean hasProperties(@Nullable String itemId) {
        AsyncHandlerInfo info = known;
        return itemId == null ? info != null && info.hasProperties() : withProperties.contains(itemId);
    }

    @Override
    public void synchronize(SyncContext context, SessionCreator sessions) throws SyncException {
        AsyncRun.run(binding, context, sessions);
    }

    @Override
    public <T> Optional<T> object(Class<T> type) {
        return type == HandlerUi.class
                ? Optional.of(type.cast(new AsyncUi(binding, this::hasProperties)))
                : Optional.empty();
    }
}
