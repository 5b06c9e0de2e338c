package org.synccenter.filesync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;

/** What is durable after an exchange, on a disk that makes durable only what it is told to. */
final class ExchangeTest {
    private static final MemoryDisk.Traits FORGETFUL = new MemoryDisk.Traits(true, true, false, false, true, false);

    private final SimClock clock = new SimClock();
    private final MemoryDisk disk = new MemoryDisk("X", 1, FORGETFUL, clock);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatWasMadeInAFolderBeforeItChangedPlacesIsDurable(int seed) throws EndpointException {
        try (Endpoint endpoint = LocalEndpoint.opener(_ -> new MemoryDirectory(disk, disk.root), clock)
                .open(Path.of("/x"))) {
            for (String directory : new String[] {"p", "p/one", "q", "q/two"}) {
                endpoint.createDirectory(RelPath.ofUtf8(directory), 0755);
            }
            endpoint.flushNames();
            RelPath temp = Layout.temp(RelPath.ofUtf8("p/one/made"), "abcdef", 0);
            endpoint.createLink(temp, LinkTarget.ofUtf8("anywhere"));
            endpoint.publish(temp, RelPath.ofUtf8("p/one/made"));
            RelPath one = RelPath.ofUtf8("p/one");
            RelPath two = RelPath.ofUtf8("q/two");
            assertThat(endpoint.exchange(one, expected(endpoint, one), two, expected(endpoint, two)))
                    .isTrue();
            endpoint.flushNames();
        }
        disk.cutPower(new Random(seed));
        assertThat(disk.find("q/two/made")).isNotNull();
    }

    private static Expectation expected(Endpoint endpoint, RelPath path) throws EndpointException {
        return new Expectation(Objects.requireNonNull(endpoint.look(path)).fingerprint(), false);
    }
}
