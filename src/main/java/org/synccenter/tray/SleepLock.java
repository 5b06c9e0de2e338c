package org.synccenter.tray;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the computer from going to sleep by itself, as long as it is held; who sends it to sleep is obeyed. The system's login manager hands out such a lock as a file
 * descriptor, which Java cannot receive: its own little program holds it for us, and ends with our end of a pipe, however we end.
 * Used by one thread.
 */
final class SleepLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SleepLock.class);

    private final List<String> command;
    private @Nullable Process holder;

    /** @param command holds a lock until its input ends; empty = there are no locks here */
    SleepLock(List<String> command) {
        this.command = command;
    }

    /** The lock of this computer. */
    static SleepLock find(Map<String, String> environment) {
        return find(environment.getOrDefault("PATH", ""), TrayText.WHY_AWAKE.text());
    }

    /** @param path folders of programs */
    static SleepLock find(String path, String why) {
        return new SleepLock(Stream.of("systemd-inhibit", "elogind-inhibit")
                .flatMap(name -> program(path, name).stream())
                .findFirst()
                .map(program ->
                        List.of(program, "--what=idle", "--mode=block", "--who=Sync Center", "--why=" + why, "cat"))
                .orElse(List.of()));
    }

    private static Optional<String> program(String path, String name) {
        return Pattern.compile(":", Pattern.LITERAL)
                .splitAsStream(path)
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Holds the lock from now on. Where there is none, nothing happens. */
    void hold() {
        if (holder != null || command.isEmpty()) {
            return;
        }
        try {
            holder = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("the computer cannot be kept awake", e);
        }
    }

    boolean isHeld() {
        return holder != null && holder.isAlive();
    }

    /** Lets the computer sleep again. */
    @Override
    public void close() {
        Process held = holder;
        holder = null;
        if (held != null) {
            try (OutputStream end = held.getOutputStream()) {
                end.flush();
            } catch (IOException e) {
                LOG.debug("it has ended already", e);
            }
        }
    }
}
