package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * One node of a replica as a scan saw it.
 *
 * @param fingerprint what was seen without reading
 * @param digest a file's content; null until hashed, and for everything else
 * @param children what is in a directory; none for everything else
 * @param complete false for a directory whose listing could not be read to its end: what is missing in it is unknown, not absent
 */
public record Entry(Fingerprint fingerprint, @Nullable Digest digest, Children<Entry> children, boolean complete) {
    private static final Entry OTHER = leaf(Fingerprint.of(Kind.OTHER));
    private static final Entry UNKNOWN = leaf(Fingerprint.of(Kind.UNKNOWN));
    private static final Entry IGNORED = leaf(Fingerprint.of(Kind.IGNORED));

    public Entry {
        if (digest != null && fingerprint.kind() != Kind.FILE) {
            throw new IllegalArgumentException("only a file has a digest");
        }
        if (!children.isEmpty() && fingerprint.kind() != Kind.DIRECTORY) {
            throw new IllegalArgumentException("only a directory has children");
        }
    }

    public static Entry file(Fingerprint fingerprint, @Nullable Digest digest) {
        return new Entry(fingerprint, digest, Children.none(), true);
    }

    public static Entry directory(Fingerprint fingerprint, Children<Entry> children, boolean complete) {
        return new Entry(fingerprint, null, children, complete);
    }

    public static Entry link(Fingerprint fingerprint) {
        return leaf(fingerprint);
    }

    /** A FIFO, socket or device. */
    public static Entry other() {
        return OTHER;
    }

    /** Something that could not be looked at. */
    public static Entry unknown() {
        return UNKNOWN;
    }

    /** Something the filter leaves alone. */
    public static Entry ignored() {
        return IGNORED;
    }

    private static Entry leaf(Fingerprint fingerprint) {
        return new Entry(fingerprint, null, Children.none(), true);
    }

    public Kind kind() {
        return fingerprint.kind();
    }

    public boolean isDirectory() {
        return kind() == Kind.DIRECTORY;
    }

    public Entry withDigest(Digest value) {
        return new Entry(fingerprint, value, children, complete);
    }

    // Not the children: a tree of a million entries must not end up in a message.
    @Override
    public String toString() {
        return fingerprint + (digest == null ? "" : " " + digest) + (isDirectory() ? " " + children : "");
    }
}
