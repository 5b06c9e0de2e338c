package org.synccenter.filesync.core;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One directory of the archive, unpacked so that it can be changed. Its bytes name the rows of the directories in it by number, so
 * that a renamed directory keeps its rows.
 */
public final class AgreedDirectory {

    /**
     * An entry.
     *
     * @param entry without children
     * @param row where the archive has what is in the directory; 0 for nothing, and for everything else than directories
     */
    public record Child(AncestorEntry entry, long row) {
        /** A directory that nobody agreed on, for what is in it. */
        public static Child implied(long row) {
            return new Child(AncestorEntry.impliedDirectory(), row);
        }

        public boolean isDirectory() {
            return entry.kind() == Kind.DIRECTORY;
        }
    }

    private final NavigableMap<Name, Child> children = new TreeMap<>();

    /** The directory of these bytes, which {@link #pack} made; null is an empty one. */
    public static AgreedDirectory unpack(byte @Nullable [] records) {
        AgreedDirectory directory = new AgreedDirectory();
        if (records != null) {
            for (AgreedRecords at = new AgreedRecords(records); !at.isDone(); at.advance()) {
                directory.children.put(at.name(), new Child(at.entry(Children.none()), at.row()));
            }
        }
        return directory;
    }

    /** Its bytes. */
    public byte[] pack() {
        PackedBytes out = new PackedBytes(Math.max(16, 128 * children.size()));
        children.forEach((name, child) -> AgreedRecords.write(out, name, child.entry(), child.row()));
        return out.toArray();
    }

    /** Everything in it; may be changed. */
    public NavigableMap<Name, Child> children() {
        return children;
    }
}
