package org.synccenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.Owner;
import org.synccenter.api.SyncException;
import org.synccenter.api.async.AsyncCallback;
import org.synccenter.api.async.AsyncHandler;
import org.synccenter.api.async.AsyncHandlerInfo;
import org.synccenter.api.async.AsyncHandlerProvider;
import org.synccenter.api.async.AsyncItem;
import org.synccenter.api.async.AsyncItems;
import org.synccenter.api.async.AsyncStart;
import org.synccenter.api.async.ItemProgress;
import org.synccenter.api.async.ItemStatus;

/** An event-driven handler that logs every call with the number of the object that got it, and does what its scripts say. */
final class AsyncFake implements AsyncHandlerProvider {

    /** One step of one object. */
    interface Step {
        void run(Instance instance) throws Exception;
    }

    /** Answers about whether to take part. */
    interface Answer {
        boolean takesPart(AsyncStart start) throws SyncException;
    }

    final String id;
    /** {@code 2 synchronize} and the like, in order. */
    final List<String> log = new CopyOnWriteArrayList<>();

    final List<Instance> instances = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<String> skipped = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    volatile AsyncHandlerInfo info;
    volatile AsyncItems items;
    volatile Answer answer = start -> true;
    volatile Step prepare = instance -> instance.callback().prepareForSyncCompleted(null);
    volatile Step synchronize = Instance::succeed;
    volatile Step properties = instance -> {
        throw new AssertionError("no properties were expected");
    };
    volatile Step error = instance -> {
        throw new AssertionError("no error was expected to be shown");
    };
    volatile @Nullable HandlerContext context;

    AsyncFake(String id, String... items) {
        this.id = id;
        this.info = AsyncHandlerInfo.of("Async " + id);
        this.items = listed(items);
    }

    static AsyncItems listed(String... ids) {
        List<AsyncItem> all = new ArrayList<>();
        for (String item : ids) {
            all.add(AsyncItem.of(item, "Item " + item));
        }
        return AsyncItems.of(all);
    }

    @Override
    public String id() {
        return "provider of " + id;
    }

    @Override
    public List<String> handlerIds() {
        return List.of(id);
    }

    @Override
    public AsyncHandler bindAsync(String handlerId, HandlerContext lent) {
        context = lent;
        Instance made = new Instance(count.incrementAndGet());
        instances.add(made);
        return made;
    }

    /** The log of one object, without its number. */
    List<String> log(Instance instance) {
        String prefix = instance.number + " ";
        return log.stream()
                .filter(l -> l.startsWith(prefix))
                .map(l -> l.substring(prefix.length()))
                .toList();
    }

    /** The objects that were told to sync, in the order in which they were made. */
    List<Instance> syncs() {
        return instances.stream()
                .filter(i -> i.start != null && !i.start.settings())
                .toList();
    }

    /** A window that is only open or closed. */
    static final class Window implements Owner {
        volatile boolean open = true;

        @Override
        public boolean isOpen() {
            return open;
        }
    }

    /** One object of the handler. */
    final class Instance implements AsyncHandler {
        final int number;
        volatile @Nullable AsyncStart start;
        volatile @Nullable AsyncCallback callback;
        /** The last callback that was set, also after it was taken away. */
        volatile @Nullable AsyncCallback remembered;

        volatile List<String> prepared = List.of();
        volatile @Nullable Owner owner;
        volatile @Nullable String asked;

        Instance(int number) {
            this.number = number;
        }

        private void log(String what) {
            log.add(number + " " + what);
        }

        AsyncCallback callback() {
            AsyncCallback set = remembered;
            if (set == null) {
                throw new AssertionError("no callback was set");
            }
            return set;
        }

        /** Reports success for all and says that it is done. */
        void succeed() {
            prepared.forEach(i -> callback().progress(i, ItemProgress.of(ItemStatus.SUCCEEDED)));
            callback().synchronizeCompleted(null);
        }

        @Override
        public boolean initialize(AsyncStart given) throws SyncException {
            log("initialize");
            start = given;
            return answer.takesPart(given);
        }

        @Override
        public AsyncHandlerInfo info() {
            log("info");
            return info;
        }

        @Override
        public AsyncItems items() {
            log("items");
            return items;
        }

        @Override
        public <T> Optional<T> itemObject(String itemId, Class<T> type) {
            log("itemObject " + itemId);
            throw new UnsupportedOperationException("reserved");
        }

        @Override
        public void callback(@Nullable AsyncCallback given) {
            log(given == null ? "callback null" : "callback");
            callback = given;
            if (given != null) {
                remembered = given;
            }
        }

        @Override
        public void showProperties(@Nullable Owner given, @Nullable String itemId) throws SyncException {
            log("showProperties " + itemId);
            owner = given;
            asked = itemId;
            run(properties);
        }

        @Override
        public void prepareForSync(List<String> itemIds, @Nullable Owner given) throws SyncException {
            log("prepareForSync " + itemIds);
            prepared = itemIds;
            owner = given;
            run(prepare);
        }

        @Override
        public void synchronize(@Nullable Owner given) throws SyncException {
            log("synchronize");
            run(synchronize);
        }

        @Override
        public void setItemStatus(String itemId, ItemStatus status) {
            log("setItemStatus " + itemId + " " + status);
            skipped.add(itemId);
        }

        @Override
        public void showError(@Nullable Owner given, String errorId) throws SyncException {
            log("showError " + errorId);
            owner = given;
            asked = errorId;
            run(error);
        }

        private void run(Step step) throws SyncException {
            try {
                step.run(this);
            } catch (SyncException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
