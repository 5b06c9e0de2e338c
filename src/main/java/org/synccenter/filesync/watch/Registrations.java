package org.synccenter.filesync.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileKind;
import org.synccenter.platform.FileStat;

/**
 * Which directory every key stands for. The system knows directories, not paths: a renamed one keeps its key, and two trees can share
 * one. For the hub's thread only.
 */
final class Registrations {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    /** A directory of a tree. */
    record Spot(TreeWatch watch, RelPath path) {}

    private final WatchService service;
    private final DirectoryOpener opener = DirectoryOpener.best();
    private final Map<WatchKey, List<Spot>> spots = new HashMap<>();
    private final Map<TreeWatch, NavigableMap<RelPath, WatchKey>> keys = new HashMap<>();
    private boolean limitLogged;

    Registrations(WatchService service) {
        this.service = service;
    }

    List<Spot> spots(WatchKey key) {
        return List.copyOf(spots.getOrDefault(key, List.of()));
    }

    /** How many directories of the tree are watched. */
    int count(TreeWatch watch) {
        return of(watch).size();
    }

    private NavigableMap<RelPath, WatchKey> of(TreeWatch watch) {
        return keys.computeIfAbsent(watch, w -> new TreeMap<>());
    }

    /** Watches a directory that has appeared, with all below it. */
    void appear(TreeWatch watch, RelPath path) {
        walk(watch, path, false);
    }

    /**
     * Watches what has appeared in a directory some of whose events were lost.
     *
     * @return the directories in it that were not watched before
     */
    List<RelPath> recover(TreeWatch watch, RelPath path) {
        return walk(watch, path, true);
    }

    /**
     * @param known that the first directory is watched already is no reason to pass over it
     * @return what was found unwatched directly in the first directory
     */
    private List<RelPath> walk(TreeWatch watch, RelPath start, boolean known) {
        FileStat root = watch.watched();
        List<RelPath> fresh = new ArrayList<>();
        Deque<RelPath> todo = new ArrayDeque<>(List.of(start));
        while (root != null && !todo.isEmpty()) {
            RelPath path = todo.pop();
            try (Directory directory = opener.open(watch.resolve(path))) {
                boolean isNew = register(watch, path);
                if (isNew
                        && !path.isRoot()
                        && !path.equals(start)
                        && path.parent().equals(start)) {
                    fresh.add(path);
                }
                if (isNew || (known && path.equals(start))) {
                    children(watch, path, directory, root, todo);
                }
            } catch (FileFaultException e) {
                // What is gone again was seen by the watch on its parent; nothing else may go unnoticed.
                if (e.fault() != FileFault.MISSING && e.fault() != FileFault.NOT_DIRECTORY) {
                    giveUp(watch, path, e);
                }
            } catch (IOException e) {
                giveUp(watch, path, e);
            }
        }
        return fresh;
    }

    /** False when it was watched under this path already. */
    private boolean register(TreeWatch watch, RelPath path) throws IOException {
        WatchKey key;
        try {
            key = watch.resolve(path).register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        } catch (IOException e) {
            throw FileFaultException.of(e);
        }
        WatchKey before = of(watch).put(path, key);
        if (key.equals(before)) {
            return false;
        }
        if (before != null) {
            release(watch, path, before);
        }
        List<Spot> here = spots.computeIfAbsent(key, k -> new ArrayList<>(1));
        here.removeIf(spot -> spot.watch() == watch && hasMoved(spot, path, key));
        here.add(new Spot(watch, path));
        return true;
    }

    /** A renamed directory keeps its key. One that is mounted at two places has one key as well, and is still at both. */
    private boolean hasMoved(Spot spot, RelPath now, WatchKey key) {
        if (spot.path().equals(now)) {
            return true;
        }
        try (Directory there = opener.open(spot.watch().resolve(spot.path()));
                Directory here = opener.open(spot.watch().resolve(now))) {
            if (there.self().sameFileAs(here.self())) {
                return false;
            }
        } catch (FileFaultException e) {
            // Neither is a directory that could be told apart from the other: one path is enough for it.
        }
        spot.watch().markSubtree(spot.path());
        return of(spot.watch()).remove(spot.path(), key);
    }

    private static void children(TreeWatch watch, RelPath path, Directory directory, FileStat root, Deque<RelPath> todo)
            throws FileFaultException {
        for (byte[] raw : directory.list()) {
            RelPath child = path.resolve(Name.ofBytes(raw));
            FileStat stat = directory.stat(raw);
            if (stat == null || stat.kind() != FileKind.DIRECTORY || watch.filter.ignores(child, true)) {
                continue;
            }
            if (stat.device() == root.device()) {
                todo.push(child);
            } else {
                // When that volume goes, nothing tells of what comes to light below it.
                watch.markUnwatched(child);
            }
        }
    }

    private void giveUp(TreeWatch watch, RelPath path, IOException e) {
        watch.markUnwatched(path);
        if (!limitLogged) {
            limitLogged = true;
            LOG.warn("A folder cannot be watched and is looked at each time; more of them are not told of");
            LOG.debug("why it cannot be watched", e);
        }
    }

    /**
     * What is at the path, and all below it, is watched no more.
     *
     * @return whether anything was
     */
    boolean drop(TreeWatch watch, RelPath path) {
        NavigableMap<RelPath, WatchKey> below = of(watch).tailMap(path, true);
        List<RelPath> gone = new ArrayList<>();
        for (RelPath each : below.keySet()) {
            if (!each.startsWith(path)) {
                break;
            }
            gone.add(each);
        }
        for (RelPath each : gone) {
            WatchKey key = of(watch).remove(each);
            if (key != null) {
                release(watch, each, key);
            }
        }
        return !gone.isEmpty();
    }

    private void release(TreeWatch watch, RelPath path, WatchKey key) {
        List<Spot> here = spots.get(key);
        if (here != null) {
            here.remove(new Spot(watch, path));
            if (here.isEmpty()) {
                spots.remove(key);
                key.cancel();
            }
        }
    }

    void forget(TreeWatch watch) {
        drop(watch, RelPath.ROOT);
        keys.remove(watch);
    }
}
