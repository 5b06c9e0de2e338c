package org.synccenter.filesync.core;

import java.util.List;

/** Says which entries are left alone. Immutable, for any number of threads. */
public final class Filter {
    /** Leaves alone only what no filter may let through: {@code .sync-center} directories and our own temporary files. */
    public static final Filter NONE = of(List.of());

    private Filter() {}

    /** The filter of these lines in the syntax of {@code .gitignore}; later lines win. */
    public static Filter of(List<String> lines) {
        return new Filter();
    }

    /**
     * True when the entry at {@code path} is left alone, provided its parents are not. Made for a scan, which does not go below
     * what is ignored.
     */
    public boolean ignores(RelPath path, boolean directory) {
        throw new UnsupportedOperationException("comes next: " + path + directory);
    }

    /** As {@link #ignores}, also true when a directory above is left alone. */
    public boolean ignoresWithParents(RelPath path, boolean directory) {
        throw new UnsupportedOperationException("comes next: " + path + directory);
    }
}
