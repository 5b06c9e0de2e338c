package org.synccenter.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.EventLink;
import org.synccenter.api.EventStore;
import org.synccenter.api.Feedback;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.Icon;
import org.synccenter.api.ItemCapability;
import org.synccenter.api.ItemInfo;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolutionHandler;
import org.synccenter.api.SyncEvent;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.api.SyncItem;
import org.synccenter.api.UiOperation;

/**
 * A provider with one handler that is sound in everything but one method of one of the interfaces that handlers implement. All calls go
 * through reflection: a method that is added to one of them is swept by itself.
 */
final class FaultyHandler {
    /** All that strangers implement. */
    static final List<Class<?>> INTERFACES = List.of(
            SyncHandlerProvider.class,
            SyncHandler.class,
            SyncItem.class,
            HandlerUi.class,
            UiOperation.class,
            EventLink.class,
            EventStore.class,
            ConflictStore.class,
            ConflictHandling.class,
            ConflictResolver.class,
            ConflictPresenter.class,
            ResolutionHandler.class,
            ItemSetup.class,
            Icon.class);

    /** Words that were not written for a person. */
    static final String RAW = "raw.words";

    static final String SENTENCE = "A clear sentence.";
    private static final String HUGE = "x".repeat(10_000_000);

    /** What the method does. */
    enum Fault {
        SYNC_EXCEPTION,
        RUNTIME_EXCEPTION,
        ERROR,
        UNDECLARED,
        NULL,
        HUGE,
        BLOCKS
    }

    final String id;
    final Method faulty;

    final Fault fault;
    private final CountDownLatch released;
    private final MemoryHandler sound;

    FaultyHandler(String id, Method faulty, Fault fault, CountDownLatch released) {
        this.id = id;
        this.faulty = faulty;
        this.fault = fault;
        this.released = released;
        this.sound = new MemoryHandler(id, "a", "b");
        sound.capabilities.addAll(EnumSet.complementOf(EnumSet.of(
                HandlerCapability.QUERY_BEFORE_ACTIVATE,
                HandlerCapability.QUERY_BEFORE_DEACTIVATE,
                HandlerCapability.QUERY_BEFORE_ENABLE,
                HandlerCapability.QUERY_BEFORE_DISABLE)));
        sound.itemCapabilities.put(
                "a",
                EnumSet.complementOf(
                        EnumSet.of(ItemCapability.QUERY_BEFORE_ENABLE, ItemCapability.QUERY_BEFORE_DISABLE)));
    }

    /** Something to be settled through the handler. */
    void makeConflict() {
        Conflict.Version version = new Conflict.Version(Conflict.VersionKind.FILE, 1, Instant.EPOCH);
        Set<Resolution> choices = EnumSet.allOf(Resolution.class);
        if (sound.context() != null) {
            sound.context()
                    .conflicts()
                    .replace(
                            "a",
                            List.of(new Conflict(
                                    "conflict of " + id,
                                    new ItemRef(id, "a"),
                                    "note.txt",
                                    Conflict.Kind.BOTH_EDITED,
                                    version,
                                    version,
                                    Instant.EPOCH,
                                    choices)));
        }
    }

    SyncHandlerProvider provider() {
        return proxy(SyncHandlerProvider.class, sound);
    }

    private <T> T proxy(Class<T> type, Object target) {
        Object proxy = Proxy.newProxyInstance(
                FaultyHandler.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> method.getDeclaringClass() == Object.class
                        ? ofObject(self, method, args)
                        : call(target, method, args));
        return type.cast(proxy);
    }

    private static Object ofObject(Object self, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> self == args[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "faulty";
        };
    }

    private @Nullable Object call(Object target, Method method, Object[] args) throws Throwable {
        if (method.equals(faulty)) {
            misbehave(method);
            if (fault == Fault.NULL || fault == Fault.HUGE) {
                return fault == Fault.NULL ? none(method) : huge(method);
            }
        }
        if (method.getName().equals("object")) {
            return Optional.ofNullable(part((Class<?>) args[0]));
        }
        try {
            return wrapped(method.invoke(target, args));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void misbehave(Method method) throws Throwable {
        switch (fault) {
            case SYNC_EXCEPTION -> throw SyncException.unavailable(SENTENCE, null);
            case RUNTIME_EXCEPTION -> throw new IllegalStateException(RAW);
            case ERROR -> throw new StackOverflowError(RAW);
            case UNDECLARED -> throw new Throwable(RAW);
            case BLOCKS -> released.await();
            case NULL, HUGE -> {}
        }
    }

    private static @Nullable Object none(Method method) {
        Class<?> type = method.getReturnType();
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
    }

    private static Object huge(Method method) throws SyncException {
        Class<?> type = method.getReturnType();
        if (type == String.class) {
            return HUGE;
        }
        if (type == HandlerInfo.class) {
            HandlerInfo small = HandlerInfo.of(HandlerType.DEVICE, HUGE);
            return new HandlerInfo(small.type(), HUGE, HUGE, null, small.active(), small.enabled(), small.connected());
        }
        if (type == ItemInfo.class) {
            return ItemInfo.of(HUGE, HUGE);
        }
        if (method.getName().equals("handlerIds")) {
            return List.of(HUGE);
        }
        throw SyncException.unavailable(HUGE, null);
    }

    /** Handlers and items that a sound method hands out are wrapped as well. */
    private @Nullable Object wrapped(@Nullable Object result) {
        return switch (result) {
            case SyncHandler handler -> proxy(SyncHandler.class, handler);
            case SyncItem item -> proxy(SyncItem.class, item);
            case EventLink link -> proxy(EventLink.class, link);
            case UiOperation operation -> proxy(UiOperation.class, operation);
            case ResolutionHandler resolution -> proxy(ResolutionHandler.class, resolution);
            case Optional<?> optional -> optional.map(this::wrapped);
            case List<?> list
            when list.stream().allMatch(SyncItem.class::isInstance) ->
                list.stream().map(this::wrapped).toList();
            case null, default -> result;
        };
    }

    private @Nullable Object part(Class<?> type) {
        Object target = switch (type.getSimpleName()) {
            case "HandlerUi" -> new Windows();
            case "EventStore" -> new NoEvents();
            case "ConflictStore" -> new NoConflicts();
            case "ConflictHandling" -> (ConflictHandling) conflict -> Optional.of(new Resolutions());
            case "ConflictResolver" -> (ConflictResolver) (conflicts, resolution) -> Map.of();
            case "ConflictPresenter" -> (ConflictPresenter) (conflict, abilities, info, owner) -> {};
            case "ItemSetup" -> sound.object(ItemSetup.class).orElseThrow();
            case "Icon" -> (Icon) pixels -> Optional.of(new byte[] {1});
            default -> null;
        };
        return target == null ? null : proxy(type, target);
    }

    private static final class Windows implements HandlerUi {
        @Override
        public Optional<UiOperation> operation(Kind kind, @Nullable String itemId) {
            return Optional.of(owner -> true);
        }

        @Override
        public Optional<EventLink> eventLink() {
            return Optional.of(new EventLink() {
                @Override
                public void init(String eventId, SyncEvent event) {}

                @Override
                public boolean run(@Nullable Owner owner) {
                    return true;
                }
            });
        }
    }

    private static final class NoEvents implements EventStore {
        @Override
        public List<SyncEvent> list(@Nullable String handlerId, @Nullable String itemId) {
            return List.of();
        }

        @Override
        public Optional<SyncEvent> get(String eventId) {
            return Optional.empty();
        }

        @Override
        public int errors(String handlerId, @Nullable String itemId) {
            return 0;
        }

        @Override
        public void remove(Collection<String> eventIds) {}
    }

    private static final class NoConflicts implements ConflictStore {
        @Override
        public List<Conflict> list(@Nullable String itemId) {
            return List.of();
        }

        @Override
        public Optional<Conflict> get(String conflictId) {
            return Optional.empty();
        }

        @Override
        public int count(@Nullable String itemId) {
            return 0;
        }

        @Override
        public void remove(Collection<String> conflictIds) {}
    }

    private static final class Resolutions implements ResolutionHandler {
        @Override
        public Set<Resolution> abilities() {
            return EnumSet.allOf(Resolution.class);
        }

        @Override
        public Feedback keepOther(Path merged) {
            return Feedback.CONTINUE;
        }

        @Override
        public Feedback keepRecent() {
            return Feedback.CONTINUE;
        }

        @Override
        public Feedback removeFromSyncSet() {
            return Feedback.CONTINUE;
        }

        @Override
        public Feedback keepItems(List<KeptVersion> kept) {
            return Feedback.CONTINUE;
        }
    }

    /** Methods whose failing a person must be able to read about before any sync. */
    boolean isReadAtLoading() {
        Class<?> of = faulty.getDeclaringClass();
        return Set.of("handlerIds", "bind", "name", "info", "capabilities", "policies", "items")
                        .contains(faulty.getName())
                && (of == SyncHandlerProvider.class || of == SyncHandler.class || of == SyncItem.class);
    }
}
