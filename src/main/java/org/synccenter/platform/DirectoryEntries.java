package org.synccenter.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one directory with what the file system says about each, one after the other, in no order. What is said holds until
 * the next entry; no object is made for each, because a scan meets millions. What is gone by the time it is looked at is left out.
 * One thread at a time.
 */
public abstract class DirectoryEntries implements AutoCloseable {
    private byte[] name = new byte[256];
    private int nameLength;
    private @Nullable FileFaultException fault;
    private FileKind kind = FileKind.OTHER;
    private int permissions;
    private long size;
    private long device;
    private long inode;
    private boolean tellsBorn;
    private boolean tellsChanged;
    private long bornSeconds;
    private long modifiedSeconds;
    private long changedSeconds;
    private int bornNanos;
    private int modifiedNanos;
    private int changedNanos;

    /** Goes to the next entry; false after the last. Throws when the listing cannot be read to its end. */
    public abstract boolean next() throws FileFaultException;

    /** Why the entry cannot be looked at; null when all is known of it. */
    public final @Nullable FileFaultException fault() {
        return fault;
    }

    /** Holds the name, from its first byte on; used again for the next. */
    public final byte[] nameBuffer() {
        return name;
    }

    public final int nameLength() {
        return nameLength;
    }

    /** The name in an array of its own. */
    public final byte[] name() {
        return Arrays.copyOf(name, nameLength);
    }

    public final FileKind kind() {
        return kind;
    }

    /** As {@link FileStat#permissions}. */
    public final int permissions() {
        return permissions;
    }

    public final long size() {
        return size;
    }

    /** As {@link FileStat#device}. */
    public final long device() {
        return device;
    }

    /** As {@link FileStat#inode}. */
    public final long inode() {
        return inode;
    }

    public final long modifiedSeconds() {
        return modifiedSeconds;
    }

    public final int modifiedNanos() {
        return modifiedNanos;
    }

    /** Whether the file system tells when content or attributes last changed (ctime). */
    public final boolean tellsChanged() {
        return tellsChanged;
    }

    public final long changedSeconds() {
        return changedSeconds;
    }

    public final int changedNanos() {
        return changedNanos;
    }

    /** Whether the file system tells when the inode came to be. */
    public final boolean tellsBorn() {
        return tellsBorn;
    }

    public final long bornSeconds() {
        return bornSeconds;
    }

    public final int bornNanos() {
        return bornNanos;
    }

    /** Room for a name of this length. */
    final byte[] roomForName(int length) {
        if (name.length < length) {
            name = new byte[length];
        }
        nameLength = length;
        return name;
    }

    final void setNameLength(int length) {
        nameLength = length;
    }

    final void failed(FileFaultException why) {
        fault = why;
    }

    final void is(FileKind what, int bits, long bytes, long onDevice, long number) {
        fault = null;
        kind = what;
        permissions = bits;
        size = bytes;
        device = onDevice;
        inode = number;
        tellsBorn = false;
        tellsChanged = false;
    }

    final void modified(long seconds, int nanos) {
        modifiedSeconds = seconds;
        modifiedNanos = nanos;
    }

    final void changed(long seconds, int nanos) {
        tellsChanged = true;
        changedSeconds = seconds;
        changedNanos = nanos;
    }

    final void born(long seconds, int nanos) {
        tellsBorn = true;
        bornSeconds = seconds;
        bornNanos = nanos;
    }

    @Override
    public abstract void close();
}
