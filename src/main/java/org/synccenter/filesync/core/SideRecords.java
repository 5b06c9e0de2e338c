package org.synccenter.filesync.core;

import java.util.Arrays;

/** Goes through the entries of one directory of a snapshot, in the order of their names. */
final class SideRecords extends PackedBytes.Reader {
    private final PackedDirectory directory;
    private int nameAt;
    private int nameEnd;
    private int end;
    private int head;
    private int directories = -1;
    private boolean done;

    /** Stands at the first entry, if there is one. */
    SideRecords(PackedDirectory directory) {
        super(directory.records(), 0);
        this.directory = directory;
        read();
    }

    /** True when there is no entry any more. */
    boolean isDone() {
        return done;
    }

    void advance() {
        at = end;
        read();
    }

    private void read() {
        if (at == bytes.length) {
            done = true;
            return;
        }
        int length = (int) number();
        nameAt = at;
        nameEnd = at + length;
        at = nameEnd;
        head = bytes[at] & 0xFF;
        if ((head & 7) == 2) {
            directories++;
        }
        Print.skip(this);
        if ((head & Print.HAS_DIGEST) != 0) {
            skipText();
        }
        end = at;
        at = nameEnd;
    }

    /** Stands at the print of the entry again. */
    SideRecords atPrint() {
        at = nameEnd;
        return this;
    }

    Kind kind() {
        return Print.kind(head);
    }

    boolean isComplete() {
        return (head & Print.INCOMPLETE) == 0;
    }

    int nameAt() {
        return nameAt;
    }

    int nameEnd() {
        return nameEnd;
    }

    int compareName(SideRecords other) {
        return Arrays.compareUnsigned(bytes, nameAt, nameEnd, other.bytes, other.nameAt, other.nameEnd);
    }

    Name name() {
        return Name.ofBytes(Arrays.copyOfRange(bytes, nameAt, nameEnd));
    }

    /** Which of the directories this is, counted from 0; only at a directory. */
    int directoryIndex() {
        return directories;
    }

    /** What is in the directory that this stands at. */
    PackedDirectory directory() {
        return directory.directory(directories);
    }

    /** The entry with these children, which only a directory has. */
    Entry entry(Children<Entry> children) {
        at = nameEnd;
        Fingerprint fingerprint = Print.read(this);
        return switch (fingerprint.kind()) {
            case DIRECTORY -> Entry.directory(fingerprint, children, isComplete());
            case FILE -> Entry.file(fingerprint, (head & Print.HAS_DIGEST) == 0 ? null : Digest.ofBytes(text()));
            case LINK -> Entry.link(fingerprint);
            case OTHER -> Entry.other();
            case UNKNOWN -> Entry.unknown();
            case IGNORED -> Entry.ignored();
        };
    }
}
