package org.synccenter.filesync.endpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** Small files of ours in {@code .sync-center}: old or new at every instant, never half. */
final class LocalMarkers {

    private static final int LONGEST = 64 << 10;

    private final Directory root;

    /** What lies ready under the private name. */
    private byte @Nullable [] prepared;

    LocalMarkers(Directory root) {
        this.root = root;
    }

    Optional<byte[]> read(String name) throws FileFaultException {
        if (root.stat(ours()) == null) {
            return Optional.empty();
        }
        try (Directory directory = root.open(ours())) {
            byte[] file = name.getBytes(UTF_8);
            if (directory.stat(file) == null) {
                return Optional.empty();
            }
            try (OpenFile open = directory.read(file)) {
                return Optional.of(all(open));
            }
        }
    }

    private static byte[] all(OpenFile open) throws FileFaultException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
        var bytes = new ByteArrayOutputStream();
        while (bytes.size() < LONGEST && open.read(buffer.clear()) >= 0) {
            byte[] part = new byte[buffer.flip().remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    void write(String name, byte[] content) throws FileFaultException {
        if (!Arrays.equals(prepared, content)) {
            prepare(name, content);
        }
        prepared = null;
        byte[] temp = temp(name);
        try (Directory directory = root.open(ours())) {
            try {
                directory.renameOver(temp, directory, name.getBytes(UTF_8));
            } catch (FileFaultException e) {
                discard(directory, temp);
                throw e;
            }
            directory.flush();
        }
    }

    /** Durable under its private name, so that nothing but a rename is left to do. */
    void prepare(String name, byte[] content) throws FileFaultException {
        prepared = null;
        if (root.stat(ours()) == null) {
            root.makeDirectory(ours());
            root.flush();
        }
        byte[] temp = temp(name);
        try (Directory directory = root.open(ours())) {
            // Only one session of a pair runs at a time, so a temp file of this name is left from a killed one.
            deleteIfThere(directory, temp);
            try (NewFile fresh = directory.create(temp)) {
                fresh.write(
                        ByteBuffer.allocateDirect(content.length).put(content).flip());
                fresh.flush();
            } catch (FileFaultException e) {
                discard(directory, temp);
                throw e;
            }
        }
        prepared = content.clone();
    }

    void discardPrepared(String name) throws FileFaultException {
        if (prepared != null) {
            prepared = null;
            try (Directory directory = root.open(ours())) {
                deleteIfThere(directory, temp(name));
            }
        }
    }

    private static void discard(Directory directory, byte[] temp) {
        try {
            deleteIfThere(directory, temp);
        } catch (FileFaultException e) {
            // The next session takes its place.
        }
    }

    /** What time the file system gives to something new. */
    Optional<Instant> time() throws FileFaultException {
        if (root.stat(ours()) == null) {
            return Optional.empty();
        }
        byte[] probe = temp("clock");
        try (Directory directory = root.open(ours())) {
            deleteIfThere(directory, probe);
            try (NewFile fresh = directory.create(probe)) {
                fresh.write(ByteBuffer.allocateDirect(1));
            }
            FileStat stat = directory.stat(probe);
            directory.delete(probe);
            return Optional.ofNullable(stat).map(FileStat::modified);
        }
    }

    void delete(String name) throws FileFaultException {
        if (root.stat(ours()) == null) {
            return;
        }
        try (Directory directory = root.open(ours())) {
            deleteIfThere(directory, name.getBytes(UTF_8));
            deleteIfThere(directory, temp(name));
            directory.flush();
        }
        try {
            root.deleteDirectory(ours());
        } catch (FileFaultException e) {
            if (e.fault() != FileFault.NOT_EMPTY && e.fault() != FileFault.EXISTS) {
                throw e;
            }
        }
    }

    private static void deleteIfThere(Directory directory, byte[] name) throws FileFaultException {
        if (directory.stat(name) != null) {
            directory.delete(name);
        }
    }

    private static byte[] temp(String name) {
        return (name + ".tmp").getBytes(UTF_8);
    }

    private static byte[] ours() {
        return Layout.OURS.name().bytes();
    }
}
