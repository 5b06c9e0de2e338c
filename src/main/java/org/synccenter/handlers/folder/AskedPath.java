package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.RawNames;

/** Makes sense of a path that a person wrote: absolute, or relative to the roots of a pair. */
final class AskedPath {
    private AskedPath() {}

    /**
     * Where in the pair it lies; empty = outside.
     *
     * @throws SyncException when it cannot be a path
     */
    static Optional<RelPath> in(FolderPair pair, String text) throws SyncException {
        Path path;
        try {
            path = Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, FolderText.PATH_WRONG.text(text), e);
        }
        if (path.isAbsolute()) {
            Path below = below(pair, path);
            return Optional.ofNullable(below == null ? below(pair, real(path)) : below)
                    .map(AskedPath::names);
        }
        return path.startsWith("..")
                ? Optional.empty()
                : Optional.of(ShownPaths.toRaw(names(path).display(), pair));
    }

    /**
     * As {@link ShownPaths#toRaw}, of a path that may also be absolute.
     *
     * @throws SyncException when it is absolute and outside
     * @throws IllegalArgumentException when it cannot be a path
     */
    static RelPath shown(FolderPair pair, String text) throws SyncException {
        return text.startsWith("/")
                ? in(pair, text).orElseThrow(() -> SyncException.invalid(FolderText.PATH_WRONG.text(text)))
                : ShownPaths.toRaw(text, pair);
    }

    private static @Nullable Path below(FolderPair pair, Path path) {
        for (Path root : List.of(pair.left(), pair.right())) {
            if (path.startsWith(root)) {
                return root.relativize(path);
            }
        }
        return null;
    }

    /** With links above it resolved, as far as that can be said; what it says itself is not followed. */
    private static Path real(Path path) {
        Path parent = path.getParent();
        Path name = path.getFileName();
        if (parent == null || name == null) {
            return path;
        }
        try {
            return parent.toRealPath().resolve(name);
        } catch (IOException e) {
            return real(parent).resolve(name);
        }
    }

    private static RelPath names(Path relative) {
        RelPath path = RelPath.ROOT;
        for (Path name : relative) {
            if (!name.toString().isEmpty()) {
                path = path.resolve(Name.ofBytes(RawNames.nameOf(name)));
            }
        }
        return path;
    }
}
