package org.synccenter.filesync.core;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One directory of a replica or of the archive, with all below it, as bytes: one record for each entry, sorted by name, and a node
 * for each directory among them, in the same order. What it says never changes; about 50 bytes and the name for a file of a replica,
 * so that a million of them fit where objects would not.
 */
public final class PackedDirectory {
    static final PackedDirectory EMPTY = new PackedDirectory(new byte[0], new PackedDirectory[0], 0);

    /** How both sides looked when they showed exactly what a directory of the archive says. */
    private record Match(PackedDirectory left, PackedDirectory right) {}

    private final byte[] records;
    private final PackedDirectory[] below;
    private final long count;
    private final long row;
    private @Nullable Match match;

    PackedDirectory(byte[] records, PackedDirectory[] below, long own) {
        this(records, below, own, 0);
    }

    /**
     * @param below one for each directory among the records, in their order
     * @param own the records that count
     * @param row the number of the archive's row that it was made of; 0 for none
     */
    PackedDirectory(byte[] records, PackedDirectory[] below, long own, long row) {
        this.records = records;
        this.below = below;
        this.row = row;
        long sum = own;
        for (PackedDirectory each : below) {
            sum += each.count;
        }
        this.count = sum;
    }

    byte[] records() {
        return records;
    }

    /** The number of the archive's row that it was made of, if there is such a row or not; 0 for none. */
    long row() {
        return row;
    }

    /** The same directory, in which the directories are others now. */
    PackedDirectory withBelow(PackedDirectory[] others) {
        long own = count;
        for (PackedDirectory each : below) {
            own -= each.count;
        }
        return new PackedDirectory(records, others, own, row);
    }

    /** Of a directory of the archive: both sides show exactly what it says, and all below does too. */
    void rememberMatch(PackedDirectory left, PackedDirectory right) {
        match = new Match(left, right);
    }

    /** Whether that was said of these very two. */
    boolean isKnownToMatch(PackedDirectory left, PackedDirectory right) {
        Match last = match;
        return last != null && last.left == left && last.right == right;
    }

    int directories() {
        return below.length;
    }

    PackedDirectory directory(int index) {
        return below[index];
    }

    /** The directories in it. */
    public Map<Name, PackedDirectory> byName() {
        Map<Name, PackedDirectory> found = new HashMap<>();
        for (SideRecords at = new SideRecords(this); !at.isDone(); at.advance()) {
            if (at.kind() == Kind.DIRECTORY) {
                found.put(at.name(), at.directory());
            }
        }
        return found;
    }

    /** How many entries are in it and below, without those that are never synced. */
    public long count() {
        return count;
    }
}
