package org.synccenter.filesync.watch;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.RawNames;

/**
 * What is known of the changes in one replica. Until the whole tree is being watched, and whenever that is in doubt, everything may
 * have changed. Thread-safe.
 */
public final class TreeWatch implements AutoCloseable {

    /** Hears from the hub's thread; must only note the fact and return. */
    public interface Listener {
        /** Something may have changed. Told at most once for each batch of events. */
        void changed();

        /** From now on the folder is watched: for the first time, or it has come back, or another one is in its place. */
        void returned();
    }

    final Path root;
    final Filter filter;
    final Listener listener;
    private final WatchHub hub;

    private final Set<RelPath> directories = new TreeSet<>();
    private final Set<RelPath> subtrees = new TreeSet<>();
    private final Set<RelPath> unwatched = new TreeSet<>();
    private @Nullable FileStat watched;
    private boolean ready;
    private boolean tellsAll;
    private boolean distrusted;
    private boolean told;
    private boolean closed;

    TreeWatch(WatchHub hub, Path root, Filter filter, Listener listener) {
        this.hub = hub;
        this.root = root;
        this.filter = filter;
        this.listener = listener;
    }

    /**
     * What may have changed since the last call, as far as the events tell that had come by then: see {@link WatchHub#catchUp}. What is
     * not watched is in it each time.
     */
    public Dirty take() {
        boolean same = isSameFolder();
        synchronized (this) {
            Dirty all = same && isTrusted() ? Dirty.of(directories, subtrees).and(untold()) : Dirty.EVERYTHING;
            directories.clear();
            subtrees.clear();
            return all;
        }
    }

    /** The same without taking it. */
    public synchronized Dirty peek() {
        return isTrusted() ? Dirty.of(directories, subtrees).and(untold()) : Dirty.EVERYTHING;
    }

    private Dirty untold() {
        return Dirty.of(Set.of(), unwatched);
    }

    /** What was taken could not be looked at after all. */
    public synchronized void putBack(Dirty taken) {
        directories.addAll(taken.directories());
        subtrees.addAll(taken.subtrees());
    }

    /** A change was found that it had not told of: from now on, until the program ends, everything may have changed each time. */
    public synchronized void distrust() {
        distrusted = true;
    }

    /** Whether what it does not tell of can be believed to be as it was. */
    public synchronized boolean isTrusted() {
        return ready && tellsAll && !distrusted;
    }

    /** Whether the folder was there when it was last looked for. */
    public synchronized boolean isPresent() {
        return watched != null;
    }

    private boolean isSameFolder() {
        FileStat now = identity();
        FileStat before;
        synchronized (this) {
            before = watched;
        }
        return now != null && before != null && now.sameFileAs(before);
    }

    /** Which folder is there now; null = none. */
    @Nullable
    FileStat identity() {
        try (var folder = DirectoryOpener.best().open(root)) {
            return folder.self();
        } catch (FileFaultException e) {
            return null;
        }
    }

    Path resolve(RelPath path) {
        return path.isRoot() ? root : root.resolve(RawNames.path(path.bytes()));
    }

    synchronized @Nullable FileStat watched() {
        return watched;
    }

    /** @param alone whether nobody but this computer can change what is there */
    synchronized void begin(FileStat folder, boolean alone) {
        watched = folder;
        tellsAll = alone;
        unwatched.clear();
    }

    synchronized void complete() {
        ready = true;
        subtrees.add(RelPath.ROOT);
    }

    synchronized void vanish() {
        watched = null;
        ready = false;
    }

    synchronized void markDirectory(RelPath directory) {
        if (!closed) {
            directories.add(directory);
            told = true;
        }
    }

    /** As {@link #markDirectory}, but the listener does not hear of it. */
    synchronized void markInSilence(RelPath directory) {
        if (!closed) {
            directories.add(directory);
        }
    }

    synchronized void markSubtree(RelPath subtree) {
        if (!closed) {
            subtrees.add(subtree);
            told = true;
        }
    }

    synchronized void markUnwatched(RelPath subtree) {
        unwatched.add(subtree);
    }

    /** Tells what was marked since the last time. */
    void tell() {
        boolean news;
        synchronized (this) {
            news = told && !closed;
            told = false;
            if (directories.size() > Dirty.MOST) {
                directories.clear();
                subtrees.add(RelPath.ROOT);
            }
        }
        if (news) {
            listener.changed();
        }
    }

    /** Ends it: what changes from now on it takes no note of, though the hub lets go of it a little later. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        hub.forget(this);
    }
}
