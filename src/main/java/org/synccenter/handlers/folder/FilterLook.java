package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.RawNames;

/** Counts what a filter leaves out of two folders. Links are not followed, what cannot be looked at is not counted. */
final class FilterLook {
    private static final int MOST_EXAMPLES = 200;
    private static final String OURS = ".sync-center";

    private final Filter filter;
    private final Instant now;
    private final BooleanSupplier cancelled;
    private final List<FilterEffect.Example> examples = new ArrayList<>();
    private long files;
    private long bytes;
    private long allFiles;
    private long allBytes;

    /** @param out whether a directory above is left out */
    private record Place(Path directory, RelPath path, boolean out) {}

    FilterLook(Filter filter, Instant now, BooleanSupplier cancelled) {
        this.filter = filter;
        this.now = now;
        this.cancelled = cancelled;
    }

    /** What it comes to; incomplete when it was cancelled. */
    FilterEffect at(Path left, Path right) {
        look(left, null);
        look(right, left);
        return new FilterEffect(files, bytes, allFiles, allBytes, examples);
    }

    /** @param seen what is also there was counted before; null = nothing was */
    private void look(Path root, @Nullable Path seen) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(root, RelPath.ROOT, false));
        while (!open.isEmpty() && !cancelled.getAsBoolean()) {
            Place place = open.pop();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place.directory)) {
                for (Path entry : entries) {
                    visit(place, entry, seen, open);
                }
            } catch (IOException | DirectoryIteratorException e) {
                // Unreadable: a sync will say so, by its path.
            }
        }
    }

    private void visit(Place parent, Path entry, @Nullable Path seen, Deque<Place> open) throws IOException {
        if (String.valueOf(entry.getFileName()).equals(OURS)) {
            return;
        }
        RelPath path = parent.path.resolve(Name.ofBytes(RawNames.nameOf(entry)));
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean directory = attributes.isDirectory();
        boolean out = parent.out
                || filter.ignores(path, directory)
                || (attributes.isRegularFile()
                        && filter.leavesAlone(
                                path,
                                attributes.size(),
                                attributes.lastModifiedTime().toInstant(),
                                now));
        if (directory) {
            open.push(new Place(entry, path, out));
        }
        boolean counted =
                seen != null && Files.exists(seen.resolve(RawNames.path(path.bytes())), LinkOption.NOFOLLOW_LINKS);
        if (counted) {
            return;
        }
        long size = directory ? 0 : attributes.size();
        if (!directory) {
            allFiles++;
            allBytes += size;
            files += out ? 1 : 0;
            bytes += out ? size : 0;
        }
        if (out && !parent.out && examples.size() < MOST_EXAMPLES) {
            examples.add(new FilterEffect.Example(path.display(), directory, size));
        }
    }
}
