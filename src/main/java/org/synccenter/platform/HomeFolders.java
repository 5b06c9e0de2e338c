package org.synccenter.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this system wants a program to keep what is its own. */
public final class HomeFolders {

    private static final String NAME = "sync-center";

    private final String os;
    private final Map<String, String> environment;
    private final Path userHome;

    HomeFolders(String os, Map<String, String> environment, Path userHome) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
    }

    /** Those of the user who runs the program. */
    public static HomeFolders ofUser() {
        return new HomeFolders(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** Databases and settings that must last. */
    public Path data() {
        if (os.startsWith("windows")) {
            return windows();
        } else if (os.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Sync Center");
        }
        return xdg("XDG_DATA_HOME", ".local/share");
    }

    /** Logs and what may be lost without harm. */
    public Path state() {
        if (os.startsWith("windows")) {
            return windows();
        } else if (os.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Logs").resolve("Sync Center");
        }
        return xdg("XDG_STATE_HOME", ".local/state");
    }

    private Path windows() {
        Path local = absolute("LOCALAPPDATA");
        return (local != null ? local : userHome.resolve("AppData").resolve("Local")).resolve("Sync Center");
    }

    private Path xdg(String variable, String fallback) {
        Path base = absolute(variable);
        return (base != null ? base : userHome.resolve(fallback)).resolve(NAME);
    }

    /** The XDG specification: a relative path in such a variable is to be ignored. */
    private @Nullable Path absolute(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return null;
        }
        Path path = Path.of(value);
        return path.isAbsolute() ? path : null;
    }
}
