package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.cli.ExitCode;
import tools.jackson.databind.JsonNode;

/** What goes over the socket of a running program: nonsense, too much, and texts of any length. */
@Timeout(40)
class ControlWireTest extends ControlFixture {
    private String raw(String line) throws IOException {
        StringBuilder said = new StringBuilder();
        try (SocketChannel channel = SocketChannel.open(new ControlAddress(home).find())) {
            Thread.ofVirtual().start(() -> {
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                try {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                } catch (IOException e) {
                    // What is too long is not read to its end.
                }
            });
            Wire wire = new Wire(channel);
            for (JsonNode message = wire.receive(); message != null; message = wire.receive()) {
                said.append(message).append('\n');
            }
        } catch (IOException e) {
            said.append(e.getMessage());
        }
        return said.toString();
    }

    @Test
    void whatIsNoCommandIsRefusedInWordsAndWithAnExitCode() throws IOException {
        opening.complete(center);

        assertThat(raw("{\"args\":[\"list\"],\"cwd\":\"/a\\u0000b\"}\n"))
                .contains("cwd")
                .contains("\"exit\":64");
        assertThat(raw("{\"args\":[[\"list\"]],\"cwd\":\"/\"}\n"))
                .contains("args")
                .contains("\"exit\":64");
        assertThat(raw("{\"args\":{\"a\":1}}\n")).contains("\"exit\":64");
        assertThat(raw("[1,2]\n")).contains("\"exit\":64");
        await().until(() -> !server.isBusy());
    }

    @Test
    void whatIsFarTooLongIsRefusedBeforeItIsTakenApart() throws Exception {
        opening.complete(center);
        String words = "\"list\",".repeat(10_001);

        assertThat(raw("{\"args\":[" + words + "\"list\"],\"cwd\":\"/\"}\n"))
                .contains("too long")
                .contains("\"exit\":64");
        assertThat(raw("x".repeat(Wire.MAX_LINE + 1))).contains("too long").contains("\"exit\":64");
        assertThat(ask("resolve", "x".repeat(Wire.MAX_LINE))).isEqualTo(new Answer.TooLong());
        assertThat(ask(Collections.nCopies(10_001, "list").toArray(String[]::new)))
                .isEqualTo(new Answer.TooLong());
    }

    @Test
    void thousandsOfConflictsMayBeNamedAtOnce() throws Exception {
        opening.complete(center);
        List<String> words = new ArrayList<>(List.of("resolve", "--keep", "left"));
        words.addAll(Collections.nCopies(9_000, "k3f8a2"));

        assertThat(ask(words.toArray(String[]::new))).isEqualTo(new Answer.Exit(ExitCode.USAGE));
        assertThat(err.toString()).contains("There is no conflict");
    }

    @Test
    void aTextLongerThanAMessageArrivesWhole() throws Exception {
        String text = "a" + "\ud83d\ude00\u0001".repeat(100_000);
        StringBuilder heard = new StringBuilder();
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(place.resolve("s")));
            Wire there = new Wire(SocketChannel.open(listener.getLocalAddress()));
            Thread.ofVirtual().start(() -> {
                try (there;
                        PrintWriter writer = new PrintWriter(new WireWriter(there, "out"))) {
                    writer.print(text);
                }
            });
            Wire here = new Wire(listener.accept());
            for (JsonNode message = here.receive(); message != null; message = here.receive()) {
                heard.append(message.path("out").asString());
            }
        }
        assertThat(heard.toString().equals(text)).isTrue();
    }

    @Test
    void nonsense_on_the_socket_harms_nobody() throws IOException {
        opening.complete(center);
        try (SocketChannel channel = SocketChannel.open(new ControlAddress(home).find())) {
            channel.write(ByteBuffer.wrap("GET / HTTP/1.1\n\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(channel.read(ByteBuffer.allocate(10))).isEqualTo(-1);
        }
        assertThat(ask("serve")).isEqualTo(new Answer.Exit(ExitCode.USAGE));
        assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
    }
}
