package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.FilterDecision;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.RawNames;

/**
 * What both sides of a pair have at one path, seen from outside; null = nothing that can be seen.
 */
record PathLook(
        @Nullable BasicFileAttributes left, @Nullable BasicFileAttributes right) {

    static PathLook at(FolderPair pair, RelPath path) {
        return new PathLook(look(pair.left(), path), look(pair.right(), path));
    }

    private static @Nullable BasicFileAttributes look(Path root, RelPath path) {
        try {
            Path file = path.isRoot() ? root : root.resolve(RawNames.path(path.bytes()));
            for (Path above = file; above.getNameCount() > root.getNameCount() + 1; ) {
                above = Objects.requireNonNull(above.getParent());
                if (Files.isSymbolicLink(above)) {
                    return null; // what a link leads to is no part of the pair
                }
            }
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    boolean isAnywhere() {
        return left != null || right != null;
    }

    boolean isOnBoth() {
        return left != null && right != null;
    }

    boolean isDirectory() {
        return (left != null && left.isDirectory()) || (right != null && right.isDirectory());
    }

    /** Why the filter leaves it alone, for its name or for what it is; empty when it does not. */
    Optional<FilterDecision> decision(Filter filter, RelPath path, Instant now) {
        Optional<FilterDecision> byName = filter.decision(path, isDirectory());
        if (byName.isPresent() || !isAnywhere() || isDirectory()) {
            return byName;
        }
        return filter.limit(path, size(), modified(), now);
    }

    private long size() {
        return Math.max(left == null ? 0 : left.size(), right == null ? 0 : right.size());
    }

    private Instant modified() {
        Instant first = left == null ? Instant.MIN : left.lastModifiedTime().toInstant();
        Instant second = right == null ? Instant.MIN : right.lastModifiedTime().toInstant();
        return first.isAfter(second) ? first : second;
    }
}
