package org.synccenter.filesync.session;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.synccenter.filesync.core.PackedAncestor;

/**
 * What a resident program remembers of its archives between cycles, so that it need not read them again when nobody has written
 * them. Given back when memory gets short. Safe for any thread.
 */
public final class LoadedArchives {

    private record Loaded(long stamp, PackedAncestor tree) {}

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
            loaded = new Loaded(stamp, load.get());
            byFile.put(file, new SoftReference<>(loaded));
        }
        return loaded.tree();
    }
}
