package org.synccenter.tray;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.connections.transports.TransportBuilder.SaslAuthMode;

/**
 * A message bus of its own for one test, which stands for the session's and the system's: the real one where it is installed, else the
 * library's own, which does not tell when names change hands.
 */
final class TestBus implements AutoCloseable {
    private final String address;
    private final Process real;
    private final EmbeddedDBusDaemon own;

    TestBus(Path folder) throws Exception {
        address = "unix:path=" + folder.resolve("bus");
        Path program = Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(place -> Path.of(place, "dbus-daemon"))
                .filter(Files::isExecutable)
                .filter(there -> !Boolean.getBoolean("test.own-bus"))
                .findFirst()
                .orElse(null);
        if (program == null) {
            real = null;
            own = new EmbeddedDBusDaemon(address + ",listen=true");
            own.setSaslAuthMode(SaslAuthMode.AUTH_EXTERNAL);
            own.startInBackgroundAndWait();
        } else {
            own = null;
            Path config = Files.writeString(folder.resolve("bus.conf"), """
                <busconfig>
                  <type>session</type>
                  <listen>%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(address));
            real = new ProcessBuilder(
                            program.toString(), "--config-file=" + config, "--nofork", "--nopidfile", "--print-address")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // It tells its address once it listens.
            int _ = real.getInputStream().read();
        }
    }

    /** What a program finds in its environment. */
    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address, "DBUS_SYSTEM_BUS_ADDRESS", address);
    }

    /** A connection for a part of the desktop that the test plays. */
    DBusConnection connect() throws Exception {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /** Whether programs hear when names get an owner or lose it. */
    boolean tellsOwners() {
        return own == null;
    }

    @Override
    public void close() throws Exception {
        if (own != null) {
            own.close();
        } else {
            real.destroy();
            real.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
