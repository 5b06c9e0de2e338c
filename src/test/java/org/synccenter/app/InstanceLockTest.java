package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;

class InstanceLockTest {
    @TempDir
    private Path place;

    static boolean isTaken(Home home) {
        try {
            Optional<InstanceLock> lock = InstanceLock.tryAcquire(home);
            lock.ifPresent(InstanceLock::close);
            return lock.isEmpty();
        } catch (SyncException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void only_one_has_it_at_a_time() throws SyncException {
        Home home = new Home(place);
        InstanceLock first = InstanceLock.tryAcquire(home).orElseThrow();

        assertThat(isTaken(home)).isTrue();
        first.close();
        assertThat(isTaken(home)).isFalse();
    }
}
