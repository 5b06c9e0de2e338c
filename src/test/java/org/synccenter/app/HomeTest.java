package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into the program's own folders. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX permissions are looked at")
class HomeTest {
    @TempDir
    private Path place;

    private static String permissions(Path folder) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    @Test
    void nobodyElseReadsTheLog() throws Exception {
        Home home = new Home(place.resolve("data"), place.resolve("state/log"));
        home.prepare();
        assertThat(permissions(home.directory())).isEqualTo("rwx------");
        assertThat(permissions(home.logs())).isEqualTo("rwx------");
        Files.setPosixFilePermissions(home.logs(), PosixFilePermissions.fromString("rwxr-xr-x"));

        home.prepare();

        assertThat(permissions(home.logs())).isEqualTo("rwx------");
    }

    @Test
    void withoutAFolderForTheLogEverythingElseWorks() throws Exception {
        Home home = new Home(place.resolve("data"), Files.createFile(place.resolve("taken")));
        home.prepare();

        assertThat(home.directory()).isDirectory();
        assertThat(home.logs()).isRegularFile();
    }
}
