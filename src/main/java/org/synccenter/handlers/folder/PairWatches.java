package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.ChangeWatch;
import org.synccenter.filesync.watch.TreeWatch;
import org.synccenter.filesync.watch.WatchHub;

/** Watches the pairs whose settings say so, from {@link #start} on. Thread-safe. */
final class PairWatches {
    private static final Logger LOG = LoggerFactory.getLogger(PairWatches.class);

    /** No key of a pair begins with a dot. */
    private static final String SIGNALS = ".watch";

    private final Path stateDirectory;
    private final Map<String, PairWatch> watches = new HashMap<>();
    private @Nullable WatchHub hub;
    private ChangeWatch.@Nullable Listener listener;

    PairWatches(Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    synchronized void start(List<FolderPair> pairs, ChangeWatch.Listener told) {
        stop();
        try {
            hub = new WatchHub(stateDirectory.resolve(SIGNALS));
        } catch (IOException e) {
            LOG.warn("Folders cannot be watched here; pairs are synced by the clock and on demand only", e);
            return;
        }
        listener = told;
        follow(pairs);
    }

    /** These are the pairs now, with these settings. */
    synchronized void follow(List<FolderPair> pairs) {
        Set<String> ids = new HashSet<>();
        for (FolderPair pair : pairs) {
            ids.add(pair.id());
            PairWatch _ = of(pair);
        }
        for (String id : Set.copyOf(watches.keySet())) {
            if (!ids.contains(id)) {
                end(id);
            }
        }
    }

    /** The watch on a pair with exactly these settings; null = it is not watched. */
    synchronized @Nullable PairWatch of(FolderPair pair) {
        WatchHub now = hub;
        ChangeWatch.Listener told = listener;
        PairWatch watch = watches.get(pair.id());
        if (watch != null && !watch.pair.equals(pair)) {
            end(pair.id());
            watch = null;
        }
        if (watch == null && now != null && told != null && pair.watching().on()) {
            watch = new PairWatch(pair, now, PairSyncs.filter(pair), listener(pair.id(), told));
            watches.put(pair.id(), watch);
        }
        return watch;
    }

    /** Null = no pair of this id is watched. */
    synchronized @Nullable PairWatch of(String id) {
        return watches.get(id);
    }

    private static TreeWatch.Listener listener(String id, ChangeWatch.Listener told) {
        return new TreeWatch.Listener() {
            @Override
            public void changed() {
                told.changed(id);
            }

            @Override
            public void returned() {
                told.returned(id);
            }
        };
    }

    private void end(String id) {
        PairWatch watch = watches.remove(id);
        if (watch != null) {
            watch.close();
        }
    }

    synchronized void stop() {
        watches.clear();
        listener = null;
        if (hub != null) {
            hub.close();
            hub = null;
        }
    }
}
