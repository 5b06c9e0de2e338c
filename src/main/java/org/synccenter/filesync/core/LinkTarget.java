package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/** What a symbolic link says, as raw bytes. It is carried as it is and never followed. */
public final class LinkTarget {
    private final String raw;

    private LinkTarget(String raw) {
        this.raw = raw;
    }

    public static LinkTarget ofBytes(byte[] bytes) {
        return new LinkTarget(ByteText.ofBytes(bytes));
    }

    public static LinkTarget ofUtf8(String text) {
        return new LinkTarget(ByteText.ofUtf8(text));
    }

    /** The bytes, in a new array. */
    public byte[] bytes() {
        return ByteText.bytes(raw);
    }

    /** For people and JSON, as {@link Name#display()}. */
    public String display() {
        return ByteText.display(raw);
    }

    /** For terminals, logs and labels, as {@link Name#escaped()}. */
    public String escaped() {
        return ByteText.escaped(raw);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkTarget target && raw.equals(target.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return escaped();
    }
}
