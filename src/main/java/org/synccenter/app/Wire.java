package org.synccenter.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection on the control socket: a JSON document a line, both ways. One thread may receive while any number send. Works on the
 * channel itself because stream wrappers around a channel may hold one lock for both directions.
 */
final class Wire implements AutoCloseable {
    /** Of one message, in bytes: far above any command of ours, and little enough for hundreds of clients that stop halfway. */
    static final int MAX_LINE = 256 << 10;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final SocketChannel channel;
    private final ByteBuffer input = ByteBuffer.allocate(16 << 10).flip();

    Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /** The other side will not take this message. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("message too long");
        }
    }

    synchronized void send(ObjectNode message) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8));
        if (line.remaining() > MAX_LINE) {
            throw new TooLong();
        }
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Waits for the next message; null = the other side is gone. */
    @Nullable
    JsonNode receive() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        while (true) {
            if (!input.hasRemaining()) {
                input.clear();
                int count = channel.read(input);
                input.flip();
                if (count < 0) {
                    return null;
                }
            }
            while (input.hasRemaining()) {
                byte next = input.get();
                if (next == '\n') {
                    return parse(line, length);
                }
                if (length == line.length) {
                    if (length >= MAX_LINE) {
                        throw new TooLong();
                    }
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = next;
            }
        }
    }

    private static JsonNode parse(byte[] line, int length) throws IOException {
        try {
            return MAPPER.readTree(line, 0, length);
        } catch (JacksonException e) {
            throw new IOException("not JSON", e);
        }
    }

    static ObjectNode message() {
        return MAPPER.createObjectNode();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
