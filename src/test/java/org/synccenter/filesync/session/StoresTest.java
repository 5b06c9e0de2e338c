package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.StoreLimits;
import org.synccenter.filesync.endpoint.Capabilities;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointOpener;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.platform.DirectoryOpener;

/** Real folders, the right one in a store that says it can hold less, or has another clock. */
class StoresTest {
    private static final StoreLimits FAT = new StoreLimits(true, false, true, Integer.MAX_VALUE, 255, (4L << 30) - 1);

    @TempDir
    private Path temp;

    /** The right side answers these calls itself. */
    private CycleResult sync(Pair pair, Map<String, Object> answers) {
        return session(pair, answers).run(CycleOptions.USUAL, pair.listener, pair.cancellation);
    }

    private static PairSync session(Pair pair, Map<String, Object> answers) {
        EndpointOpener real = LocalEndpoint.opener();
        EndpointOpener opener = root -> {
            Endpoint endpoint = real.open(root);
            return root.equals(pair.right) ? answering(endpoint, answers) : endpoint;
        };
        PairSetup setup = PairSetup.twoWay("pair1", pair.left, pair.right);
        return new PairSync(setup, pair.state, new SessionEnvironment(Clock.systemUTC(), "HOST", opener));
    }

    private static Endpoint answering(Endpoint real, Map<String, Object> answers) {
        return (Endpoint) Proxy.newProxyInstance(
                Endpoint.class.getClassLoader(), new Class<?>[] {Endpoint.class}, (proxy, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void whatTheStoreCannotHoldIsAProblemAndEverythingElseGoesOn() {
        Pair pair = new Pair(temp, DirectoryOpener.best());
        writeOld(pair.left, "File", "first");
        writeOld(pair.left, "file", "second");
        writeOld(pair.left, "what?", "question");
        writeOld(pair.left, "plain", "ok");
        Map<String, Object> fat = Map.of("capabilities", new Capabilities(FAT, Duration.ofSeconds(2)));

        CycleResult first = sync(pair, fat);
        assertThat(first.problems())
                .extracting(p -> p.kind() + " " + p.path() + " " + p.side())
                .containsExactlyInAnyOrder("NAME_CLASH file RIGHT", "BAD_NAME what? RIGHT");
        assertThat(read(pair.right, "File")).isEqualTo("first");
        assertThat(read(pair.right, "plain")).isEqualTo("ok");
        assertThat(exists(pair.right, "file") || exists(pair.right, "what?")).isFalse();

        CycleResult second = sync(pair, fat);
        assertThat(second.counts(Side.LEFT).isZero()
                        && second.counts(Side.RIGHT).isZero())
                .isTrue();
        assertThat(read(pair.left, "file")).isEqualTo("second");
        assertThat(read(pair.left, "what?")).isEqualTo("question");

        // The twin that is there goes, and the other one takes its place.
        Pair.delete(pair.left, "File");
        sync(pair, fat);
        CycleResult last = sync(pair, fat);
        assertThat(last.problems()).extracting(p -> p.kind()).containsExactly(ProblemKind.BAD_NAME);
        assertThat(read(pair.right, "file")).isEqualTo("second");
    }

    /** Nothing of it is copied until the disk is full: that would take hours and leave no room for what fits. */
    @Test
    void aFileForWhichThereIsNoRoomIsNotEvenBegun() {
        Pair pair = new Pair(temp, DirectoryOpener.best());
        writeOld(pair.left, "large", "x".repeat(Copier.WORTH_ASKING));
        writeOld(pair.left, "small", "fits");
        DirectoryOpener real = pair.opener;
        List<Integer> written = Collections.synchronizedList(new ArrayList<>());
        DirectoryOpener full = Spied.opener(real, call -> {
            if (call.method().equals("write")) {
                written.add(((ByteBuffer) Objects.requireNonNull(call.arguments())[0]).remaining());
            }
            return call.method().equals("room") ? OptionalLong.of(Copier.WORTH_ASKING - 1) : call.proceed();
        });
        pair.opener = path -> (path.equals(pair.right) ? full : real).open(path);

        assertThat(pair.sync().problems())
                .extracting(p -> p.kind() + " " + p.path() + " " + p.side())
                .containsExactly("NO_SPACE large RIGHT");
        assertThat(read(pair.right, "small")).isEqualTo("fits");
        assertThat(written).allMatch(bytes -> bytes < 4096);
        pair.opener = real;
        pair.syncClean();
    }

    /** What was written last has lost up to two seconds of its time there. */
    @Test
    void timesThatAreCloserThanTheStoreKeepsThemDoNotTellWhichIsLater() {
        Pair pair = new Pair(temp, DirectoryOpener.best());
        writeOld(pair.left, "f", "x");
        pair.sync();
        Map<String, Object> fat = Map.of("capabilities", new Capabilities(FAT, Duration.ofSeconds(2)));
        StoreTimes times = session(pair, fat).storeTimes().orElseThrow();
        assertThat(times.tell(Duration.ofMillis(1_900))).isFalse();
        assertThat(times.tell(Duration.ofMillis(-1_900))).isFalse();
        assertThat(times.tell(Duration.ofMillis(-4_100))).isTrue();
    }

    @Test
    void clocksOfTwoLocalFoldersAgree() {
        Pair pair = new Pair(temp, DirectoryOpener.best());
        writeOld(pair.left, "f", "x");
        assertThat(session(pair, Map.of()).storeTimes()).isEmpty();
        pair.sync();
        assertThat(session(pair, Map.of()).storeTimes())
                .hasValueSatisfying(times -> assertThat(times.apart()).isLessThan(Duration.ofSeconds(2)));
        pair.assertNoLeftovers();
    }

    @Test
    void anotherClockIsSeen() {
        Pair pair = new Pair(temp, DirectoryOpener.best());
        writeOld(pair.left, "f", "x");
        pair.sync();
        Map<String, Object> late = Map.of("storeTime", Optional.of(Instant.now().minusSeconds(3_600)));
        assertThat(session(pair, late).storeTimes())
                .hasValueSatisfying(
                        times -> assertThat(times.apart()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61)));
    }
}
