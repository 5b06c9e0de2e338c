package org.synccenter.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Private bytes that another program sends to a handler through {@link SyncInvoke}; it arrives as {@link SyncContext#context()}. Immutable.
 * Answers to {@code cbCookie, pCookie} of {@code ISyncMgrSynchronizeInvoke::UpdateItems}.
 */
public final class Cookie {

    private final byte[] bytes;

    private Cookie(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A cookie with a copy of these bytes; none at all is allowed. */
    public static Cookie of(byte[] bytes) {
        return new Cookie(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cookie cookie && Arrays.equals(bytes, cookie.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Tells how long it is and not what it holds: texts like this end in logs. */
    @Override
    public String toString() {
        return "Cookie[" + bytes.length + " bytes]";
    }
}
