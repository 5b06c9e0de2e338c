package org.synccenter.filesync.session;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.PackedAncestor;

/**
 * What a resident program remembers of its archives between cycles, so that it need not read them again when nobody has written
 * them. Given back when memory gets short. Safe for any thread.
 */
public final class LoadedArchives {

    /**
     * A tree as it was read, and the rows that were written since.
     *
     * @param stamp what the file says after these
     */
    private record Loaded(long stamp, PackedAncestor tree, Map<Long, byte[]> written) {}

    /** More than this is better read again than kept until somebody asks, which may be never. */
    private static final long MOST_BYTES = 8L << 20;

    private final Map<Path, SoftReference<Loaded>> byFile = new ConcurrentHashMap<>();

    /**
     * The tree of an archive.
     *
     * @param stamp what the file says now; another one after each write, also after it was restored from a backup
     */
    PackedAncestor get(Path file, long stamp, Supplier<PackedAncestor> load) {
        SoftReference<Loaded> kept = byFile.get(file);
        Loaded loaded = kept == null ? null : kept.get();
        if (loaded == null || loaded.stamp() != stamp) {
            loaded = new Loaded(stamp, load.get(), Map.of());
        } else if (loaded.written().isEmpty()) {
            return loaded.tree();
        } else {
            loaded = new Loaded(stamp, loaded.tree().with(loaded.written()), Map.of());
        }
        byFile.put(file, new SoftReference<>(loaded));
        return loaded.tree();
    }

    /**
     * We have written to an archive, and that is durable.
     *
     * @param before what the file said before
     * @param stamp what it says now
     * @param written the rows by their numbers, no bytes for one that is gone; null when all may be others
     */
    void wrote(Path file, long before, long stamp, @Nullable Map<Long, byte[]> written) {
        SoftReference<Loaded> kept = byFile.remove(file);
        Loaded loaded = kept == null ? null : kept.get();
        if (loaded == null || loaded.stamp() != before || written == null) {
            return;
        }
        Map<Long, byte[]> all = new HashMap<>(loaded.written());
        all.putAll(written);
        if (all.values().stream().mapToLong(row -> row.length).sum() <= MOST_BYTES) {
            byFile.put(file, new SoftReference<>(new Loaded(stamp, loaded.tree(), all)));
        }
    }
}
