package org.synccenter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemTest {

    private static final Path HOME = Path.of("/home/me");

    @Test
    void linuxFollowsXdgAndIgnoresRelativeValues() {
        assertThat(new HomeFolders("Linux", Map.of(), HOME).data()).isEqualTo(HOME.resolve(".local/share/sync-center"));
        assertThat(new HomeFolders("Linux", Map.of("XDG_DATA_HOME", "/d"), HOME).data())
                .isEqualTo(Path.of("/d/sync-center"));
        assertThat(new HomeFolders("Linux", Map.of("XDG_STATE_HOME", "rel"), HOME).state())
                .isEqualTo(HOME.resolve(".local/state/sync-center"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(new HomeFolders("Mac OS X", Map.of(), HOME).data())
                .isEqualTo(HOME.resolve("Library/Application Support/Sync Center"));
        assertThat(new HomeFolders("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME).data())
                .isEqualTo(Path.of("/local/Sync Center"));
    }

    @Test
    void aHostNameIsSafeInAFileName() {
        assertThat(HostName.clean("my-box.example.org\n")).isEqualTo("MY-BOX");
        assertThat(HostName.clean("../\u202e")).isEqualTo("HOST");
        assertThat(HostName.shortName()).matches("[A-Z0-9_-]{1,24}");
    }

    @Test
    void aVolumeHasSpace(@TempDir Path folder) throws Exception {
        assertThat(Volumes.usableSpace(folder)).isPositive();
        assertThat(Volumes.same(folder, folder)).isTrue();
    }
}
