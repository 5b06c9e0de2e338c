package org.synccenter.app;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the control socket of a home lies. The folder {@code control} keeps others out whatever the home's own permissions are. Systems
 * take only short socket paths, so that a deep home has its socket elsewhere and a file in that folder says where.
 */
final class ControlAddress {
    /** Linux takes 107 bytes, macOS 103. */
    private static final int MAX_PATH = 100;

    private static final String SOCKET = "socket";

    private final Home home;

    ControlAddress(Home home) {
        this.home = home;
    }

    /** Where the one that serves listens now; may be stale. */
    UnixDomainSocketAddress find() throws IOException {
        if (!Files.exists(pointer())) {
            return UnixDomainSocketAddress.of(socket());
        }
        return UnixDomainSocketAddress.of(pointed().orElseThrow(() -> new IOException("no address")));
    }

    /** Prepares the place for listening, after whoever had it before; only the owner of the instance lock may do so. */
    UnixDomainSocketAddress prepare(Map<String, String> environment) throws IOException {
        Home.ownFolder(home.control());
        Home.closeFolder(home.control());
        clear();
        if (isShort(socket())) {
            return UnixDomainSocketAddress.of(socket());
        }
        Path folder = temporary(environment);
        Path socket = folder.resolve(SOCKET);
        Path written = home.control().resolve("address.new");
        Files.writeString(written, socket.toString(), StandardCharsets.UTF_8);
        Files.move(written, pointer(), StandardCopyOption.ATOMIC_MOVE);
        return UnixDomainSocketAddress.of(socket);
    }

    /** Removes the socket and what was made for it. */
    void clear() throws IOException {
        if (Files.exists(pointer())) {
            Optional<Path> socket = pointed();
            if (socket.isPresent()) {
                Files.deleteIfExists(socket.get());
                Files.deleteIfExists(Objects.requireNonNull(socket.get().getParent()));
            }
            Files.deleteIfExists(pointer());
        }
        Files.deleteIfExists(socket());
    }

    /** What is written there; empty when it is no address of ours: a power cut may leave anything in a file. */
    private Optional<Path> pointed() throws IOException {
        try {
            Path path = Path.of(Files.readString(pointer(), StandardCharsets.UTF_8));
            return path.isAbsolute() && path.endsWith(SOCKET) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException | CharacterCodingException e) {
            return Optional.empty();
        }
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
        return home.control().resolve(SOCKET);
    }

    private Path pointer() {
        return home.control().resolve("address");
    }
}
