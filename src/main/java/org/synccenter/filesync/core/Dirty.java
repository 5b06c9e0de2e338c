package org.synccenter.filesync.core;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where something may have changed in a tree since somebody last looked: a hint, never evidence. What is not in here is believed
 * to be as it was. Immutable.
 *
 * @param directories whose own entries may have changed; directories below them are as they were, but for new ones
 * @param subtrees where anything may have changed, at the path itself and all the way down
 */
public record Dirty(Set<RelPath> directories, Set<RelPath> subtrees) {

    /** All is as it was. */
    public static final Dirty NOTHING = new Dirty(Set.of(), Set.of());

    /** Nothing is known: look at the whole tree. */
    public static final Dirty EVERYTHING = new Dirty(Set.of(), Set.of(RelPath.ROOT));

    /** With more single directories than this, looking at everything is cheaper than counting them. */
    public static final int MOST = 10_000;

    public Dirty {
        directories = Set.copyOf(directories);
        subtrees = Set.copyOf(subtrees);
    }

    /** What is in one of the two collections, without what is said twice. */
    public static Dirty of(Collection<RelPath> directories, Collection<RelPath> subtrees) {
        if (directories.size() + subtrees.size() > MOST || subtrees.contains(RelPath.ROOT)) {
            return EVERYTHING;
        }
        NavigableSet<RelPath> topmost = new TreeSet<>();
        for (RelPath path : new TreeSet<>(subtrees)) {
            RelPath before = topmost.isEmpty() ? null : topmost.last();
            if (before == null || !path.startsWith(before)) {
                topmost.add(path);
            }
        }
        Dirty whole = new Dirty(Set.of(), topmost);
        Set<RelPath> single = new TreeSet<>(directories);
        single.removeIf(whole::covers);
        return new Dirty(single, topmost);
    }

    public boolean isNothing() {
        return directories.isEmpty() && subtrees.isEmpty();
    }

    public boolean isEverything() {
        return subtrees.contains(RelPath.ROOT);
    }

    /** What is in this or in the other. */
    public Dirty and(Dirty other) {
        if (other.isNothing() || isEverything()) {
            return this;
        }
        if (isNothing() || other.isEverything()) {
            return other;
        }
        Set<RelPath> all = new TreeSet<>(directories);
        all.addAll(other.directories);
        Set<RelPath> trees = new TreeSet<>(subtrees);
        trees.addAll(other.subtrees);
        return of(all, trees);
    }

    /** Whether the entries of this directory are to be looked at. */
    public boolean covers(RelPath directory) {
        return directories.contains(directory) || coversTree(directory);
    }

    private boolean coversTree(RelPath path) {
        for (RelPath above = path; ; above = above.parent()) {
            if (subtrees.contains(above)) {
                return true;
            }
            if (above.isRoot()) {
                return false;
            }
        }
    }
}
