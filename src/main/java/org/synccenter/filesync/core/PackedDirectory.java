package org.synccenter.filesync.core;

import java.util.HashMap;
import java.util.Map;

/**
 * One directory of a replica or of the archive, with all below it, as bytes: one record for each entry, sorted by name, and a node
 * for each directory among them, in the same order. Immutable, about 50 bytes and the name for a file of a replica, so that a
 * million of them fit where objects would not.
 */
public final class PackedDirectory {
    static final PackedDirectory EMPTY = new PackedDirectory(new byte[0], new PackedDirectory[0], 0, 0, 0);

    private final byte[] records;
    private final PackedDirectory[] below;
    private final long count;
    private final long files;
    private final long bytes;

    /**
     * @param below one for each directory among the records, in their order
     * @param own the records that count
     */
    PackedDirectory(byte[] records, PackedDirectory[] below, long own) {
        this(records, below, own, 0, 0);
    }

    /**
     * @param below one for each directory among the records, in their order
     * @param own the records that count
     * @param ownFiles files among the records
     * @param ownBytes content of these
     */
    PackedDirectory(byte[] records, PackedDirectory[] below, long own, long ownFiles, long ownBytes) {
        this.records = records;
        this.below = below;
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
