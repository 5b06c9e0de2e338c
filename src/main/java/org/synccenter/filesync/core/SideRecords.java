package org.synccenter.filesync.core;

/** Goes through the entries of one directory of a snapshot, in the order of their names. */
final class SideRecords extends Records {
    private final PackedDirectory directory;
    private int head;

    /** Stands at the first entry, if there is one. */
    SideRecords(PackedDirectory directory) {
        super(directory.records());
        this.directory = directory;
        read();
    }

    @Override
    void pass() {
        head = bytes[at] & 0xFF;
        if ((head & 7) == 2) {
            countDirectory();
        }
        Print.skip(this);
        if ((head & Print.HAS_DIGEST) != 0) {
            skipText();
        }
    }

    /** Stands at the print of the entry again. */
    SideRecords atPrint() {
        at = nameEnd();
        return this;
    }

    Kind kind() {
        return Print.kind(head);
    }

    boolean isComplete() {
        return (head & Print.INCOMPLETE) == 0;
    }

    /** What is in the directory that this stands at. */
    PackedDirectory directory() {
        return directory.directory(directoryIndex());
    }

    /** The entry with these children, which only a directory has. */
    Entry entry(Children<Entry> children) {
        at = nameEnd();
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
