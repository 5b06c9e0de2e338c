package org.synccenter.handlers.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.synccenter.api.ChangeWatch;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.HandlerInfo;
import org.synccenter.api.HandlerType;
import org.synccenter.api.HandlerUi;
import org.synccenter.api.ItemEditor;
import org.synccenter.api.ItemFilter;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.KeptFiles;
import org.synccenter.api.PathExplainer;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** Syncs pairs of local folders. Each pair is an item; pairs are independent of each other and may sync side by side. */
final class FolderHandler implements SyncHandler {
    static final String ID = "folder";

    /** Pairs of one request that sync at a time: one disk rarely gains from more. */
    private static final int SIDE_BY_SIDE = 2;

    private final HandlerContext context;
    private final FolderSetup setup;
    private final PairWatches watches;
    private final PairSyncs pairs;
    private final PairResolver resolver;

    FolderHandler(HandlerContext context) {
        this.context = context;
        this.watches = new PairWatches(context.stateDirectory());
        this.pairs = new PairSyncs(context.stateDirectory(), watches);
        this.setup = new FolderSetup(context, pairs);
        this.resolver = new PairResolver(context, setup, pairs);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return FolderText.HANDLER_NAME.text();
    }

    @Override
    public HandlerInfo info() {
        return HandlerInfo.of(
                HandlerType.FOLDER, FolderText.PAIRS.text(context.items().all().size()));
    }

    @Override
    public Set<HandlerCapability> capabilities() {
        return Set.of(
                HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS,
                HandlerCapability.CAN_ADD_ITEMS,
                HandlerCapability.CAN_SHOW_SCHEDULE,
                HandlerCapability.CAN_PREVIEW,
                HandlerCapability.CAN_UNDO,
                HandlerCapability.CAN_EXPLAIN_PATHS,
                HandlerCapability.CAN_FILTER,
                HandlerCapability.CAN_CHANGE_ITEMS);
    }

    @Override
    public List<SyncItem> items() {
        List<FolderPair> all =
                context.items().all().stream().map(FolderPair::of).toList();
        // The center asks after every change of the set-up.
        watches.follow(all);
        return all.stream().<SyncItem>map(p -> new FolderItem(p, setup)).toList();
    }

    @Override
    public void synchronize(SyncContext sync, SessionCreator sessions) throws SyncException {
        try (SyncSession session = sessions.create(sync.items());
                ExecutorService executor = Executors.newFixedThreadPool(
                        Math.min(SIDE_BY_SIDE, sync.items().size()),
                        Thread.ofPlatform().daemon().name("pair-", 1).factory())) {
            sync.items()
                    .forEach(id -> session.progress(
                            id, Progress.of(ProgressStatus.UPDATING_INDETERMINATE, FolderText.WAITING.text())));
            List<Future<?>> running = new ArrayList<>();
            for (String id : sync.items()) {
                running.add(executor.submit(() -> sync(id, sync, session)));
            }
            for (Future<?> pair : running) {
                join(pair);
            }
        }
    }

    /** What breaks one pair must reach the engine, which knows what to do with it; the other pairs go on. */
    private static void join(Future<?> pair) {
        try {
            pair.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sync(String id, SyncContext sync, SyncSession session) {
        try {
            FolderPair pair = context.items()
                    .get(id)
                    .map(FolderPair::of)
                    .orElseThrow(() -> SyncException.invalid(FolderText.PAIR_UNKNOWN.text(id)));
            new PairRun(pair, pairs, context.conflicts(), sync, session, () -> setup.ran(pair)).run();
        } catch (SyncException e) {
            session.progress(id, Progress.of(ProgressStatus.FAILED, e.text()));
        }
    }

    @Override
    public <T> Optional<T> object(Class<T> type) {
        Object found = null;
        if (type == ItemSetup.class || type == ItemEditor.class) {
            found = setup;
        } else if (type == ConflictResolver.class) {
            found = resolver;
        } else if (type == KeptFiles.class) {
            found = new PairTrash(setup, pairs);
        } else if (type == ConflictFiles.class) {
            found = new PairVersions(setup, pairs);
        } else if (type == PathExplainer.class) {
            found = new FolderExplainer(setup, pairs);
        } else if (type == ItemFilter.class) {
            found = new FolderFilter(setup, pairs);
        } else if (type == ChangeWatch.class) {
            found = new FolderChanges(context, pairs, watches);
        } else if (type == HandlerUi.class) {
            found = new FolderUi(setup, pairs, context);
        }
        return Optional.ofNullable(found).map(type::cast);
    }
}
