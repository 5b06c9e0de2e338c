package org.synccenter.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lock is held by a program that the test puts in the place of the system's. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script stands in for systemd-inhibit")
class SleepLockTest {
    @TempDir
    private Path folder;

    private SleepLock lock() throws Exception {
        Path program = folder.resolve("systemd-inhibit");
        Files.writeString(program, """
            #!/bin/sh
            echo begun >> "%1$s/begun"
            echo "$@" > "%1$s/held"
            cat
            rm "%1$s/held"
            """.formatted(folder));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return SleepLock.find("relative:/nowhere:" + folder, "because");
    }

    private boolean isHeld() {
        return Files.exists(folder.resolve("held"));
    }

    @Test
    void itIsHeldUntilItIsGivenBack() throws Exception {
        SleepLock lock = lock();
        lock.hold();
        lock.hold();
        await().until(this::isHeld);
        await().until(() -> Files.readString(folder.resolve("held")).contains("cat"));
        assertThat(folder.resolve("held")).content().contains("--what=idle", "--mode=block", "--why=because");
        assertThat(lock.isHeld()).isTrue();

        lock.close();
        await().until(() -> !isHeld());
        assertThat(lock.isHeld()).isFalse();
        lock.hold();
        await().until(this::isHeld);
        lock.close();
        lock.close();

        await().until(() -> !isHeld());
        assertThat(Files.readAllLines(folder.resolve("begun"))).hasSize(2);
    }

    @Test
    void whereThereIsNoLockNothingHappens() {
        SleepLock lock = SleepLock.find(folder.toString(), "because");
        lock.hold();

        assertThat(lock.isHeld()).isFalse();
        lock.close();
    }

    @Test
    void aProgramThatCannotBeStartedHarmsNothing() {
        SleepLock lock = new SleepLock(List.of(folder.toString()));
        lock.hold();

        assertThat(lock.isHeld()).isFalse();
        lock.close();
    }
}
