package org.synccenter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How each system is told to start a program at login; only Linux was tried for real. */
class AutostartTest {
    @TempDir
    private Path home;

    private final List<List<String>> called = new ArrayList<>();

    private Autostart linux() {
        return Autostart.of("Linux", Map.of(), home);
    }

    private Path entry() {
        return home.resolve(".config/autostart/sync-center.desktop");
    }

    private String exec(String... command) throws IOException {
        linux().on(List.of(command));
        return Files.readString(entry())
                .lines()
                .filter(line -> line.startsWith("Exec="))
                .findFirst()
                .orElseThrow()
                .substring("Exec=".length());
    }

    @Test
    void itIsOffThenOnThenOff() throws IOException {
        assertThat(linux().isOn()).isFalse();
        linux().off();
        linux().on(List.of("/opt/sync-center/bin/sync-center", "--tray"));
        assertThat(linux().isOn()).isTrue();
        assertThat(Files.readString(entry()))
                .startsWith("[Desktop Entry]\nType=Application\n")
                .as("nothing is started where the program has gone")
                .contains("\nTryExec=/opt/sync-center/bin/sync-center\n");
        linux().off();
        assertThat(linux().isOn()).isFalse();
        assertThat(home.resolve(".config/autostart")).isEmptyDirectory();
    }

    @Test
    void wordsAreWrittenAsTheSpecificationOfDesktopEntriesSays() throws IOException {
        assertThat(exec("/usr/bin/sync-center", "--tray")).isEqualTo("/usr/bin/sync-center --tray");
        assertThat(exec("/home/m/My Programs/x")).isEqualTo("\"/home/m/My Programs/x\"");
        assertThat(exec("/a/100%/x")).isEqualTo("/a/100%%/x");
        assertThat(exec("/a/say \"hi\"")).isEqualTo("\"/a/say \\\\\"hi\\\\\"\"");
        assertThat(exec("/a/$HOME`x")).isEqualTo("\"/a/\\\\$HOME\\\\`x\"");
        assertThat(exec("/a/back\\slash")).isEqualTo("\"/a/back\\\\\\\\slash\"");
        assertThat(exec("/a", "")).isEqualTo("/a \"\"");
        assertThatThrownBy(() -> exec("/a/new\nline")).isInstanceOf(IOException.class);
    }

    @Test
    void whatADesktopHasSwitchedOffIsOff() throws IOException {
        linux().on(List.of("/x"));
        String text = Files.readString(entry());
        Files.writeString(entry(), text.replace("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"));
        assertThat(linux().isOn()).isFalse();
        Files.writeString(entry(), text + "Hidden=true\n");
        assertThat(linux().isOn()).isFalse();
        linux().on(List.of("/x"));
        assertThat(linux().isOn()).isTrue();
    }

    @Test
    void theFolderOfSettingsMayBeElsewhereIfItsPathIsAbsolute() {
        Path elsewhere = home.resolve("cfg");

        assertThat(Autostart.of("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString()), home)
                        .place())
                .isEqualTo(elsewhere.resolve("autostart/sync-center.desktop").toString());
        assertThat(Autostart.of("Linux", Map.of("XDG_CONFIG_HOME", "cfg"), home).place())
                .isEqualTo(entry().toString());
    }

    @Test
    void macGetsAPropertyList() throws IOException {
        Autostart mac = Autostart.of("Mac OS X", Map.of(), home);
        assertThat(mac.isOn()).isFalse();
        mac.on(List.of("/Applications/A & B/x", "--tray"));

        assertThat(mac.isOn()).isTrue();
        assertThat(home.resolve("Library/LaunchAgents/org.synccenter.plist"))
                .content()
                .contains("<string>/Applications/A &amp; B/x</string>", "<string>--tray</string>", "RunAtLoad");
        mac.off();
        assertThat(mac.isOn()).isFalse();
    }

    @Test
    void windowsGetsAValueOfItsRunKey() throws IOException {
        int[] code = {0};
        Autostart windows = new WindowsAutostart(command -> {
            called.add(command);
            return code[0];
        });
        windows.on(List.of("C:\\Program Files\\Sync Center\\x.exe", "--tray"));

        assertThat(called.getLast())
                .containsSequence("/d", "\"C:\\Program Files\\Sync Center\\x.exe\" --tray", "/f")
                .startsWith("reg", "add", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
        windows.off();
        assertThat(called.getLast()).startsWith("reg", "delete");
        code[0] = 1;
        assertThat(windows.isOn()).isFalse();
        assertThatThrownBy(() -> windows.on(List.of("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void theProgramIsKnownByWhatItsLauncherSays() throws IOException {
        Path file = Files.createFile(home.resolve("sync-center"));
        assertThat(ProgramFile.find(file.toString())).isEmpty();
        assertThat(file.toFile().setExecutable(true)).isTrue();

        assertThat(ProgramFile.find(null, file.toString())).contains(file);
        assertThat(ProgramFile.find("sync-center", "/no/such/file", "a\0b", "")).isEmpty();
    }
}
