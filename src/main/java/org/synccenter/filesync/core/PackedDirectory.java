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
    static final PackedDirectory EMPTY = new PackedDirectory(new byte[0], new PackedDirectory[0], 0, 0, 0);

    /** How both sides looked when they showed exactly what a directory of the archive says. */
    private record Match(PackedDirectory left, PackedDirectory right) {}

    private final byte[] records;
    private final PackedDirectory[] below;
    private final long count;
    private final long files;
    private final long bytes;
    private final long row;
    private @Nullable Match match;

    PackedDirectory(byte[] records, PackedDirectory[] below, long own) {
        this(records, below, own, 0, 0, 0);
    }

    /**
     * Of the archive.
     *
     * @param row the number of the row that it was made of; 0 for none
     */
    PackedDirectory(byte[] records, PackedDirectory[] below, long own, long row) {
        this(records, below, own, row, 0, 0);
    }

    /**
     * Of a replica.
     *
     * @param ownFiles files among the records
     * @param ownBytes content of these
     */
    PackedDirectory(byte[] records, PackedDirectory[] below, long own, long ownFiles, long ownBytes) {
        this(records, below, own, 0, ownFiles, ownBytes);
    }

    /**
     * @param below one for each directory among the records, in their order
     * @param own the records that count
     */
    private PackedDirectory(byte[] records, PackedDirectory[] below, long own, long row, long ownFiles, long ownBytes) {
        this.records = records;
        this.below = below;
        this.row = row;
        long sum = own;
        long sumFiles = ownFiles;
        long sumBytes = ownBytes;
        for (PackedDirectory each : below) {
            sum += each.count;
            sumFiles += each.files;
            sumBytes += each.bytes;
        }
        this.count = sum;
        this.files = sumFiles;
        this.bytes = sumBytes;
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
        long ownFiles = files;
        long ownBytes = bytes;
        for (PackedDirectory each : below) {
            own -= each.count;
            ownFiles -= each.files;
            ownBytes -= each.bytes;
        }
        return new PackedDirectory(records, others, own, row, ownFiles, ownBytes);
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

    /** How many files of a replica are in it and below; of the archive none are known. */
    long files() {
        return files;
    }

    /** The content of these files, in bytes. */
    long bytes() {
        return bytes;
    }
}
