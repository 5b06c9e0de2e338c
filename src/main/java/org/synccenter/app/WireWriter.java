package org.synccenter.app;

import java.io.IOException;
import java.io.Writer;

/** Sends what a command writes to the client that asked for it. A client that is gone makes it fail, which cancels the command elsewhere. */
final class WireWriter extends Writer {
    /** Large enough for few messages, small enough for a list to appear while it is made, and for a message however it is escaped. */
    private static final int CHUNK = 8 << 10;

    private final Wire wire;
    private final String stream;
    private final StringBuilder pending = new StringBuilder();

    /** @param stream name of the message's field, such as {@code out} */
    WireWriter(Wire wire, String stream) {
        this.wire = wire;
        this.stream = stream;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        synchronized (lock) {
            pending.append(text, offset, length);
            if (pending.length() >= CHUNK) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            String text = pending.toString();
            pending.setLength(0);
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + CHUNK);
                if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                    to--;
                }
                wire.send(Wire.message().put(stream, text.substring(from, to)));
                from = to;
            }
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
