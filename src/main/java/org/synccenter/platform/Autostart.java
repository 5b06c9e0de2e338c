package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets the system start a program whenever the user logs in, or not. Every method blocks (disk). */
public interface Autostart {

    /** Whether the program is started, whatever its command is by now. */
    boolean isOn() throws IOException;

    /**
     * From now on this is started. What was started before in its place is not.
     *
     * @param command the program, as an absolute path, and its arguments
     */
    void on(List<String> command) throws IOException;

    /** From now on it is not started. Does nothing when it was not. */
    void off() throws IOException;

    /** Where this is noted, for people. */
    String place();

    /** The way of this system. */
    static Autostart ofSystem() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The way of the named system, for a user with this home folder. */
    static Autostart of(String os, Map<String, String> environment, Path userHome) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new WindowsAutostart(WindowsAutostart::call);
        }
        if (name.startsWith("mac")) {
            return new MacAutostart(userHome.resolve("Library").resolve("LaunchAgents"));
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The specification: a relative path in such a variable is to be ignored.
        Path folder = !config.isEmpty() && Path.of(config).isAbsolute() ? Path.of(config) : userHome.resolve(".config");
        return new XdgAutostart(folder.resolve("autostart"));
    }
}
