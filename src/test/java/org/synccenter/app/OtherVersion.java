package org.synccenter.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import org.synccenter.cli.ExitCode;

/** A running program of another version, which understands none of the words that it is told. */
final class OtherVersion implements AutoCloseable {
    private final ServerSocketChannel listener;

    OtherVersion(Home home, String version) throws IOException {
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(new ControlAddress(home).prepare(Map.of()));
        Thread.ofPlatform().daemon().start(() -> {
            try (Wire wire = new Wire(listener.accept())) {
                wire.receive();
                wire.send(Wire.message().put("accepted", true).put("version", version));
                wire.send(Wire.message().put("exit", ExitCode.USAGE));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
