package org.synccenter.filesync.endpoint.local;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.synccenter.filesync.core.RelPath;

/** Directories in which names were changed since they were last made durable, by the paths that they have now. */
final class TouchedDirectories {
    private final TreeSet<RelPath> paths = new TreeSet<>();

    /** Not a copy: what is added to it counts. */
    Set<RelPath> paths() {
        return paths;
    }

    void add(RelPath directory) {
        paths.add(directory);
    }

    /** With all that is in it, the one is where the other was said to be. */
    void renamed(RelPath from, RelPath to) {
        List<RelPath> inside = below(from);
        inside.forEach(paths::remove);
        inside.forEach(p -> paths.add(p.rebase(from, to)));
    }

    /** Both have changed places, with all that is in them. */
    void exchanged(RelPath a, RelPath b) {
        List<RelPath> insideA = below(a);
        List<RelPath> insideB = below(b);
        insideA.forEach(paths::remove);
        insideB.forEach(paths::remove);
        insideA.forEach(p -> paths.add(p.rebase(a, b)));
        insideB.forEach(p -> paths.add(p.rebase(b, a)));
    }

    /** It is there no longer, nor is anything in it. */
    void removed(RelPath directory) {
        below(directory).forEach(paths::remove);
    }

    /** All directories on the way to these paths, the root too. */
    static Set<RelPath> above(Collection<RelPath> paths) {
        var directories = new TreeSet<RelPath>();
        for (RelPath path : paths) {
            RelPath at = path.parent();
            while (directories.add(at) && !at.isRoot()) {
                at = at.parent();
            }
        }
        return directories;
    }

    private List<RelPath> below(RelPath path) {
        return paths.tailSet(path).stream().takeWhile(p -> p.startsWith(path)).toList();
    }
}
