package org.synccenter.filesync.core;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a file's content hashes to. Two files of the same size and digest are taken to have the same content. */
public final class Digest {
    private final String raw;

    private Digest(String raw) {
        this.raw = raw;
    }

    /**
     * A digest of these bytes, which are the output of the hash function.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Digest ofBytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("an empty digest says nothing");
        }
        return new Digest(ByteText.ofBytes(bytes));
    }

    /** The bytes, in a new array. */
    public byte[] bytes() {
        return ByteText.bytes(raw);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && raw.equals(digest.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return hex();
    }
}
