package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.engine.CenterSnapshot;

/**
 * Random messages on the socket of a running program. {@code -Dcontrol.fuzz=100000} sends that many, {@code -Dcontrol.fuzz.seed=N} others.
 */
class ControlFuzzTest extends ControlFixture {
    private static final int MESSAGES = Integer.getInteger("control.fuzz", 4_000);
    private static final long SEED = Long.getLong("control.fuzz.seed", 20_261_121);

    /** What real requests are made of; none of these words changes anything that lasts. */
    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-1",
            "1e999",
            "9".repeat(400),
            "\"args\"",
            "\"cwd\"",
            "\"list\"",
            "\"--json\"",
            "\"sync\"",
            "\"docs\"",
            "\"--preview\"",
            "\"stop\"",
            "\"history\"",
            "\"--limit\"",
            "\"serve\"",
            "\"conflicts\"",
            "\"protocol\"",
            "\"version\"",
            "\"raise\"",
            "\"place\"",
            "\"cancel\"",
            "\"waits\"",
            "\"end\"",
            "\"width\"",
            "\"terminal\"",
            "\"/\"",
            "\"/a\\u0000b\"",
            "\n",
            " ",
            "\u00e4",
            "[".repeat(600));

    private static final List<String> KEYS = List.of(
            "\"cwd\"",
            "\"width\"",
            "\"terminal\"",
            "\"protocol\"",
            "\"version\"",
            "\"raise\"",
            "\"place\"",
            "\"cancel\"",
            "\"waits\"",
            "\"end\"");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e99",
            "2147483648",
            "\"\"",
            "\"/\"",
            "\"/a\\u0000b\"",
            "\"\\ud800\"",
            "\"--json\"",
            "\"conflicts\"",
            "[]",
            "[[[]]]",
            "{}",
            "{\"a\":[1,null]}",
            "[\"list\",\"--json\"]",
            "\"" + "x".repeat(5_000) + "\"");

    private static final List<String> REQUESTS = List.of(
            "{\"args\":[\"list\"],\"cwd\":\"/\",\"protocol\":1,\"version\":\"0.1.0\"}",
            "{\"args\":[\"sync\",\"docs\",\"--preview\",\"--json\"],\"cwd\":\"/\",\"terminal\":true,\"width\":80}",
            "{\"raise\":true,\"place\":\"conflicts\"}",
            "{\"args\":[\"stop\",\"--all\"]}\n{\"cancel\":true}");

    private final AtomicReference<@Nullable Throwable> died = new AtomicReference<>();

    @Test
    void randomMessagesNeitherEndNorHangIt() throws IOException {
        opening.complete(center);
        CenterSnapshot before = center.snapshot();
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> died.compareAndSet(null, e));
        try {
            Random random = new Random(SEED);
            for (int i = 0; i < MESSAGES; i++) {
                send(message(random), random.nextInt(4));
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }

        assertThat(died.get()).as("seed %d", SEED).isNull();
        assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
        await().until(() -> !server.isBusy() && server.newcomers() == 0);
        assertThat(center.snapshot().handlers()).hasSameSizeAs(before.handlers());
    }

    /** Bytes, words, and real requests with something wrong in them. */
    private static byte[] message(Random random) {
        byte[] text = switch (random.nextInt(5)) {
            case 0 -> noise(random);
            case 1 -> words(random);
            case 2 -> wellFormed(random);
            case 3 -> broken(random, random.nextInt(1, 8));
            default -> broken(random, 0);
        };
        return random.nextInt(200) == 0 ? repeated(text, Wire.MAX_LINE + random.nextInt(1000)) : text;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] words(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"args\":[" : "");
        for (int n = random.nextInt(30); n > 0; n--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What can be read, and may mean anything. */
    private static byte[] wellFormed(Random random) {
        StringBuilder text = new StringBuilder("{\"args\":");
        text.append(
                random.nextInt(8) == 0
                        ? value(random)
                        : "[\"list\"" + (random.nextBoolean() ? "]" : "," + value(random) + "]"));
        for (int n = random.nextInt(4); n > 0; n--) {
            text.append(',')
                    .append(KEYS.get(random.nextInt(KEYS.size())))
                    .append(':')
                    .append(value(random));
        }
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static byte[] broken(Random random, int faults) {
        byte[] text = REQUESTS.get(random.nextInt(REQUESTS.size())).getBytes(StandardCharsets.UTF_8);
        for (int n = faults; n > 0; n--) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(text, random.nextInt(text.length)) : text;
    }

    private static byte[] repeated(byte[] text, int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = text.length == 0 ? (byte) '[' : text[i % text.length];
        }
        return all;
    }

    /** Sends it, and hangs up at once, after the first bytes of an answer, or when all is said. */
    private void send(byte[] text, int patience) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new ControlAddress(home).find())) {
            ByteBuffer bytes = ByteBuffer.allocate(text.length + 1)
                    .put(text)
                    .put((byte) '\n')
                    .flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            ByteBuffer heard = ByteBuffer.allocate(4096);
            for (int reads = patience * patience * patience; reads > 0 && channel.read(heard.clear()) >= 0; reads--) {
                assertThat(heard.position()).isPositive();
            }
        } catch (IOException e) {
            // The program may hang up on what it does not understand, and need not read it to its end.
            if (e instanceof ConnectException) {
                throw e;
            }
        }
    }
}
