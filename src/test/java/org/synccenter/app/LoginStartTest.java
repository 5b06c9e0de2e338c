package org.synccenter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.SyncException;
import org.synccenter.app.ProgramFixture.Said;
import org.synccenter.cli.ExitCode;
import org.synccenter.platform.Autostart;
import org.synccenter.platform.HomeFolders;

/** {@code autostart}. */
class LoginStartTest {
    @TempDir
    private Path place;

    private Said run(String... words) {
        return new ProgramFixture(place, Map.of("XDG_CONFIG_HOME", place.toString())).run(words);
    }

    private Path entry() {
        return place.resolve("autostart/sync-center.desktop");
    }

    private LoginStart start(Path home) {
        return new LoginStart(
                Autostart.of("Linux", Map.of(), place), Optional.of(Path.of("/opt/sync center/x")), new Home(home));
    }

    @Test
    void itIsShownAndSwitchedOff() throws IOException {
        assertThat(run("--home", "home", "autostart", "status").out()).contains("does not start");
        Files.createDirectories(place.resolve("autostart"));
        Files.writeString(entry(), "[Desktop Entry]\nExec=x\n");

        Said on = run("--home", "home", "autostart", "status", "--json");
        assertThat(on.json().path("autostart").asBoolean()).isTrue();
        assertThat(on.json().path("place").asString()).isEqualTo(entry().toString());
        assertThat(run("--home", "home", "autostart", "off").code()).isZero();
        assertThat(entry()).doesNotExist();
    }

    @Test
    void aProgramWithoutALauncherCannotBeStartedByTheSession() {
        Said said = run("--home", "home", "autostart", "on");

        assertThat(said.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said.err()).hasLineCount(1);
        assertThat(entry()).doesNotExist();
        assertThat(run("autostart", "perhaps").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("autostart").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theHomeIsNamedUnlessItIsTheUsualOne() throws IOException, SyncException {
        start(place.resolve("my home")).set(true);
        List<String> lines = Files.readAllLines(place.resolve(".config/autostart/sync-center.desktop"));
        assertThat(lines).contains("Exec=\"/opt/sync center/x\" --home \"" + place + "/my home\" --tray");

        LoginStart usual = start(HomeFolders.ofUser().data());
        usual.set(true);
        assertThat(Files.readAllLines(place.resolve(".config/autostart/sync-center.desktop")))
                .contains("Exec=\"/opt/sync center/x\" --tray");
        assertThat(usual.isOn()).isTrue();
    }
}
