package org.synccenter.filesync.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;

/** Fingerprints as bytes for the archive. The numbers of kinds are for ever. */
final class FingerprintCodec {

    private static final int HAS_MTIME = 1;
    private static final int HAS_CTIME = 2;
    private static final int HAS_ID = 4;
    private static final int HAS_BIRTH = 8;
    private static final int EXECUTABLE = 16;
    private static final int RACY = 32;

    private FingerprintCodec() {}

    static int number(Kind kind) {
        return switch (kind) {
            case FILE -> 1;
            case DIRECTORY -> 2;
            case LINK -> 3;
            case OTHER, UNKNOWN, IGNORED -> throw new IllegalArgumentException("never archived: " + kind);
        };
    }

    static Kind kind(int number) {
        return switch (number) {
            case 1 -> Kind.FILE;
            case 2 -> Kind.DIRECTORY;
            case 3 -> Kind.LINK;
            default -> throw new IllegalArgumentException("no kind " + number);
        };
    }

    static byte @Nullable [] encode(@Nullable Fingerprint f) {
        if (f == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(80);
        try (var out = new DataOutputStream(bytes)) {
            FileId id = f.id();
            Instant birth = id == null ? null : id.birth();
            out.writeByte(number(f.kind()));
            out.writeByte((f.mtime() != null ? HAS_MTIME : 0)
                    | (f.ctime() != null ? HAS_CTIME : 0)
                    | (id != null ? HAS_ID : 0)
                    | (birth != null ? HAS_BIRTH : 0)
                    | (f.executable() ? EXECUTABLE : 0)
                    | (f.racy() ? RACY : 0));
            out.writeLong(f.size());
            write(out, f.mtime());
            write(out, f.ctime());
            if (id != null) {
                out.writeLong(id.device());
                out.writeLong(id.inode());
                write(out, birth);
            }
            LinkTarget target = f.target();
            if (target != null) {
                out.write(target.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Instant time) throws IOException {
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
    }

    static @Nullable Fingerprint decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Kind kind = kind(in.readByte());
            int has = in.readByte();
            long size = in.readLong();
            Instant mtime = (has & HAS_MTIME) != 0 ? time(in) : null;
            Instant ctime = (has & HAS_CTIME) != 0 ? time(in) : null;
            FileId id = (has & HAS_ID) != 0
                    ? new FileId(in.readLong(), in.readLong(), (has & HAS_BIRTH) != 0 ? time(in) : null)
                    : null;
            LinkTarget target = kind == Kind.LINK ? LinkTarget.ofBytes(in.readAllBytes()) : null;
            return new Fingerprint(kind, size, mtime, ctime, id, (has & EXECUTABLE) != 0, target, (has & RACY) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(DataInputStream in) throws IOException {
        long seconds = in.readLong();
        return Instant.ofEpochSecond(seconds, in.readInt());
    }
}
