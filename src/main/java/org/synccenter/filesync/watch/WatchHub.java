package org.synccenter.filesync.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.watch.Registrations.Spot;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.RawNames;
import org.synccenter.platform.Volumes;

/**
 * Watches any number of replicas with one thread, which sleeps until something happens. Follows no link and leaves neither the root nor
 * its volume. Thread-safe.
 */
public final class WatchHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchHub.class);

    /** A disk that is plugged in again makes no event in a folder that is not there. */
    private static final Duration LOOK_FOR_ROOTS = Duration.ofMinutes(1);

    private final WatchService service;
    private final Signals signals;
    private final Registrations registrations;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Set<TreeWatch> watches = new LinkedHashSet<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts watching nothing yet.
     *
     * @param signalFolder a folder of ours alone, for {@link #catchUp}
     * @throws IOException when this system watches nothing, or not any more
     */
    public WatchHub(Path signalFolder) throws IOException {
        if (!Volumes.tellChanges()) {
            throw new IOException("this system does not tell of changes");
        }
        service = FileSystems.getDefault().newWatchService();
        try {
            signals = new Signals(signalFolder, service);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        registrations = new Registrations(service);
        thread = Thread.ofPlatform().daemon().name("watch").start(this::run);
    }

    /** Begins to watch a folder, which need not be there yet. Returns at once. */
    public TreeWatch watch(Path root, Filter filter, TreeWatch.Listener listener) {
        TreeWatch watch = new TreeWatch(this, root, filter, listener);
        command(() -> {
            watches.add(watch);
            look(watch);
        });
        return watch;
    }

    void forget(TreeWatch watch) {
        command(() -> {
            watches.remove(watch);
            registrations.forget(watch);
        });
    }

    /** Looks at once whether roots have gone or come back, which is noticed once a minute otherwise. Does not wait. */
    public void lookForRoots() {
        command(this::lookForAll);
    }

    /**
     * Waits until everything that has happened up to now is told.
     *
     * @return false when that takes too long, and then everything may have changed
     */
    public boolean catchUp(Duration patience) {
        try {
            signals.send().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            LOG.debug("events are late", e);
        }
        return false;
    }

    private void command(Runnable command) {
        commands.add(command);
        // Wakes the thread; should that fail, the next event or minute does.
        signals.send();
    }

    private void run() {
        long looked = System.nanoTime();
        try {
            while (!closed) {
                WatchKey key = service.poll(LOOK_FOR_ROOTS.toNanos(), TimeUnit.NANOSECONDS);
                while (key != null) {
                    handle(key);
                    key = service.poll();
                }
                for (Runnable next = commands.poll(); next != null; next = commands.poll()) {
                    next.run();
                }
                if (System.nanoTime() - looked >= LOOK_FOR_ROOTS.toNanos()) {
                    looked = System.nanoTime();
                    lookForAll();
                }
                signals.answer();
                List.copyOf(watches).forEach(TreeWatch::tell);
            }
        } catch (ClosedWatchServiceException e) {
            // The end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Watching has failed; everything is looked at each time", e);
            watches.forEach(TreeWatch::distrust);
        } finally {
            closed = true;
            signals.cancel();
        }
    }

    private void handle(WatchKey key) {
        if (signals.owns(key)) {
            signals.receive();
            key.reset();
            return;
        }
        List<WatchEvent<?>> events = key.pollEvents();
        for (Spot spot : registrations.spots(key)) {
            handle(spot, events);
        }
        if (!key.reset()) {
            for (Spot spot : registrations.spots(key)) {
                end(spot);
            }
        }
    }

    /** What has become of one name in the course of some events. */
    private static final class News {
        boolean wasDeleted;
        boolean isCreated;

        boolean isOfNames() {
            return wasDeleted || isCreated;
        }
    }

    /** A file that is written makes many events, and a program that writes safely makes them under two names: each name is looked at once. */
    private void handle(Spot spot, List<WatchEvent<?>> events) {
        TreeWatch watch = spot.watch();
        Map<Path, News> names = new LinkedHashMap<>();
        for (WatchEvent<?> event : events) {
            if (OVERFLOW.equals(event.kind()) || !(event.context() instanceof Path name)) {
                watch.markDirectory(spot.path());
                registrations.recover(watch, spot.path()).forEach(watch::markSubtree);
                continue;
            }
            News news = names.computeIfAbsent(name, _ -> new News());
            news.wasDeleted |= ENTRY_DELETE.equals(event.kind());
            news.isCreated = ENTRY_CREATE.equals(event.kind()) || (news.isCreated && ENTRY_MODIFY.equals(event.kind()));
        }
        names.forEach((name, news) -> handle(spot, name, news));
    }

    private void handle(Spot spot, Path name, News news) {
        TreeWatch watch = spot.watch();
        RelPath path = spot.path().resolve(Name.ofBytes(RawNames.nameOf(name)));
        if (watch.filter.ignores(path, true) && watch.filter.ignores(path, false)) {
            if (news.isOfNames()) {
                // That it is there can keep a directory alive; it is no reason to sync.
                watch.markInSilence(spot.path());
            }
            return;
        }
        watch.markDirectory(spot.path());
        if (news.wasDeleted) {
            gone(watch, path);
        }
        if (news.isCreated) {
            created(watch, path);
        }
    }

    private void created(TreeWatch watch, RelPath path) {
        if (!Files.isDirectory(watch.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            gone(watch, path);
        } else if (!watch.filter.ignores(path, true)) {
            registrations.appear(watch, path);
            watch.markSubtree(path);
        }
    }

    /** A directory that was moved away takes with it, without a word, all that is below it. */
    private void gone(TreeWatch watch, RelPath path) {
        if (registrations.drop(watch, path)) {
            watch.markSubtree(path);
        }
    }

    /** The directory is gone, or its volume. */
    private void end(Spot spot) {
        registrations.drop(spot.watch(), spot.path());
        if (spot.path().isRoot()) {
            look(spot.watch());
        } else {
            spot.watch().markDirectory(spot.path().parent());
        }
    }

    private void lookForAll() {
        List.copyOf(watches).forEach(this::look);
    }

    /** Watches the folder that is there now; it may be another one than before, or none. */
    private void look(TreeWatch watch) {
        FileStat now = watch.identity();
        FileStat before = watch.watched();
        boolean isWatched = registrations.count(watch) > 0;
        if (!watches.contains(watch) || (isWatched && before != null && now != null && now.sameFileAs(before))) {
            return;
        }
        registrations.forget(watch);
        watch.vanish();
        if (now != null) {
            watch.begin(now, !Volumes.isShared(watch.root));
            registrations.appear(watch, RelPath.ROOT);
            watch.complete();
            watch.listener.returned();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            service.close();
        } catch (IOException e) {
            LOG.debug("the watch service could not be closed", e);
        }
        boolean interrupted = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
