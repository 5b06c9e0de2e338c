package org.synccenter.filesync.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link PackedDirectory} out of what a listing shows, in any order, without an object for each entry. For each: {@link
 * #name}, then {@link #id}, {@link #modified} and {@link #changed} as far as the store has them, then what it is. When all are in,
 * {@link #sort}; then its directories can be filled one by one. One thread at a time.
 */
public final class DirectoryPacker {
    private final PackedBytes out = new PackedBytes(4096);
    private int[] starts = new int[64];
    private int[] order = new int[64];
    private int[] spare = new int[64];
    private int size;
    private int counted;
    private int directories;
    private long files;
    private long fileBytes;
    private @Nullable PackedDirectory[] below = new PackedDirectory[0];
    private boolean hasId;
    private boolean hasBirth;
    private boolean hasMtime;
    private boolean hasCtime;
    private long device;
    private long inode;
    private long birthSeconds;
    private int birthNanos;
    private long modifiedSeconds;
    private int modifiedNanos;
    private long changedSeconds;
    private int changedNanos;

    /** Begins a directory without entries. */
    public void clear() {
        out.clear();
        size = 0;
        counted = 0;
        files = 0;
        fileBytes = 0;
        directories = 0;
        below = new PackedDirectory[0];
    }

    /** Begins an entry. The name is one of a listing: not empty, no slash, no NUL, and not there already. */
    public void name(byte[] from, int start, int length) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = out.size();
        out.putNumber(length);
        out.put(from, start, length);
        hasId = false;
        hasBirth = false;
        hasMtime = false;
        hasCtime = false;
    }

    public void id(long ofDevice, long number) {
        hasId = true;
        device = ofDevice;
        inode = number;
    }

    /** Part of the id: when the file came to be. */
    public void born(long seconds, int nanos) {
        hasBirth = true;
        birthSeconds = seconds;
        birthNanos = nanos;
    }

    public void modified(long seconds, int nanos) {
        hasMtime = true;
        modifiedSeconds = seconds;
        modifiedNanos = nanos;
    }

    public void changed(long seconds, int nanos) {
        hasCtime = true;
        changedSeconds = seconds;
        changedNanos = nanos;
    }

    /** The entry is a file; racy as in {@link Fingerprint#racy}. */
    public void file(long bytes, boolean executable, boolean racy) {
        begin(Print.head(Kind.FILE, executable, racy));
        out.putNumber(bytes);
        times();
        counted++;
        files++;
        fileBytes += bytes;
    }

    /** The entry is a directory, which is to be filled after the sort. */
    public void directory() {
        begin(Print.head(Kind.DIRECTORY, false, false));
        times();
        counted++;
        directories++;
    }

    /** The entry is a link that says this. */
    public void link(byte[] target) {
        begin(Print.head(Kind.LINK, false, false));
        out.putText(target);
        times();
        counted++;
    }

    /** The entry is there and is none of ours: {@code OTHER}, {@code UNKNOWN} or {@code IGNORED}. */
    public void bare(Kind kind) {
        if (kind.isSyncable()) {
            throw new IllegalArgumentException("there is more to say about a " + kind);
        }
        Print.writeHead(out, Print.head(kind, false, false), false, false, false, false);
    }

    /** Any entry at once; its children are what it is filled with later. */
    void add(Name name, Entry entry) {
        byte[] bytes = name.bytes();
        name(bytes, 0, bytes.length);
        Digest digest = entry.digest();
        boolean cut = entry.isDirectory() && !entry.complete();
        Print.write(out, entry.fingerprint(), (digest == null ? 0 : Print.HAS_DIGEST) | (cut ? Print.INCOMPLETE : 0));
        if (digest != null) {
            out.putText(digest.bytes());
        }
        counted += entry.kind().isSyncable() ? 1 : 0;
        directories += entry.isDirectory() ? 1 : 0;
        if (entry.kind() == Kind.FILE) {
            files++;
            fileBytes += entry.fingerprint().size();
        }
    }

    private void begin(int head) {
        Print.writeHead(out, head, hasId, hasId && hasBirth, hasMtime, hasCtime);
        if (hasId) {
            Print.writeId(out, device, inode);
            if (hasBirth) {
                out.putTime(birthSeconds, birthNanos);
            }
        }
    }

    private void times() {
        if (hasMtime) {
            out.putTime(modifiedSeconds, modifiedNanos);
        }
        if (hasCtime) {
            out.putTime(changedSeconds, changedNanos);
        }
    }

    /** All entries are in. */
    public void sort() {
        if (order.length < size) {
            order = new int[starts.length];
            spare = new int[starts.length];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int width = 1; width < size; width *= 2) {
            for (int from = 0; from < size; from += 2 * width) {
                merge(from, Math.min(from + width, size), Math.min(from + 2 * width, size));
            }
            int[] sorted = spare;
            spare = order;
            order = sorted;
        }
        below = new PackedDirectory[directories];
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = left < middle && (right >= to || compare(order[left], order[right]) <= 0);
            spare[at] = takeLeft ? order[left++] : order[right++];
        }
    }

    private int compare(int one, int other) {
        byte[] bytes = out.array();
        int a = nameAt(one);
        int b = nameAt(other);
        return Arrays.compareUnsigned(bytes, a, a + nameLength(one), bytes, b, b + nameLength(other));
    }

    private int nameAt(int entry) {
        int at = starts[entry];
        while (out.array()[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private int nameLength(int entry) {
        return (int) new PackedBytes.Reader(out.array(), starts[entry]).number();
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** The place of the next directory that is at {@code from} or later in the sorted order; -1 when there is none. */
    public int nextDirectory(int from) {
        for (int i = from; i < size; i++) {
            if ((out.array()[printAt(order[i])] & 7) == Print.number(Kind.DIRECTORY)) {
                return i;
            }
        }
        return -1;
    }

    private int printAt(int entry) {
        return nameAt(entry) + nameLength(entry);
    }

    /** The name at this place of the sorted order. */
    public Name nameOf(int place) {
        int at = nameAt(order[place]);
        return Name.ofBytes(Arrays.copyOfRange(out.array(), at, at + nameLength(order[place])));
    }

    /** What is in the n-th of those directories that did not become unknown. */
    public void fill(int n, PackedDirectory content) {
        below[n] = content;
    }

    /** It could not be looked at after all. */
    public void makeUnknown(int place) {
        out.array()[printAt(order[place])] = (byte) Print.head(Kind.UNKNOWN, false, false);
        counted--;
        directories--;
    }

    /** The directory, when all of its directories are filled. */
    public PackedDirectory build() {
        int[] ends = new int[size];
        for (int i = 0; i < size; i++) {
            ends[i] = i + 1 < size ? starts[i + 1] : out.size();
        }
        PackedBytes sorted = new PackedBytes(out.size());
        for (int i = 0; i < size; i++) {
            int entry = order[i];
            int print = printAt(entry);
            if ((out.array()[print] & 7) == Print.number(Kind.UNKNOWN)) {
                // What was known of it before it became unknown is left out.
                sorted.put(out.array(), starts[entry], print - starts[entry]);
                Print.writeHead(sorted, Print.head(Kind.UNKNOWN, false, false), false, false, false, false);
            } else {
                sorted.put(out.array(), starts[entry], ends[entry] - starts[entry]);
            }
        }
        PackedDirectory[] filled = new PackedDirectory[directories];
        for (int i = 0; i < directories; i++) {
            PackedDirectory each = below[i];
            if (each == null) {
                throw new IllegalStateException("a directory was not filled");
            }
            filled[i] = each;
        }
        return new PackedDirectory(
                sorted.size() == sorted.array().length ? sorted.array() : sorted.toArray(),
                filled,
                counted,
                files,
                fileBytes);
    }
}
