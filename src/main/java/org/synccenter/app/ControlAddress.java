package org.synccenter.app;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the control socket of a home lies. The folder {@code control} keeps others out whatever the home's own permissions are. Systems
 * take only short socket paths, so that a deep home has its socket elsewhere and a file in that folder says where.
 */
final class ControlAddress {
    /** Linux takes 107 bytes, macOS 103. */
    private static final int MAX_PATH = 100;

    private final Home home;

    ControlAddress(Home home) {
        this.home = home;
    }

    /** Where the one that serves listens now; may be stale. */
    UnixDomainSocketAddress find() throws IOException {
        return UnixDomainSocketAddress.of(Files.exists(pointer()) ? pointed() : socket());
    }

    /** Prepares the place for listening, after whoever had it before; only the owner of the instance lock may do so. */
    UnixDomainSocketAddress prepare(Map<String, String> environment) throws IOException {
        Home.ownFolder(home.control());
        clear();
        if (isShort(socket())) {
            return UnixDomainSocketAddress.of(socket());
        }
        Path folder = temporary(environment);
        Path socket = folder.resolve("socket");
        Path written = home.control().resolve("address.new");
        Files.writeString(written, socket.toString(), StandardCharsets.UTF_8);
        Files.move(written, pointer(), StandardCopyOption.ATOMIC_MOVE);
        return UnixDomainSocketAddress.of(socket);
    }

    /** Removes the socket and what was made for it. */
    void clear() throws IOException {
        if (Files.exists(pointer())) {
            Path socket = pointed();
            Files.deleteIfExists(socket);
            Path folder = socket.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
            Files.deleteIfExists(pointer());
        }
        Files.deleteIfExists(socket());
    }

    private Path pointed() throws IOException {
        return Path.of(Files.readString(pointer(), StandardCharsets.UTF_8));
    }

    private static boolean isShort(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH;
    }

    /** A new folder with a name nobody can know beforehand, for its owner only. */
    private static Path temporary(Map<String, String> environment) throws IOException {
        @Nullable String runtime = environment.get("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isEmpty() && Files.isWritable(Path.of(runtime)) && runtime.length() < 60) {
            return Files.createTempDirectory(Path.of(runtime), "sync-center-");
        }
        return Files.createTempDirectory("sync-center-");
    }

    private Path socket() {
        return home.control().resolve("socket");
    }

    private Path pointer() {
        return home.control().resolve("address");
    }
}
