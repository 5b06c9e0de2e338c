package org.synccenter.filesync.endpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.synccenter.filesync.endpoint.Layout;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** Small files of ours in {@code .sync-center}: old or new at every instant, never half. */
final class LocalMarkers {

    private static final int LONGEST = 64 << 10;

    private final Directory root;

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
        if (root.stat(ours()) == null) {
            root.makeDirectory(ours());
            root.flush();
        }
        byte[] file = name.getBytes(UTF_8);
        byte[] temp = temp(name);
        try (Directory directory = root.open(ours())) {
            // Only one session of a pair runs at a time, so a temp file of this name is left from a killed one.
            deleteIfThere(directory, temp);
            try (NewFile fresh = directory.create(temp)) {
                fresh.write(
                        ByteBuffer.allocateDirect(content.length).put(content).flip());
                fresh.flush();
            }
            directory.renameOver(temp, directory, file);
            directory.flush();
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
