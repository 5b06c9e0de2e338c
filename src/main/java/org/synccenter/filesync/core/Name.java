package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * One component of a path, as the raw bytes the store has. Never a decoded string: a name that is not valid UTF-8 must come back
 * byte for byte. Ordered by unsigned byte value.
 */
public final class Name implements Comparable<Name> {
    private final String raw;

    private Name(String raw) {
        this.raw = raw;
    }

    /**
     * The name with these bytes.
     *
     * @throws IllegalArgumentException when they are empty, {@code .}, {@code ..}, or hold a slash or a NUL
     */
    public static Name ofBytes(byte[] bytes) {
        return ofRaw(ByteText.ofBytes(bytes));
    }

    /** The name whose bytes are the UTF-8 form of {@code text}; refuses what {@link #ofBytes} refuses. */
    public static Name ofUtf8(String text) {
        return ofRaw(ByteText.ofUtf8(text));
    }

    static Name ofRaw(String raw) {
        if (raw.isEmpty() || raw.equals(".") || raw.equals("..") || raw.indexOf('/') >= 0 || raw.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name: \"" + ByteText.escaped(raw) + "\"");
        }
        return new Name(raw);
    }

    String raw() {
        return raw;
    }

    /** The bytes, in a new array. */
    public byte[] bytes() {
        return ByteText.bytes(raw);
    }

    /** For people and JSON: UTF-8 where valid, {@code %FF} for each byte that is not. Not reversible, not safe for a terminal. */
    public String display() {
        return ByteText.display(raw);
    }

    /** For terminals, logs and labels: {@link #display()} with control and text-direction characters as visible escapes. */
    public String escaped() {
        return ByteText.escaped(raw);
    }

    @Override
    public int compareTo(Name other) {
        return raw.compareTo(other.raw);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name name && raw.equals(name.raw);
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
