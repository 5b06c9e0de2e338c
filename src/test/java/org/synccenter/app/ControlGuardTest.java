package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.synccenter.app.ControlClient.Answer;
import org.synccenter.cli.ExitCode;
import org.synccenter.engine.MemoryHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may use the socket of a running program, and what those who mean no good can do with it: nothing. */
@Timeout(40)
class ControlGuardTest extends ControlFixture {
    private static final Peers STRANGERS = new Peers(Set.of("somebody else"));

    private final List<SocketChannel> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (SocketChannel channel : open) {
            channel.close();
        }
    }

    private SocketChannel call(Home where) throws IOException {
        SocketChannel channel = SocketChannel.open(new ControlAddress(where).find());
        open.add(channel);
        return channel;
    }

    private Home other() throws Exception {
        Home other = new Home(place.resolve("other"));
        other.prepare();
        return other;
    }

    private static ObjectNode list() {
        ObjectNode request = Wire.message().put("cwd", "/");
        request.putArray("args").add("list");
        return request;
    }

    /** All that the owner says to a request. */
    private String say(ObjectNode request) throws IOException {
        StringBuilder said = new StringBuilder();
        Wire wire = new Wire(call(home));
        wire.send(request);
        for (@Nullable JsonNode m = wire.receive(); m != null; m = wire.receive()) {
            said.append(m).append('\n');
        }
        return said.toString();
    }

    @Test
    void aProgramOfAnotherUserIsHungUpOnUnheard() throws Exception {
        opening.complete(center);
        Home other = other();
        try (ControlServer there = ControlServer.start(other, Map.of(), opening, "/log", Front.NONE, STRANGERS)) {
            Wire wire = new Wire(call(other));
            assertThat(wire.receive()).isNull();
            assertThat(there.isBusy()).isFalse();
        }
        assertThat(Peers.ofUser().trusts(call(home))).isTrue();
    }

    @Test
    void nothingIsToldToAnOwnerWhoIsAnotherUser() throws Exception {
        opening.complete(center);
        Answer answer = new ControlClient(home, Duration.ofSeconds(20), STRANGERS).run(List.of("list"), io());

        assertThat(answer).isEqualTo(new Answer.Stranger());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theSocketAndItsFolderAreForTheirOwnerEvenIfTheFolderWasOpen() throws Exception {
        Home other = other();
        Files.createDirectory(other.control());
        Files.setPosixFilePermissions(other.control(), PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ControlServer there = listen(other)) {
            assertThat(there.isBusy()).isFalse();
            assertThat(permissions(other.control())).isEqualTo("rwx------");
            assertThat(permissions(other.control().resolve("socket"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aRequestByNewerRulesIsRefusedInOneSentenceAndNotBegun() throws Exception {
        opening.complete(center);

        String said = say(list().put("protocol", Protocol.NOW + 1).put("version", "9.9"));

        assertThat(said)
                .contains("older than this command (version 9.9)", "\"exit\":69")
                .doesNotContain("\"out\"");
        assertThat(say(list().put("protocol", 0).put("version", "0.0.1")))
                .contains("newer than this command (version 0.0.1)", "\"exit\":69");
        assertThat(say(list())).contains("\"exit\":0");
        assertThat(say(Wire.message().put("raise", true).put("protocol", Protocol.NOW + 1)))
                .contains("\"exit\":69");
        assertThat(raised).hasValue(0);
    }

    @Test
    void wordsThatTheRunningVersionDoesNotKnowAreNoMistakeOfThePerson() throws Exception {
        Home other = other();
        try (OtherVersion old = new OtherVersion(other, "0.0.1")) {
            assertThat(new ControlClient(other, Duration.ofSeconds(20)).run(List.of("news"), io()))
                    .isEqualTo(new Answer.Exit(ExitCode.USAGE));
            assertThat(err.toString()).contains("running has version 0.0.1").hasLineCount(1);
        }
        opening.complete(center);
        assertThat(ask("frobnicate")).isEqualTo(new Answer.Exit(ExitCode.USAGE));
        assertThat(err.toString()).containsOnlyOnce("running has version").contains("\"frobnicate\"");
    }

    @Test
    void silentClientsNeitherPileUpNorKeepOthersOut() throws Exception {
        opening.complete(center);
        SocketChannel first = call(home);
        for (int i = 0; i < ControlServer.MOST_NEWCOMERS + 40; i++) {
            // Half of them say a little and then nothing more.
            SocketChannel silent = call(home);
            if (i % 2 == 0) {
                silent.write(ByteBuffer.wrap("{\"args\":".getBytes(StandardCharsets.UTF_8)));
            }
        }

        assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
        assertThat(first.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(server.newcomers()).isLessThanOrEqualTo(ControlServer.MOST_NEWCOMERS);
    }

    @Test
    void aClientThatReadsNothingHoldsNobodyUp() throws Exception {
        opening.complete(center);
        CountDownLatch running = new CountDownLatch(1);
        notes.script = MemoryHandler.untilStopped(running);
        ObjectNode sync = Wire.message().put("cwd", "/");
        sync.putArray("args").add("sync").add("docs");
        Wire deaf = new Wire(call(home));
        deaf.send(sync);
        await().until(() -> running.getCount() == 0);

        assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
        assertThat(ask("stop", "docs")).isEqualTo(new Answer.Exit(0));
        await().until(() -> !center.snapshot().isBusy());
    }

    @Test
    void noMoreRequestsAreTakenThanCanBeServedAndLaterOnesAreTakenAgain() throws Exception {
        // The engine is not open yet, so that all of them wait.
        for (int i = 0; i < ControlServer.MOST_AT_WORK; i++) {
            Wire wire = new Wire(call(home));
            wire.send(list());
            assertThat(wire.receive()).isNotNull();
        }

        Wire tooMany = new Wire(call(home));
        tooMany.send(list());
        assertThat(tooMany.receive()).isNull();
        opening.complete(center);
        await().until(() -> !server.isBusy());

        assertThat(ask("list")).isEqualTo(new Answer.Exit(0));
    }
}
